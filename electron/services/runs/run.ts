import { uuidv7 } from 'uuidv7';
import { type Failure, toFailure } from '@shared/failure/failure.js';
import { writeJson } from '@shared/json/write.js';
import type { Recording, RecordedValue } from '@shared/recording/recording.js';
import { standIn } from '@shared/secrets/stand-in.js';
import { renderRequest } from '@shared/template/render/request.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import type { Redactor } from '../requests/redact/redactor.js';
import type { Sent } from '../requests/sent.js';
import type { SecretStore } from '../secrets/store.js';
import { documentHasher, type DocumentHasher } from './document-hash.js';
import type { Ran, RunInput } from './input.js';
import { type Judged, judge } from './judge.js';
import { lookInto } from './look.js';
import { maskedJson, maskedOutputs } from './masked.js';
import type { RunnerPorts } from './ports.js';
import { Unwritten } from './unwritten.js';

/** The one way a run happens: for the window, the command line, suites, replays and rehearsals. */
export interface Runner {
  /** Never rejects for anything the request or its answer does: see the recording's class and failure. */
  run(input: RunInput): Promise<Ran>;
  /** Resolves when every recording so far was written, or could not be. */
  settled(): Promise<void>;
}

export function createRunner(ports: RunnerPorts): Runner {
  const unwritten = new Unwritten();
  const hashOf = documentHasher();
  const log = (recording: Recording): void => {
    if (ports.logs === null) return;
    const written = ports.logs.append(recording).then(
      () => ports.onLogged?.(recording),
      (error: unknown) => ports.onLogFailure?.(toFailure(error)),
    );
    unwritten.add(recording, written);
  };
  return {
    async run(input) {
      const ran = await runOnce(input, ports, hashOf);
      log(ran.recording);
      await unwritten.room();
      return ran;
    },
    settled: () => unwritten.settled(),
  };
}

async function runOnce(input: RunInput, ports: RunnerPorts, hashOf: DocumentHasher): Promise<Ran> {
  const begun: Begun = {
    id: uuidv7(),
    at: new Date().toISOString(),
    documentHash: hashOf(input.documentText),
  };
  input.onPhase?.('preparing');
  const request = input.request ?? renderRequest(input.action, input.values);
  const [first] = request.failures;
  if (first !== undefined) {
    const judged: Judged = { class: first.class, failure: first, outputs: [], told: null };
    const recording = recordingOf(begun, input, request, null, judged, ports.sender.redactor());
    return { recording, body: null, outputs: [] };
  }
  const { action, environment, signal, onPhase } = input;
  const sent = await ports.sender.send(request, {
    readSecret: async (entry) =>
      (await ports.secrets.get(entry, environment?.name ?? null)) ??
      (environment?.mock ? standIn(entry) : null),
    signal,
    retry: action.request?.retry ?? null,
    safety: action.safety,
    followRedirects: action.request?.followRedirects ?? true,
    onPhase,
  });
  const looked = await lookInto(sent, action, ports.bodies, input.keepBody);
  const judged = judge(action, request, sent, looked);
  const failure = await withStoreState(judged.failure, ports.secrets);
  return {
    recording: recordingOf(begun, input, request, sent, { ...judged, failure }, sent.redactor),
    body: looked?.open === true ? looked.info : null,
    outputs: judged.outputs,
  };
}

interface Begun {
  readonly id: string;
  readonly at: string;
  readonly documentHash: string | null;
}

function recordingOf(
  { id, at, documentHash }: Begun,
  input: RunInput,
  request: RenderedRequest,
  sent: Sent | null,
  judged: Judged,
  redactor: Redactor,
): Recording {
  const { action, environment, origin } = input;
  const whole: Recording = {
    id,
    at,
    action: { id: action.id, name: action.name },
    caseName: input.caseName ?? null,
    environment: environment?.name ?? null,
    platform: input.platform ?? null,
    conversationId: input.conversationId ?? null,
    origin,
    documentHash,
    request,
    values: valuesOf(request),
    hops: [],
    durationMs: sent?.durationMs ?? 0,
    class: judged.class,
    failure: judged.failure,
    outputs: judged.outputs,
    told: judged.told,
    reachedConversation: 'unknown',
    replayOf: input.replayOf ?? null,
    importId: null,
    findings: input.findings ?? [],
    masked: false,
  };
  // Hops were masked when they were made: their bodies are long.
  return {
    ...redactor.deep({ ...whole, values: [], outputs: [] }),
    id,
    at,
    hops: sent?.hops ?? [],
    values: whole.values.map((value) => ({
      ...value,
      json: value.json === null ? null : maskedJson(value.json, redactor),
    })),
    outputs: maskedOutputs(whole.outputs, redactor),
  };
}

function valuesOf({ values }: RenderedRequest): RecordedValue[] {
  return values.map(({ ref, source, origin, value }) => ({
    ref,
    source,
    origin,
    json: value === undefined || source === 'secret' ? null : writeJson(value),
  }));
}

/** "Not set" may mean that the keychain cannot be read: then that is what a person must mend. */
async function withStoreState(failure: Failure | null, secrets: SecretStore): Promise<Failure | null> {
  if (failure?.class !== 'secret-missing') return failure;
  const { state, reason, hint } = await secrets.state();
  if (state === 'available') return failure;
  return { ...failure, message: `${failure.message} ${reason}`, hint: `${hint} ${failure.hint}` };
}
