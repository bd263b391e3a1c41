import { actionId } from '../action/schema/names.js';
import { fail } from '../failure/failure.js';
import { STEPS, type Step } from '../lint/finding.js';
import { LINK_SCHEME } from './scheme.js';

/** What a link of another program asks for. Nothing of it happens before the person agreed. */
export type Link =
  /** Text to import: a cURL command, an action document, a file of a platform. */
  | { readonly kind: 'import'; readonly text: string }
  | {
      readonly kind: 'open';
      /** Id of a workspace, never a path: a link cannot make the app read a folder that was not opened before. */
      readonly workspace: string;
      readonly action: string | null;
      readonly step: Step | null;
    };

/** Longer links than this are refused before they are read: a system passes on about as much. */
const LONGEST = 100_000;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** What a text cannot hold: control characters other than tab and line ends. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

/**
 * Reads a link:
 *
 *     actionbench://import?text=<text>
 *     actionbench://open?workspace=<uuid>[&action=<id>[&step=<step>]]
 *
 * Values are percent-encoded UTF-8. Keys that are unknown, missing or given twice make the link void. Pure.
 * @throws FailureError `bad-input`
 */
export function readLink(address: string): Link {
  if (address.length > LONGEST) refuse(`it is longer than ${LONGEST.toLocaleString('en')} characters`);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== `${LINK_SCHEME}:`) return refuse(`it does not begin with ${LINK_SCHEME}://`);
  const { host, pathname, username, password, hash } = url;
  if ((pathname !== '' && pathname !== '/') || username !== '' || password !== '' || hash !== '') {
    return refuse('it has parts that no link has');
  }
  switch (host) {
    case 'import':
      return readImport(valuesOf(url, ['text']));
    case 'open':
      return readOpen(valuesOf(url, ['workspace', 'action', 'step']));
    default:
      return refuse('it asks for something else than “import” or “open”');
  }
}

type Values = ReadonlyMap<string, string>;

function valuesOf(url: URL, known: readonly string[]): Values {
  const values = new Map<string, string>();
  for (const [key, value] of url.searchParams) {
    if (!known.includes(key)) refuse('it has a part that is not known');
    if (values.has(key)) refuse(`it gives “${key}” twice`);
    if (CONTROL.test(value)) refuse(`its “${key}” holds characters that no text holds`);
    values.set(key, value);
  }
  return values;
}

function readImport(values: Values): Link {
  const text = values.get('text') ?? '';
  return text.trim() === '' ? refuse('it brings no text') : { kind: 'import', text };
}

function readOpen(values: Values): Link {
  const workspace = values.get('workspace') ?? '';
  if (!UUID.test(workspace)) return refuse('it names no workspace by its id');
  const action = values.get('action') ?? null;
  if (action !== null && !actionId.safeParse(action).success) return refuse('its “action” is no id');
  const named = values.get('step');
  const step = STEPS.find((candidate) => candidate === named) ?? null;
  if (named !== undefined && (step === null || action === null)) return refuse('its “step” is none');
  return { kind: 'open', workspace: workspace.toLowerCase(), action, step };
}

function refuse(why: string): never {
  return fail({
    class: 'bad-input',
    message: `A link to Actionbench was not followed: ${why}.`,
    hint: 'Nothing was opened or imported. Ask whoever gave you the link for another one.',
  });
}
