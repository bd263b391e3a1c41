import type { Action } from '@shared/action/action';
import { assertNever } from '@shared/failure/never';

/** How a badge is drawn: the fill says what a call does, never a hue of its own. */
export type BadgeLook = 'read' | 'write' | 'destructive' | 'dashed';

export interface Badge {
  readonly label: string;
  readonly look: BadgeLook;
}

const short: Readonly<Record<string, string>> = { DELETE: 'DEL', OPTIONS: 'OPT' };

type BadgedAction = Pick<Action, 'kind' | 'safety'> & {
  readonly request: { readonly method: string } | null;
};

/** The badge of an action: its method, or its kind for forms and buttons. */
export function badgeOfAction(action: BadgedAction): Badge {
  switch (action.kind) {
    case 'form':
      return { label: 'FORM', look: 'dashed' };
    case 'button':
      return { label: 'BTN', look: 'dashed' };
    case 'http': {
      const method = action.request?.method ?? 'GET';
      return { label: short[method] ?? method, look: action.safety };
    }
    default:
      return assertNever(action.kind);
  }
}

/** The badge of a request on the wire, where only the method is known. */
export function badgeOfMethod(method: string): Badge {
  const look = /^(GET|HEAD|OPTIONS)$/.test(method) ? 'read' : method === 'DELETE' ? 'destructive' : 'write';
  return { label: short[method] ?? method.slice(0, 5), look };
}
