import type { Failure } from '@shared/failure/failure.js';
import type { StoreState } from './store.js';

export const AVAILABLE: StoreState = { state: 'available', reason: 'The keychain is ready.', hint: '' };

/** A keychain that did not answer: it probably asks for a password in a window that nobody sees. */
export class KeychainHangs extends Error {}

const ABSENT_HINT =
  'Start a keychain service (on Linux: gnome-keyring with D-Bus), set ACTIONBENCH_SECRET_<NAME> on the command line, or keep secrets in memory until the app quits.';

/**
 * What an error of keytar means. Messages as libsecret and GDBus word them: "Cannot autolaunch D-Bus without X11
 * $DISPLAY" (Node), "Unknown or unsupported transport “disabled”", in typographic quotes (Electron), "Cannot create an
 * item in a locked collection" (locked). The text of other errors is passed on.
 */
export function stateOf(error: unknown): StoreState {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof KeychainHangs) {
    return {
      state: 'absent',
      reason: 'The keychain did not answer: it may be waiting for a password somewhere.',
      hint: `Unlock the keychain and try again. ${ABSENT_HINT}`,
    };
  }
  if (/locked collection|is locked|prompt (was )?dismissed/i.test(message)) {
    return {
      state: 'locked',
      reason: 'The keychain is locked.',
      hint: 'Unlock it (log in to the desktop, or open the password manager), then try again.',
    };
  }
  if (/cannot find module|libsecret|could not locate the bindings|invalid ELF|dlopen/i.test(message)) {
    return {
      state: 'absent',
      reason: 'The keychain library could not be loaded.',
      hint: `Install libsecret (Debian and Ubuntu: apt install libsecret-1-0). ${ABSENT_HINT}`,
    };
  }
  if (/d-?bus|unsupported transport|org\.freedesktop\.secrets|could not connect|service/i.test(message)) {
    return { state: 'absent', reason: 'No keychain service is running on this machine.', hint: ABSENT_HINT };
  }
  return {
    state: 'absent',
    reason: `The keychain cannot be used: ${message.replace(/\.?$/, '.')}`,
    hint: ABSENT_HINT,
  };
}

/** The failure of a write that the keychain refused. */
export function keychainFailure(error: unknown): Failure {
  const { state, reason, hint } = stateOf(error);
  return {
    class: state === 'locked' ? 'keychain-locked' : 'keychain-absent',
    message: `The secret was not saved. ${reason}`,
    hint,
  };
}
