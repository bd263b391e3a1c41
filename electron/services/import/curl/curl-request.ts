/** What a cURL command sends. Values are what goes on the wire, with the shell's quoting undone. */
export interface CurlRequest {
  readonly method: string;
  /** With the query, without user and password. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly user: { readonly name: string; readonly password: string } | null;
  readonly body: string | null;
  readonly timeoutMs: number | null;
  /** What the command says and an action cannot, each in a sentence. */
  readonly notes: readonly string[];
}
