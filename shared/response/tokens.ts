/**
 * An estimate of how many tokens a model reads a text as. Tokenizers differ, so this is a rule of thumb: about four
 * characters of English a token (https://help.openai.com/en/articles/4936856), and about one token for each character
 * outside ASCII, where tokenizers know few whole words. It errs on the high side for such texts.
 */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x80) ascii += 1;
  return Math.ceil(ascii / 4 + (text.length - ascii));
}
