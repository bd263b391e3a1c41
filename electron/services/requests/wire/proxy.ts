/** Which proxy stands before which hosts, as curl and most programs read it. */
export interface ProxySettings {
  readonly http: string | null;
  readonly https: string | null;
  /** `example.com` (with its subdomains), `.example.com`, `10.0.0.1:8080`, `*`. */
  readonly except: readonly string[];
}

/** The settings of `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`; lower case counts first, as with curl. */
export function proxyFromVariables(variables: Readonly<Record<string, string | undefined>>): ProxySettings {
  const read = (name: string): string | null => {
    const value = variables[name.toLowerCase()] ?? variables[name] ?? '';
    return value === '' ? null : value;
  };
  return {
    http: read('HTTP_PROXY') ?? read('ALL_PROXY'),
    https: read('HTTPS_PROXY') ?? read('ALL_PROXY'),
    except: (read('NO_PROXY') ?? '').split(/[\s,]+/).filter((host) => host !== ''),
  };
}

/** The proxy for a host, or null. Loopback is never asked for through a proxy: it means another machine there. */
export function proxyFor(
  { secure, hostname, port }: { readonly secure: boolean; readonly hostname: string; readonly port: number },
  settings: ProxySettings,
): URL | null {
  const written = secure ? settings.https : settings.http;
  if (written === null || isLoopback(hostname)) return null;
  if (settings.except.some((rule) => matches(rule.toLowerCase(), hostname.toLowerCase(), port))) return null;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|::1)$/i.test(hostname);
}

function matches(rule: string, hostname: string, port: number): boolean {
  if (rule === '*') return true;
  const [, host = '', only] = /^(.*?)(?::(\d+))?$/.exec(rule) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  const bare = host.replace(/^\*?\./, '');
  return hostname === bare || hostname.endsWith(`.${bare}`);
}
