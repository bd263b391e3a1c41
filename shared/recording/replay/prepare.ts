import type { Action } from '../../action/action.js';
import { actionOf, safetyOf } from '../../action/defaults.js';
import type { EnvironmentFile } from '../../action/schema/workspace.js';
import { fail } from '../../failure/failure.js';
import { parseJson } from '../../json/parse.js';
import type { ValueShape } from '../../action/schema/parameter.js';
import { platformById } from '../../platforms/index.js';
import type { WorkspaceFacts } from '../../platforms/platform.js';
import { type EnvironmentChain, resolveEnvironment } from '../../template/environment.js';
import { renderRequest } from '../../template/render/request.js';
import type { RenderedRequest } from '../../template/rendered.js';
import { resolveValues } from '../../template/resolve.js';
import type { ResolvedValue, ResolvedValues } from '../../template/values.js';
import type { RecordedValue, Recording } from '../recording.js';
import { requestOf } from '../request-of.js';
import type { ReplayHow } from './how.js';
import { maskedValues, recordedGiven } from './recorded-values.js';

/** What a replay finds of the workspace as it is now. */
export interface ReplayAround {
  /** The action of the recording; null when the workspace no longer has it, or never had. */
  readonly action: Action | null;
  readonly environments: readonly EnvironmentFile[];
  readonly workspace: WorkspaceFacts;
  readonly outputShape: (action: string, name: string) => ValueShape | null;
}

/** All that a runner needs to send the replay. */
export interface PreparedReplay {
  readonly action: Action;
  readonly values: ResolvedValues;
  readonly request: RenderedRequest;
  readonly environment: EnvironmentChain | null;
  readonly platform: string | null;
}

/**
 * Makes a recording ready to be sent again.
 * @throws FailureError `bad-input` when it cannot be replayed this way, saying why and what can be done instead;
 *   `unknown-environment`, `unknown-platform`
 */
export function prepareReplay(recording: Recording, how: ReplayHow, around: ReplayAround): PreparedReplay {
  return how.mode === 'recorded' ? asRecorded(recording, around) : asDocument(recording, how, around);
}

function asRecorded(recording: Recording, around: ReplayAround): PreparedReplay {
  const request = requestOf(recording);
  if (request === null || request.failures.length > 0) {
    fail({
      class: 'bad-input',
      message:
        recording.origin === 'import'
          ? 'The log that this call came from does not say what was sent, so it cannot be sent as it was.'
          : 'Nothing was sent in this run, so there is nothing to send again.',
      hint: 'Replay it as the document is now, with the values that were missing.',
    });
  }
  if (recording.masked) {
    fail({
      class: 'bad-input',
      message: 'Personal data was masked when this run was recorded, so what was sent is not in the log.',
      hint: 'Replay it as the document is now and give the masked values again.',
    });
  }
  const [masked] = maskedValues(recording);
  if (masked !== undefined) {
    fail({
      class: 'bad-input',
      message: `${masked.ref} held a secret when this run was recorded, so its value is not in the log.`,
      hint: `Replay it as the document is now and give ${masked.ref} again.`,
    });
  }
  // An environment that is gone can name no secrets of its own; those kept for all environments still serve.
  const known = around.environments.some(({ name }) => name === recording.environment);
  return {
    action: around.action ?? bareAction(recording, request),
    values: new Map(),
    request: { ...request, values: recording.values.map(resolvedValue) },
    environment: known ? resolveEnvironment(around.environments, recording.environment ?? '') : null,
    platform: recording.platform,
  };
}

/** The log keeps values as JSON text, so that their digits stay; in the request they are values again. */
function resolvedValue({ ref, source, origin, json }: RecordedValue): ResolvedValue {
  return { ref, source, origin, value: json === null ? undefined : parseJson(json) };
}

function asDocument(
  recording: Recording,
  { environment: name, platform, given }: ReplayHow & { readonly mode: 'document' },
  { action, environments, workspace, outputShape }: ReplayAround,
): PreparedReplay {
  if (action === null) {
    fail({
      class: 'bad-input',
      message: 'The workspace has no action for this run, so it cannot be changed.',
      hint: 'Replay it as it was, or make an action of it first.',
    });
  }
  const masked = maskedValues(recording).find(({ ref }) => !Object.hasOwn(given, ref));
  if (masked !== undefined) {
    fail({
      class: 'bad-input',
      message: `${masked.ref} held a secret when this run was recorded, so its value is not in the log.`,
      hint: `Give ${masked.ref} again.`,
    });
  }
  const environment = name === null ? null : resolveEnvironment(environments, name);
  const values = resolveValues(action, {
    given: { ...recordedGiven(recording), ...given },
    environment,
    outputShape,
    workspaceContext: workspace.context,
    // What was absent then is absent now: no example fills it.
    use: 'case',
  });
  const on = platform === null ? null : platformById(platform);
  const request = on?.preview(action, values, workspace).request ?? renderRequest(action, values);
  return { action, values, request, environment, platform };
}

/** An action that says no more than the request does, so that its answer can be judged. */
function bareAction({ action }: Recording, { method }: RenderedRequest): Action {
  return actionOf({
    actionbench: '1',
    id: action?.id ?? 'unknown',
    name: action?.name ?? 'No action',
    kind: 'http',
    safety: safetyOf(method),
  });
}
