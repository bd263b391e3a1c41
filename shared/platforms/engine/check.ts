import type { Action } from '../../action/action.js';
import type { ParameterType, ValueShape } from '../../action/schema/parameter.js';
import type { Finding, Severity } from '../../lint/finding.js';
import type { NodePath } from '../../document/plain.js';
import type { Fact, Profile } from '../profile.js';
import { unfilledNames } from './promote.js';
import { wholeDescription } from './prompt.js';
import type { Wire } from './wire.js';

/** Who is asking: the findings name the platform. */
export interface Checked {
  readonly id: string;
  readonly name: string;
  readonly profile: Profile;
}

/** Turns the limits of a profile into findings about an action as it goes to that platform. */
export function checkProfile(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  return [
    ...checkKind(platform, action),
    ...checkName(platform, action, wire),
    ...checkDescriptions(platform, action, wire),
    ...checkTypes(platform, wire),
    ...checkScheme(platform, wire),
    ...checkTiming(platform, action),
    ...checkValues(platform, action, wire),
  ];
}

/** A finding for one platform; a fact that nobody confirmed is never more than an info. */
function finding(
  platform: Checked,
  fact: Pick<Fact<unknown>, 'source' | 'verified'>,
  rule: string,
  severity: Severity,
  path: NodePath,
  message: string,
): Finding {
  return {
    rule,
    severity: fact.verified === false ? 'info' : severity,
    path,
    message,
    source: fact.source,
    platform: platform.id,
  };
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

function checkKind(platform: Checked, action: Action): readonly Finding[] {
  const { kinds } = platform.profile;
  if (kinds.value.includes(action.kind)) return [];
  const message = `${platform.name} has no actions of kind ${action.kind}: it takes ${kinds.value.join(', ')}.`;
  return [finding(platform, kinds, 'platform-kind', 'error', ['kind'], message)];
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

const NESTED: readonly ParameterType[] = ['array', 'object'];

function checkTypes(platform: Checked, wire: Wire): readonly Finding[] {
  const { types, parameters } = platform.profile;
  if (!parameters.value) return [];
  return wire.action.parameters.flatMap((parameter, index) => {
    const type = missingType(types.value, parameter);
    if (type === null) return [];
    const thing = type === 'array' ? 'a list' : 'an object';
    const message = `${platform.name} has no type for ${thing}, so ${parameter.name} cannot be filled there: make a flat variant of the action.`;
    return [finding(platform, types, 'platform-type', 'error', ['parameters', index, 'type'], message)];
  });
}

function missingType(types: Profile['types']['value'], shape: ValueShape): ParameterType | null {
  if (NESTED.includes(shape.type) && types[shape.type] === undefined) return shape.type;
  if (shape.items) {
    const inner = missingType(types, shape.items);
    if (inner) return inner;
  }
  for (const property of shape.properties ?? []) {
    const inner = missingType(types, property);
    if (inner) return inner;
  }
  return null;
}

function checkScheme(platform: Checked, wire: Wire): readonly Finding[] {
  const { httpsOnly } = platform.profile;
  const { request } = wire.action;
  if (!httpsOnly || !request || !/^http:\/\//i.test(request.url.trim())) return [];
  const message = `${platform.name} calls https:// addresses only.`;
  return [finding(platform, httpsOnly, 'platform-https', 'error', ['request', 'url'], message)];
}

function checkTiming(platform: Checked, action: Action): readonly Finding[] {
  const { timeout, retries } = platform.profile;
  const findings: Finding[] = [];
  const timeoutMs = action.request?.timeoutMs;
  const limits = timeout.value;
  if (limits && timeoutMs !== undefined) {
    const { minMs = 0, maxMs = Infinity, stepMs = 1 } = limits;
    if (timeoutMs < minMs || timeoutMs > maxMs) {
      const range = maxMs === Infinity ? `from ${minMs} ms` : `from ${minMs} to ${maxMs} ms`;
      const message = `${platform.name} takes timeouts ${range}; ${timeoutMs} ms goes out as the nearest it takes.`;
      findings.push(
        finding(platform, timeout, 'platform-timeout', 'warning', ['request', 'timeoutMs'], message),
      );
    } else if (timeoutMs % stepMs !== 0) {
      const message = `${platform.name} counts timeouts in whole seconds; ${timeoutMs} ms is rounded up.`;
      findings.push(
        finding(platform, timeout, 'platform-timeout', 'info', ['request', 'timeoutMs'], message),
      );
    }
  }
  const times = action.request?.retry?.times ?? 0;
  if (retries.value && times > retries.value.max) {
    const message = `${platform.name} retries at most ${retries.value.max} times.`;
    findings.push(
      finding(platform, retries, 'platform-retries', 'warning', ['request', 'retry', 'times'], message),
    );
  }
  return findings;
}

/** Values the platform can fill by no means, and names that two values would share. */
function checkValues(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  const { context, parameters } = platform.profile;
  const findings: Finding[] = wire.clashes.map(({ name, ref }) =>
    finding(
      platform,
      context,
      'platform-name-clash',
      'error',
      ['parameters'],
      `On ${platform.name} {{${ref}}} goes out as "${name}", and another value has that name: rename one of them.`,
    ),
  );
  if (parameters.value) return findings;
  const unfilled = unfilledNames(platform.profile, wire.action);
  if (unfilled.length === 0) return findings;
  const names = [...new Set(Object.values(context.value))].join(', ');
  const message = `${platform.name} collects nothing from the conversation, so nothing fills ${unfilled.join(', ')}: bind them under "platforms.${platform.id}.bind" to its own values (${names}).`;
  const path = action.platforms.has(platform.id) ? ['platforms', platform.id] : ['parameters'];
  return [...findings, finding(platform, context, 'platform-value', 'warning', path, message)];
}
