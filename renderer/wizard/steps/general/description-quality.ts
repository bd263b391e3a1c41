/** What a model needs of a description, and whether a text has it. Pure. */
export interface Quality {
  readonly id: 'says-what' | 'says-when' | 'length';
  readonly met: boolean;
}

/**
 * The two sentences a description needs, and the span in which platforms take it (10 to 200 characters is the
 * narrowest that is published: https://docs.itellico.ai).
 */
export function qualityOf(description: string): readonly Quality[] {
  const text = description.trim();
  return [
    { id: 'says-what', met: text.split(/\s+/).filter((word) => word !== '').length >= 3 },
    {
      id: 'says-when',
      met: /\b(when|if|after|before|once|whenever|as soon as|to (?:find|check|look|answer))\b/i.test(text),
    },
    { id: 'length', met: text.length >= 10 && text.length <= 200 },
  ];
}
