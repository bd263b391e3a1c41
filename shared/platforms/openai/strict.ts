import type { Action } from '../../action/action.js';
import type { ValueShape } from '../../action/schema/parameter.js';
import type { Finding } from '../../lint/finding.js';
import type { Wire } from '../engine/wire.js';
import { STRICT } from './profile.js';

const LEVELS = 10;
const PROPERTIES = 5000;
const ENUM_VALUES = 1000;

/** The size limits of OpenAI's strict mode. Its shape is what the export writes, so only sizes can be wrong. */
export function checkStrict(platform: string, wire: Wire, action: Action): readonly Finding[] {
  const size = sizeOf({ type: 'object', properties: wire.action.parameters });
  const messages = [
    size.depth > LEVELS
      ? `Strict mode takes at most ${LEVELS} levels of nesting; these parameters have ${size.depth}.`
      : '',
    size.properties > PROPERTIES
      ? `Strict mode takes at most ${PROPERTIES} properties; these parameters have ${size.properties}.`
      : '',
    size.values > ENUM_VALUES
      ? `Strict mode takes at most ${ENUM_VALUES} allowed values in all; these parameters have ${size.values}.`
      : '',
  ].filter((message) => message !== '');
  return messages.map((message) => ({
    rule: 'openai-strict-size',
    severity: 'error',
    path: action.parameters.length > 0 ? ['parameters'] : ['id'],
    message,
    source: STRICT,
    platform,
  }));
}

interface Size {
  readonly depth: number;
  readonly properties: number;
  readonly values: number;
}

function sizeOf(shape: ValueShape): Size {
  const children = [...(shape.items ? [shape.items] : []), ...(shape.properties ?? [])].map(sizeOf);
  const nests = shape.type === 'object' || shape.type === 'array';
  return {
    depth: (nests ? 1 : 0) + Math.max(0, ...children.map((child) => child.depth)),
    properties: (shape.properties?.length ?? 0) + children.reduce((sum, child) => sum + child.properties, 0),
    values: (shape.enum?.length ?? 0) + children.reduce((sum, child) => sum + child.values, 0),
  };
}
