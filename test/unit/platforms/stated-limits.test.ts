import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import type { Finding } from '@shared/lint/finding';
import { platforms } from '@shared/platforms';
import type { Platform } from '@shared/platforms/platform';
import { documentWith, lintWorkspace } from '../lint/workspace';

/**
 * Every number in a profile, and what is found when a document goes just beyond it. A limit that nobody checks has no
 * entry here, and the test says so.
 */
interface Edge {
  readonly rule: string;
  /** Keys of a document that keep the limit. */
  readonly within: (limit: number) => string;
  readonly beyond: (limit: number) => string;
}

const REQUEST = (rest = '') => `request:\n  method: POST\n  url: https://api.example.com/orders${rest}`;
const timeout = (ms: number) => REQUEST(`\n  timeoutMs: ${ms}`);
const retry = (written: string) => REQUEST(`\n  timeoutMs: 5000\n  retry: { ${written} }`);
const pause = (ms: number) => retry(`times: 1, afterMs: ${ms}`);
const speech = (text: string) => `speech: { start: ${text} }`;
const delay = (ms: number) => `speech: { delay: { afterMs: ${ms}, text: One moment. } }`;
const output = (name: string, path = '$.a') => `outputs:\n  - { name: ${name}, path: ${path} }`;
const described = (length: number) => `description: ${'a'.repeat(length)}\nwhenNotToUse: ""`;
const of = (length: number) => 'a'.repeat(length);
const parameter = (shape: string) => `parameters:\n  - { name: p, description: A value, ${shape} }`;
const nested = (levels: number): string =>
  levels === 0 ? 'type: string' : `type: array, items: { ${nested(levels - 1)} }`;
const many = (count: number) =>
  `parameters:\n${Array.from({ length: count }, (_, index) => `  - { name: p${index}, type: string, description: d }`).join('\n')}`;
const listed = (count: number, length = 1) =>
  parameter(
    `type: string, enum: [${Array.from({ length: count }, (_, index) => String(index).padStart(length, 'v')).join(', ')}]`,
  );

const EDGES: Readonly<Record<string, Edge>> = {
  'callName.maxLength': {
    rule: 'platform-name',
    within: (most) => `callName: ${of(most)}`,
    beyond: (most) => `callName: ${of(most + 1)}`,
  },
  'description.min': {
    rule: 'platform-description',
    within: described,
    beyond: (least) => described(least - 1),
  },
  'description.max': {
    rule: 'platform-description',
    within: described,
    beyond: (most) => described(most + 1),
  },
  'timeout.minMs': { rule: 'platform-timeout', within: timeout, beyond: (least) => timeout(least - 1) },
  'timeout.maxMs': { rule: 'platform-timeout', within: timeout, beyond: (most) => timeout(most + 1) },
  'timeout.stepMs': {
    rule: 'platform-timeout',
    within: (step) => timeout(step * 8),
    beyond: (step) => timeout(step * 8 + 1),
  },
  'retries.max': {
    rule: 'platform-retries',
    within: (most) => retry(`times: ${most}`),
    beyond: (most) => retry(`times: ${most + 1}`),
  },
  'retries.pauses.maxMs': { rule: 'platform-retries', within: pause, beyond: (most) => pause(most + 1) },
  'retries.pauses.stepMs': {
    rule: 'platform-retries',
    within: pause,
    beyond: (step) => pause(step + 1),
  },
  'speech.maxLength': {
    rule: 'platform-message',
    within: (most) => speech(of(most)),
    beyond: (most) => speech(of(most + 1)),
  },
  'speech.delayMs.minMs': { rule: 'platform-delay', within: delay, beyond: (least) => delay(least - 1) },
  'speech.delayMs.maxMs': { rule: 'platform-delay', within: delay, beyond: (most) => delay(most + 1) },
  'outputNames.maxLength': {
    rule: 'platform-output-name',
    within: (most) => output(of(most)),
    beyond: (most) => output(of(most + 1)),
  },
  'outputPaths.maxLength': {
    rule: 'platform-output-path',
    within: (most) => output('a', `$.${of(most - 2)}`),
    beyond: (most) => output('a', `$.${of(most - 1)}`),
  },
  'schemaSize.levels': {
    rule: 'openai-strict-size',
    // The object of all parameters is the first level.
    within: (most) => parameter(nested(most - 1)),
    beyond: (most) => parameter(nested(most)),
  },
  'schemaSize.properties': { rule: 'openai-strict-size', within: many, beyond: (most) => many(most + 1) },
  'schemaSize.enumValues': { rule: 'openai-strict-size', within: listed, beyond: (most) => listed(most + 1) },
  'schemaSize.characters': {
    rule: 'openai-strict-size',
    within: (most) => parameter(`type: string, enum: [${of(most - 1)}]`),
    beyond: (most) => parameter(`type: string, enum: [${of(most)}]`),
  },
  'schemaSize.largeEnum.from': {
    rule: 'openai-strict-size',
    within: (from) => listed(from, 100),
    beyond: (from) => listed(from + 1, 100),
  },
  'schemaSize.largeEnum.characters': {
    rule: 'openai-strict-size',
    within: (most) => listed(300, most / 300),
    beyond: (most) => listed(300, most / 300 + 1),
  },
};

/** What goes out where the document says nothing: no limit of what a document may say. */
const NO_LIMITS = ['timeout.defaultMs'];

function numbersIn(value: unknown, path: string): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

function limitsOf({ profile }: Platform) {
  return Object.entries(profile)
    .flatMap(([key, fact]) => numbersIn((fact as { value: unknown }).value, key))
    .filter(([key]) => !NO_LIMITS.includes(key));
}

const stated = platforms.flatMap((platform) =>
  limitsOf(platform).map(([key, limit]) => [platform.id, key, limit, platform] as const),
);

describe('every number that a profile states', () => {
  it.each(stated)('%s: %s %d is kept by a rule', (_id, key, limit, platform) => {
    const edge = EDGES[key];
    if (!edge) throw new Error(`Nobody checks ${key}: make a rule for it, and an entry here.`);
    const found = (fragment: string): readonly Finding[] => {
      const { action, findings } = readAction(documentWith(fragment));
      // What no platform takes is refused by the document itself.
      if (!action) return findings;
      return platform.check(action, lintWorkspace).filter(({ rule }) => rule === edge.rule);
    };
    expect(found(edge.within(limit))).toEqual([]);
    const [finding] = found(edge.beyond(limit));
    expect(finding?.message).toMatch(/\d/);
    if (finding?.rule !== 'schema') expect(finding?.source).toMatch(/^https:/);
  });

  it('has an entry here only while a profile states it', () => {
    const keys = new Set(stated.map(([, key]) => key));
    expect(Object.keys(EDGES).filter((key) => !keys.has(key))).toEqual([]);
    expect(stated.length).toBeGreaterThan(40);
  });
});
