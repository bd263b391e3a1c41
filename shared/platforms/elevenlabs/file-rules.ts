import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import type { RuleCard } from '../../lint/rule.js';
import type { FileProblem } from '../engine/check-file.js';
import { object, objectAt, textAt } from '../engine/json.js';

const API = 'https://elevenlabs.io/docs/api-reference/tools/create';
const DEPRECATED = {
  disable_interruptions: 'interruption_mode',
  force_pre_tool_speech: 'pre_tool_speech',
} as const;
const SOURCES = ['description', 'dynamic_variable', 'constant_value', 'is_system_provided', 'is_omitted'];

/** What the API of ElevenLabs refuses, or will stop to take. */
export function checkElevenlabsFile(file: JsonObject): readonly FileProblem[] {
  const config = objectAt(file, 'tool_config') ?? object([]);
  const schema = objectAt(config, 'api_schema') ?? object([]);
  const timeout = config['response_timeout_secs'];
  const at = ['tool_config', 'api_schema'];
  return [
    ...Object.entries(DEPRECATED)
      .filter(([key]) => Object.hasOwn(config, key))
      .map(([key, instead]) => ({
        rule: 'elevenlabs-deprecated',
        path: ['tool_config', key],
        message: `"${key}" is deprecated: write "${instead}".`,
      })),
    ...(timeout !== undefined && !(timeout instanceof JsonNumber && isTimeout(timeout.text))
      ? [
          {
            rule: 'elevenlabs-timeout',
            path: ['tool_config', 'response_timeout_secs'],
            message: 'ElevenLabs takes whole seconds from 5 to 300.',
          },
        ]
      : []),
    ...pathProblems(schema, at),
    ...['path_params_schema', 'query_params_schema', 'request_body_schema'].flatMap((key) => {
      const part = objectAt(schema, key) ?? object([]);
      const properties = key === 'path_params_schema' ? part : (objectAt(part, 'properties') ?? object([]));
      const below = key === 'path_params_schema' ? [key] : [key, 'properties'];
      return Object.entries(properties).flatMap(([name, value]) =>
        sourceProblems(value, [...at, ...below, name]),
      );
    }),
  ];
}

function isTimeout(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 5 && Number(text) <= 300;
}

/** Placeholders of the URL and the schema of its parameters name each other. */
function pathProblems(schema: JsonObject, at: readonly string[]): readonly FileProblem[] {
  const inUrl = [...(textAt(schema, 'url') ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const described = Object.keys(objectAt(schema, 'path_params_schema') ?? {});
  return [
    ...inUrl
      .filter((name) => !described.includes(name))
      .map((name) => ({
        rule: 'elevenlabs-path-params',
        path: [...at, 'url'],
        message: `Nothing fills {${name}} of the URL: describe it under "path_params_schema".`,
      })),
    ...described
      .filter((name) => !inUrl.includes(name))
      .map((name) => ({
        rule: 'elevenlabs-path-params',
        path: [...at, 'path_params_schema', name],
        message: `The URL has no {${name}}.`,
      })),
  ];
}

/** A scalar has exactly one source; what an object holds is looked at member by member. */
function sourceProblems(value: Json, path: readonly (string | number)[]): readonly FileProblem[] {
  if (!isObject(value)) return [];
  const sources = SOURCES.filter((key) => isSet(value[key]));
  const nested = Object.entries(objectAt(value, 'properties') ?? {});
  const scalar = nested.length === 0 && objectAt(value, 'items') === undefined;
  const own =
    sources.length > 1 || (scalar && sources.length === 0)
      ? [
          {
            rule: 'elevenlabs-value-source',
            path,
            message: `A value has exactly one of ${SOURCES.join(', ')}; this one has ${sources.length === 0 ? 'none' : sources.join(' and ')}.`,
          },
        ]
      : [];
  return [
    ...own,
    ...nested.flatMap(([name, member]) => sourceProblems(member, [...path, 'properties', name])),
  ];
}

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

const TARGET = 'platforms:\n  elevenlabs';
const FILE = (config: string) => `${TARGET}: { file: { tool_config: { ${config} } } }`;
const SCHEMA = (schema: string) => FILE(`api_schema: { ${schema} }`);

export const elevenlabsRules: readonly RuleCard[] = [
  {
    id: 'elevenlabs-deprecated',
    severity: 'info',
    title: 'No deprecated field',
    why: 'A field that was replaced stops working when the old API goes.',
    source: API,
    example: {
      bad: FILE('disable_interruptions: true'),
      good: FILE('interruption_mode: disable_during_tool'),
    },
  },
  {
    id: 'elevenlabs-timeout',
    severity: 'error',
    title: 'The timeout is whole seconds from 5 to 300',
    why: 'Another one is refused when the tool is saved.',
    source: API,
    example: { bad: FILE('response_timeout_secs: 7.5'), good: FILE('response_timeout_secs: 8') },
  },
  {
    id: 'elevenlabs-path-params',
    severity: 'error',
    title: 'Placeholders of the URL and their schema name each other',
    why: 'A placeholder that nothing fills is sent as it is written, and a schema without a placeholder asks the caller for nothing.',
    source: API,
    example: {
      bad: SCHEMA('url: "https://api.example.com/orders/{number}"'),
      good: SCHEMA(
        'url: "https://api.example.com/orders/{number}", path_params_schema: { number: { type: string, description: The number } }',
      ),
    },
  },
  {
    id: 'elevenlabs-value-source',
    severity: 'error',
    title: 'A value has exactly one source',
    why: 'With two the tool is refused; with none nothing fills the value.',
    source: API,
    example: {
      bad: SCHEMA(
        'query_params_schema: { properties: { source: { type: string, description: Where from, constant_value: voice } } }',
      ),
      good: SCHEMA(
        'query_params_schema: { properties: { source: { type: string, constant_value: voice } } }',
      ),
    },
  },
];
