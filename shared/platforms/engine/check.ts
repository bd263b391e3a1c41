import type { Action } from '../../action/action.js';
import type { ParameterType, ValueShape } from '../../action/schema/parameter.js';
import type { Finding } from '../../lint/finding.js';
import type { Profile } from '../profile.js';
import { finding, type Checked } from './checked.js';
import { checkTexts } from './check-texts.js';
import { checkTiming } from './check-timing.js';
import { checkOptions } from './options.js';
import { unfilledNames } from './promote.js';
import { referencesIn } from './templates.js';
import { BODY_METHODS } from './methods.js';
import { splitUrl, type Wire } from './wire.js';

/** Turns the limits of a profile into findings about an action as it goes to that platform. */
export function checkProfile(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  const kind = checkKind(platform, action);
  // What cannot be exported at all has no other limits to keep.
  if (kind.length > 0) return kind;
  return [
    ...checkTexts(platform, action, wire),
    ...checkTypes(platform, wire),
    ...checkScheme(platform, wire),
    ...checkTiming(platform, action, wire),
    ...checkAddress(platform, action, wire),
    ...checkValues(platform, action, wire),
    ...checkOptions(platform, action),
  ];
}

function checkKind(platform: Checked, action: Action): readonly Finding[] {
  const { kinds } = platform.profile;
  if (kinds.value.includes(action.kind)) return [];
  const message = `${platform.name} has no actions of kind ${action.kind}: it takes ${kinds.value.join(', ')}.`;
  return [finding(platform, kinds, 'platform-kind', 'error', ['kind'], message)];
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
  if (!httpsOnly || !/^http:\/\//i.test(wire.action.request?.url.trim() ?? '')) return [];
  const message = `${platform.name} calls https:// addresses only.`;
  return [finding(platform, httpsOnly, 'platform-https', 'error', ['request', 'url'], message)];
}

/** A static URL takes no value of the conversation; environment values are written into it. */
function checkAddress(platform: Checked, action: Action, wire: Wire): readonly Finding[] {
  const { placeholders, argumentPlaces } = platform.profile;
  const { request } = action;
  if (!request || !placeholders || placeholders.value.includes('url')) return [];
  const inPath = referencesIn(splitUrl(request.url).path).filter(({ source }) => source !== 'environment');
  if (inPath.length === 0) return [];
  const hasBody = BODY_METHODS.includes(wire.action.request?.method ?? request.method);
  const hasQuery = argumentPlaces?.value.includes('query') !== false;
  const becomes = hasBody
    ? 'goes out in the body'
    : hasQuery
      ? 'goes out as a query parameter'
      : 'is not sent';
  const advice = hasBody || hasQuery ? ' Your API must take it there.' : '';
  return inPath.map(({ ref }) => {
    const message = `The URL is static on ${platform.name}: {{${ref}}} leaves the path and ${becomes}.${advice}`;
    return finding(platform, placeholders, 'platform-static-url', 'warning', ['request', 'url'], message);
  });
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
