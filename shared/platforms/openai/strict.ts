import type { Action } from '../../action/action.js';
import type { ValueShape } from '../../action/schema/parameter.js';
import type { Finding } from '../../lint/finding.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const { value: MOST, source } = profile.schemaSize;

/** The size limits of OpenAI's strict mode. Its shape is what the export writes, so only sizes can be wrong. */
export function checkStrict(platform: string, wire: Wire, action: Action): readonly Finding[] {
  const size = sizeOf({ type: 'object', properties: wire.action.parameters });
  const over = (most: number, what: string, has: number) =>
    has > most ? [`Strict mode takes at most ${most} ${what}; these parameters have ${has}.`] : [];
  const messages = [
    ...over(MOST.levels, 'levels of nesting', size.levels),
    ...over(MOST.properties, 'properties', size.properties),
    ...over(MOST.enumValues, 'allowed values in all', size.enumValues),
    ...over(MOST.characters, 'characters in names and allowed values', size.characters),
    ...over(
      MOST.largeEnum.characters,
      `characters in the allowed values of one property that has more than ${MOST.largeEnum.from}`,
      size.largestEnum,
    ),
  ];
  return messages.map((message) => ({
    rule: 'openai-strict-size',
    severity: 'error',
    path: action.parameters.length > 0 ? ['parameters'] : ['id'],
    message,
    source,
    platform,
  }));
}

interface Size {
  readonly levels: number;
  readonly properties: number;
  readonly enumValues: number;
  readonly characters: number;
  /** Characters of the longest list of allowed values that counts as large. */
  readonly largestEnum: number;
}

function sizeOf(shape: ValueShape): Size {
  const children = [...(shape.items ? [shape.items] : []), ...(shape.properties ?? [])].map(sizeOf);
  const sum = (key: keyof Size) => children.reduce((total, child) => total + child[key], 0);
  const most = (key: keyof Size) => Math.max(0, ...children.map((child) => child[key]));
  const values = shape.enum ?? [];
  const written = lengthOf(values.map(String));
  return {
    levels: (shape.type === 'object' || shape.type === 'array' ? 1 : 0) + most('levels'),
    properties: (shape.properties?.length ?? 0) + sum('properties'),
    enumValues: values.length + sum('enumValues'),
    characters: written + lengthOf((shape.properties ?? []).map(({ name }) => name)) + sum('characters'),
    largestEnum: Math.max(values.length > MOST.largeEnum.from ? written : 0, most('largestEnum')),
  };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + text.length, 0);
}
