import type { ReadOpenapi } from '@shared/formats/openapi/read/document.js';
import { readOpenapi } from '@shared/formats/openapi/read/document.js';
import { fail, FailureError } from '@shared/failure/failure.js';
import { JsonNumber, type Json, type JsonObject } from '@shared/json/json.js';
import { isObject } from '@shared/json/kind.js';
import { parseJson } from '@shared/json/parse.js';
import { fromLoose, toLoose } from './loose.js';
import { readYaml } from './read-yaml.js';

/**
 * Reads an OpenAPI document of version 2.0 to 3.2, JSON or YAML. Nothing beside the text is read.
 * @throws FailureError `bad-input`
 */
export async function readOpenapiText(text: string): Promise<ReadOpenapi> {
  try {
    const json = /^\s*\{/.test(text) ? parseJson(text) : readYaml(text);
    if (!isObject(json)) return refuse('it is no map with "openapi" or "swagger" in it');
    return readOpenapi(await upgraded(json));
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (error instanceof RangeError) return refuse('it is nested too deeply to be read');
    return refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** The document as version 3.1 would say it. */
async function upgraded(json: JsonObject): Promise<JsonObject> {
  const version = versionOf(json);
  if (version === null) return refuse('neither "openapi" nor "swagger" says a version');
  if (/^3\.[1-9]/.test(version)) return json;
  if (!/^(?:2|3)\./.test(`${version}.`))
    return refuse(`version ${version} is not known; 2.0 to 3.2 are read`);
  const { upgrade } = await import('@scalar/openapi-upgrader');
  const written = {
    ...(toLoose(json) as Record<string, unknown>),
    [json['swagger'] === undefined ? 'openapi' : 'swagger']: version,
  };
  const result = fromLoose(upgrade(written, '3.1'));
  return isObject(result) ? result : refuse('it could not be brought to version 3.1');
}

/** YAML reads an unquoted 2.0 as a number, whose digits matter here. */
function versionOf(json: JsonObject): string | null {
  const version: Json | undefined = json['openapi'] ?? json['swagger'];
  const text = version instanceof JsonNumber ? version.text : version;
  if (typeof text !== 'string') return null;
  return /^\d$/.test(text) ? `${text}.0` : text;
}

function refuse(why: string): never {
  return fail({
    class: 'bad-input',
    message: `This OpenAPI document cannot be read: ${why}.`,
    hint: 'Check it with an OpenAPI validator, then import it again.',
  });
}
