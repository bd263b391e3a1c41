import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { nativeTheme, protocol } from 'electron';

/** The window's own origin. Everything else is foreign. */
export const APP_ORIGIN = 'app://actionbench';

/** Monaco and Mantine write inline styles, so `style-src` allows them; scripts come from our files only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer from `folder`, and nothing outside of it, with the policy as a header. */
export function serveRenderer(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    // `origin` is "null" for a scheme that Node does not know, so scheme and host are compared.
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN || request.method !== 'GET') return refusal(403);
    const file = fileFor(folder, url.pathname);
    if (file === null) return refusal(403);
    try {
      const bytes = await readFile(file);
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
      return new Response(type.startsWith('text/html') ? withColorScheme(bytes.toString('utf8')) : bytes, {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    } catch {
      return refusal(404);
    }
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } });
}

/** The file behind a path of the page; null when the path would leave the folder. */
function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

/** Mantine's inline script that would set this is blocked by the policy, so the page arrives with it: no flash. */
function withColorScheme(html: string): string {
  const scheme = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  return html.replace(/data-mantine-color-scheme="[a-z]*"/, `data-mantine-color-scheme="${scheme}"`);
}
