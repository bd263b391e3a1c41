/**
 * What a mock environment sends for a secret that is not set: the mock API has nothing to protect, and the first run of
 * the example must not ask for credentials. No host but this machine's ever gets it.
 */
export function standIn(entry: string): { readonly value: string; readonly hosts: readonly string[] } {
  return { value: `demo-${entry}`, hosts: ['127.0.0.1', 'localhost', '[::1]'] };
}
