import type { Recording } from '../recording/recording.js';

/** What two GETs of one address, with the credential and without it, say about the credential. */
export interface CredentialVerdict {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  /** What happened, and what follows from it. */
  readonly message: string;
  /** What to do next; empty when there is nothing to do. */
  readonly hint: string;
  /** OAuth alone: how the token was fetched. */
  readonly token: { readonly status: number | null; readonly durationMs: number } | null;
}

type Told = Omit<CredentialVerdict, 'token'>;

/** Only an address that lets some in and others not can tell. Pure. */
export function credentialVerdict(withCredential: Recording, without: Recording): CredentialVerdict {
  const told = toldBy(withCredential, without);
  return { ...told, token: tokenOf(withCredential) };
}

function toldBy(withCredential: Recording, without: Recording): Told {
  const { failure } = withCredential;
  const status = statusOf(withCredential);
  if (status === null) {
    const refused = failure?.class === 'oauth-token';
    return {
      verdict: refused ? 'refused' : 'unknown',
      message: failure?.message ?? 'No answer came.',
      hint: failure?.hint ?? '',
    };
  }
  const bare = statusOf(without);
  if (status === 401) return refused('The API answered 401: it does not accept this credential.');
  if (status === 403) return forbidden(bare);
  if (status >= 500 || status === 429) {
    return unknown(
      `The API answered ${status}, which says nothing about the credential.`,
      'Try again later.',
    );
  }
  if (bare === 401 || bare === 403) return accepted(status, bare);
  if (status >= 300 && status < 400) {
    return unknown(
      `The API answered ${status} and sends you elsewhere, perhaps to a page for signing in.`,
      'Give the URL of something that only a known caller may read.',
    );
  }
  return unknown(
    bare === null
      ? `The API answered ${status} with the credential, and gave no answer without it.`
      : bare === status
        ? `The API answered ${status} with the credential and without it${status < 300 ? ': this address does not ask for one' : ', which tells nothing'}.`
        : `The API answered ${status} with the credential and ${bare} without it.`,
    'Give the URL of something that only a known caller may read, such as the account itself.',
  );
}

function accepted(status: number, bare: number): Told {
  const note =
    status < 300 ? '' : ` The ${status} is about the address, which was asked for with a bare GET.`;
  return {
    verdict: 'accepted',
    message: `Accepted: ${status} with the credential, ${bare} without it.${note}`,
    hint: '',
  };
}

function forbidden(bare: number | null): Told {
  if (bare !== 401) return refused('The API answered 403: it does not let this credential in.');
  return {
    verdict: 'accepted',
    message: 'The API knows this credential (401 without it), but does not allow it this address (403).',
    hint: 'Check the rights or scope of the credential, or give a URL that it may read.',
  };
}

function refused(message: string): Told {
  return {
    verdict: 'refused',
    message,
    hint: 'Check the value, the environment it belongs to, and whether the API wants it in another place or form.',
  };
}

function unknown(message: string, hint: string): Told {
  return { verdict: 'unknown', message, hint };
}

/** Of the address itself: the answer of a token server is none. */
function statusOf({ hops }: Recording): number | null {
  return hops.filter(({ kind }) => kind !== 'token').at(-1)?.status ?? null;
}

function tokenOf({ hops }: Recording): CredentialVerdict['token'] {
  const hop = hops.find(({ kind }) => kind === 'token');
  if (!hop) return null;
  const { dns, connect, tls, wait, download } = hop.phases;
  const durationMs = [dns, connect, tls, wait, download].reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  return { status: hop.status, durationMs: Math.round(durationMs) };
}
