/**
 * How literal credentials look, so that imports can move them out and lint can point at them. Shapes as they are
 * published by those who issue them; a match is a strong sign, never a proof.
 */
const TOKEN_SHAPES: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{16,}/, // https://platform.openai.com/docs/api-reference/authentication
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/, // https://api.slack.com/concepts/token-types
  /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/, // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  /\bgh[pousr]_[A-Za-z0-9]{36,}/, // https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+/, // https://www.rfc-editor.org/rfc/rfc7519
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/, // https://www.rfc-editor.org/rfc/rfc7468
];

const CREDENTIAL_HEADER =
  /^(authorization|proxy-authorization|cookie|(x-)?(api|auth|access|session|client)[-_]?(key|token|secret)|apikey|x-auth|x-token)$/i;

const CREDENTIAL_NAME =
  /^(api[-_]?key|apikey|key|token|access[-_]?token|auth[-_]?token|client[-_]?secret|secret|password|passwd|pwd|signature|sig)$/i;

/** Whether a header of this name usually carries a credential. */
export function isCredentialHeader(name: string): boolean {
  return CREDENTIAL_HEADER.test(name);
}

/** Whether a query row or body field of this name usually carries a credential. */
export function isCredentialName(name: string): boolean {
  return CREDENTIAL_NAME.test(name);
}

/** Whether a text holds something with the shape of a well-known kind of token. */
export function looksLikeToken(text: string): boolean {
  return TOKEN_SHAPES.some((shape) => shape.test(text));
}

/** The texts within a text that have the shape of a well-known kind of token, each once. */
export function tokensIn(text: string): readonly string[] {
  return [
    ...new Set(
      TOKEN_SHAPES.flatMap((shape) =>
        [...text.matchAll(new RegExp(shape.source, 'g'))].map(([token]) => token),
      ),
    ),
  ];
}
