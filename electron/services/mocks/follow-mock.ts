import type { EnvironmentFile } from '@shared/action/schema/workspace.js';
import type { Plain } from '@shared/document/plain.js';
import { DEFAULT_PORT } from './port.js';

const USUAL = `http://127.0.0.1:${DEFAULT_PORT}`;

/**
 * An environment whose values point at the mock's usual address points at where it really runs: another program may
 * have its port. Files are never touched.
 */
export function followMock(environment: EnvironmentFile, mockUrl: string | null): EnvironmentFile {
  const { values } = environment;
  if (mockUrl === null || mockUrl === USUAL || values === undefined) return environment;
  const moved = Object.entries(values).map(([name, value]) => [name, followed(value, mockUrl)]);
  return { ...environment, values: Object.fromEntries(moved) as typeof values };
}

function followed(value: Plain, mockUrl: string): Plain {
  if (typeof value !== 'string' || !value.startsWith(USUAL)) return value;
  return mockUrl + value.slice(USUAL.length);
}
