import type { Action } from '../../action/action.js';
import { readAction } from '../../action/read.js';
import type { Plain, PlainMap } from '../../document/plain.js';
import { writeYaml } from '../../document/write.js';
import { fail } from '../../failure/failure.js';
import type { Json } from '../../json/json.js';
import { writeJson } from '../../json/write.js';
import type { Finding } from '../../lint/finding.js';
import type { RuleCard } from '../../lint/rule.js';
import { renderRequest } from '../../template/render/request.js';
import type { ResolvedValues } from '../../template/values.js';
import type {
  CallLog,
  CallsRead,
  ExportedFile,
  ImportResult,
  Loss,
  Platform,
  Preview,
  Sheet,
} from '../platform.js';
import type { Profile } from '../profile.js';
import { checkProfile } from './check.js';
import { checkOverlay, type FileCheck } from './check-file.js';
import { fileBetween, fileText, laidOver, readFile } from './file.js';
import { object } from './json.js';
import { unfilledNames } from './promote.js';
import { promptParagraph } from './prompt.js';
import { withMarks, startReading, type ReadItem, type Reading } from './reading.js';
import { wireOf, type SendRule, type Wire } from './wire.js';

/** What only this platform needs; everything else comes from its profile. */
export interface PlatformSpec {
  readonly id: string;
  readonly name: string;
  readonly mode?: string;
  readonly docs: string;
  readonly profile: Profile;
  /** What this platform sends, where that is not the request as authored within the profile's limits. */
  readonly send?: SendRule;
  /** Findings beyond the profile's limits, and the cards of their rules. */
  readonly check?: (wire: Wire, action: Action) => readonly Finding[];
  readonly rules?: readonly RuleCard[];
  /** What the platform refuses or ignores in a file that `platforms.<id>.file` has changed. */
  readonly checkFile?: FileCheck;
  /** Losses beyond what the profile has no field for. */
  readonly losses?: (wire: Wire, action: Action) => readonly Loss[];
  /** What the preview says beside the request: headers added while sending, envelopes that are options. */
  readonly notes?: (wire: Wire) => readonly string[];
  /** The file it takes; a platform without one, or an action it has no file for, is served by the sheet. */
  readonly file?: { readonly suffix: string; readonly write: (wire: Wire) => Json | null };
  readonly sheet: (wire: Wire, file: string | null) => SheetBody;
  /** How the prompt names an action; by default `the tool` and its call name. */
  readonly noun?: (wire: Wire) => { readonly noun: string; readonly name?: string };
  /** Finds the actions in a file that is JSON. */
  readonly read?: (json: Json, reading: Reading) => readonly ReadItem[];
  readonly readCalls?: (log: CallLog) => CallsRead | null;
}

export type SheetBody = Pick<Sheet, 'before' | 'fields' | 'after'>;

/** Makes a platform of its specification: merging, limits, losses, files, prompt and import are the same for all. */
export function definePlatform(spec: PlatformSpec): Platform {
  const { id, name, mode, docs, profile } = spec;
  const full = mode === undefined ? name : `${name} ${mode}`;
  const wire = (action: Action, values: ResolvedValues, workspace: Parameters<Platform['check']>[1]) =>
    wireOf(id, profile, spec.send, action, values, workspace);

  const platform: Platform = {
    id,
    name,
    ...(mode !== undefined && { mode }),
    docs,
    profile,
    rules: spec.rules ?? [],
    ...(spec.readCalls && { readCalls: spec.readCalls }),
    check(action, workspace) {
      const on = wire(action, new Map(), workspace);
      return [
        ...checkProfile({ id, name: full, profile }, action, on),
        ...(spec.check?.(on, action) ?? []),
        ...checkOverlay(platform, action, () => spec.file?.write(on) ?? null, spec.checkFile),
      ];
    },
    preview(action, values, workspace) {
      const on = wire(action, values, workspace);
      return previewOf(spec, on);
    },
    export(action, { values, workspace }) {
      if (!profile.kinds.value.includes(action.kind)) refuseKind(full, action);
      const on = wire(action, values, workspace);
      const files = filesOf(spec, on, action);
      return {
        files,
        losses: [...on.losses, ...(spec.losses?.(on, action) ?? [])],
        sheet: {
          prompt: promptParagraph(on.action, {
            ...(spec.noun?.(on) ?? { noun: 'the tool' }),
            wholeAnswer: profile.keeps === undefined && profile.carries.value !== 'function',
          }),
          ...spec.sheet(on, files[0]?.text ?? null),
        },
      };
    },
  };
  const { read } = spec;
  if (!read) return platform;
  return { ...platform, import: (text) => importText(platform, full, read, text) };
}

function refuseKind(platform: string, action: Action): never {
  return fail({
    class: 'cannot-export',
    message: `${platform} has no actions of kind ${action.kind}, so "${action.name}" cannot be exported to it.`,
    hint: 'Choose another platform, or write the action as an HTTP request.',
  });
}

function previewOf(spec: PlatformSpec, wire: Wire): Preview {
  const isFunction = spec.profile.carries.value === 'function';
  const calls = isFunction || spec.profile.carries.value === 'arguments';
  const request = wire.action.request ? renderRequest(wire.action, wire.values) : undefined;
  return {
    ...(calls && { toolCall: { name: wire.action.callName, arguments: argumentsOf(wire) } }),
    ...(request && { request }),
    omitted: request?.omitted.map(({ slot }) => slot) ?? [],
    notes: [
      ...(isFunction ? ['The model makes the call; your server makes the request behind it.'] : []),
      ...unfilledNote(spec, wire),
      ...(spec.notes?.(wire) ?? []),
    ],
  };
}

/** A value that nothing fills there is shown as filled, so that the rest can be judged; the note says so. */
function unfilledNote(spec: PlatformSpec, wire: Wire): readonly string[] {
  const names = unfilledNames(spec.profile, wire.action);
  return names.length > 0
    ? [`${spec.name} fills in none of these: ${names.join(', ')}. Bind them to its own values.`]
    : [];
}

/** What the model would write: the parameters that have a value. */
function argumentsOf(wire: Wire): string {
  const given = wire.action.parameters.map(({ name }) => [name, wire.values.get(name)?.value] as const);
  return writeJson(object(given));
}

function filesOf(spec: PlatformSpec, wire: Wire, action: Action): readonly ExportedFile[] {
  const written = spec.file?.write(wire);
  if (!spec.file || written === undefined || written === null) return [];
  const json = laidOver(written, action.platforms.get(spec.id)?.file);
  return [{ path: `${action.id}.${spec.file.suffix}.json`, text: fileText(json) }];
}

/**
 * Reads a file, exports what was read, and keeps the difference as `platforms.<id>.file`, so that keys nobody knows
 * survive the round trip.
 */
function importText(
  platform: Platform,
  name: string,
  read: NonNullable<PlatformSpec['read']>,
  text: string,
): ImportResult {
  const reading = startReading();
  const items = read(readFile(text, name), reading);
  if (items.length === 0) {
    return fail({
      class: 'bad-input',
      message: `This is no ${name} file: it holds no action.`,
      hint: `Give a file that ${name} shows or that was exported for it.`,
    });
  }
  const actions = items.map(({ document, item: found }): Plain => {
    const item = withMarks(found, reading.secrets);
    const aimed = withTarget(document, platform.id, {});
    const { action } = readAction(writeYaml(aimed));
    if (!action) return aimed;
    const [ours] = platform.export(action, { values: new Map() }).files;
    const file = ours && fileBetween(readFile(ours.text, name), item);
    return file === undefined ? aimed : withTarget(aimed, platform.id, { file });
  });
  return { actions, notes: reading.notes, secrets: reading.secrets };
}

function withTarget(document: PlainMap, id: string, more: PlainMap): PlainMap {
  const platforms = (document['platforms'] ?? {}) as PlainMap;
  const target = (platforms[id] ?? {}) as PlainMap;
  return { ...document, platforms: { ...platforms, [id]: { ...target, ...more } } };
}
