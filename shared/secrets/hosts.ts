import { fail } from '../failure/failure.js';

/**
 * The host of a URL as secrets are bound to it: lower case, with the port when it is not the scheme's own
 * (`api.example.com`, `127.0.0.1:4780`).
 */
export function hostOfUrl(url: string): string {
  return new URL(url).host;
}

/**
 * A host as a person writes it (`API.example.com`, `localhost:4780`, `https://api.example.com/v1`), in the form that
 * `isBoundTo` compares; null when it names none.
 */
export function normalHost(text: string): string | null {
  const written = text.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const { host, username, password } = new URL(url);
  return host === '' || host.includes('*') || username !== '' || password !== '' ? null : host;
}

/**
 * Whether a secret bound to `hosts` may be sent to `host` (as `hostOfUrl` gives it). A binding without a port holds for
 * every port of that host; a binding never holds for subdomains.
 */
export function isBoundTo(hosts: readonly string[], host: string): boolean {
  const bare = host.replace(/:\d+$/, '');
  return hosts.some((bound) => {
    const normal = normalHost(bound);
    return normal !== null && (normal === host || normal === bare);
  });
}

/**
 * Hosts as people write them, in the form they are compared in, each once.
 * @throws FailureError `bad-input` naming the one that is none
 */
export function readHosts(written: readonly string[]): readonly string[] {
  return [
    ...new Set(
      written.map(
        (text) =>
          normalHost(text) ??
          fail({
            class: 'bad-input',
            message: `"${text.slice(0, 200)}" is no host.`,
            hint: 'Write one such as api.example.com or localhost:4780, without "*".',
          }),
      ),
    ),
  ];
}
