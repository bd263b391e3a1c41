/** What a sentence about a failed exchange can say. */
export interface FailureContext {
  readonly host: string;
  readonly hostname: string;
  readonly port: number;
  readonly secure: boolean;
  /** The proxy's host and port, when one stands between. */
  readonly proxy: string | null;
  /** Where the exchange was. */
  readonly phase: 'connecting' | 'waiting' | 'downloading';
}
