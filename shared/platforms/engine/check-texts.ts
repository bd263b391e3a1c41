import type { Action } from '../../action/action.js';
import type { NodePath } from '../../document/plain.js';
import type { Finding } from '../../lint/finding.js';
import type { NameLimits } from '../profile.js';
import { finding, type Checked } from './checked.js';
import { wholeDescription } from './prompt.js';
import type { Wire } from './wire.js';

/** Names, descriptions and messages: what the platform's fields take of each. */
export function checkTexts(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  return [
    ...checkName(platform, action, wire),
    ...checkDescriptions(platform, action, wire),
    ...checkMessages(platform, wire),
    ...checkOutputs(platform, action),
  ];
}

/** Where a key is written that a target may override: at the target, or in the document. */
function whereSaid(
  platform: Pick<Checked, 'id'>,
  action: Action,
  key: 'callName' | 'name' | 'description' | 'whenNotToUse',
): NodePath {
  const overridden = action.platforms.get(platform.id)?.[key] !== undefined;
  if (overridden) return ['platforms', platform.id, key];
  return Object.hasOwn(action.document, key) ? [key] : ['id'];
}

function checkName(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  const fact = platform.profile.callName;
  if (!fact) return [];
  const { pattern, maxLength } = fact.value;
  const name = wire.action.callName;
  const path = whereSaid(platform, action, 'callName');
  const say = (message: string): readonly Finding[] => {
    const fitted = fitName(name, fact.value);
    const edit = { kind: 'set', path: ['platforms', platform.id, 'callName'], value: fitted } as const;
    const found = finding(platform, fact, 'platform-name', 'error', path, message);
    // A name of other letters only leaves nothing to propose.
    if (fitted === '') return [found];
    return [{ ...found, fix: { title: `Call it ${fitted} on ${platform.name}`, edits: [edit] } }];
  };
  if (name.length > maxLength) {
    return say(
      `${platform.name} takes names of at most ${maxLength} characters; "${name}" has ${name.length}.`,
    );
  }
  if (!new RegExp(pattern).test(name)) {
    return say(
      `${platform.name} does not take the name "${name}": write letters, digits and "_", a letter first.`,
    );
  }
  return [];
}

function fitName(name: string, limits: { readonly maxLength: number }): string {
  const plain = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '');
  return plain.slice(0, limits.maxLength).replace(/_+$/, '');
}

function checkDescriptions(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  const { description: fact, whenNotToUse } = platform.profile;
  if (!fact) return [];
  const text = whenNotToUse.value ? wire.action.description : wholeDescription(wire.action);
  const { min, max } = fact.value;
  if (text.length >= min && text.length <= max) return [];
  const parts = text === wire.action.description ? '' : ', with "when not to use" behind it';
  const message = `${platform.name} takes a description of ${min} to ${max} characters; this one has ${text.length}${parts}.`;
  const path = whereSaid(platform, action, 'description');
  return [finding(platform, fact, 'platform-description', 'error', path, message)];
}

const MESSAGES = ['start', 'done', 'failure'] as const;

function checkMessages(platform: Checked, { action }: Wire): readonly Finding[] {
  const { speech: fact } = platform.profile;
  const { maxLength = Infinity } = fact.value;
  const { delay, ...speech } = action.speech;
  const said = [
    ...MESSAGES.map((key) => [['speech', key], speech[key]] as const),
    [['speech', 'delay', 'text'], delay?.text] as const,
  ];
  return said.flatMap(([path, text = '']) => {
    if (text.length <= maxLength) return [];
    const message = `${platform.name} takes messages of at most ${maxLength} characters; this one has ${text.length}.`;
    return [finding(platform, fact, 'platform-message', 'error', path, message)];
  });
}

function checkOutputs(platform: Checked, { outputs }: Action): readonly Finding[] {
  const { outputNames: names, outputPaths: paths } = platform.profile;
  return outputs.flatMap(({ name, path }, index) => {
    const findings: Finding[] = [];
    if (names && !fits(names.value, name)) {
      const message = `${platform.name} takes names of variables of at most ${names.value.maxLength} characters; "${name}" has ${name.length}.`;
      findings.push(
        finding(platform, names, 'platform-output-name', 'error', ['outputs', index, 'name'], message),
      );
    }
    if (paths && path.length > paths.value.maxLength) {
      const message = `${platform.name} takes paths of at most ${paths.value.maxLength} characters; this one has ${path.length}.`;
      findings.push(
        finding(platform, paths, 'platform-output-path', 'error', ['outputs', index, 'path'], message),
      );
    }
    return findings;
  });
}

function fits({ pattern, maxLength }: NameLimits, name: string): boolean {
  return name.length <= maxLength && new RegExp(pattern).test(name);
}
