import type { Plain } from '@shared/document/plain.js';
import type { EnvironmentView } from '@shared/ipc/workspace.js';

const USUAL = 'http://127.0.0.1:4780';

/**
 * Environments whose values point at the mock's usual address point at where it really runs: another program may have
 * its port. Files are never touched.
 */
export function followMock(
  environments: readonly EnvironmentView[],
  mockUrl: string | null,
): readonly EnvironmentView[] {
  if (mockUrl === null || mockUrl === USUAL) return environments;
  return environments.map((environment) => {
    const { values } = environment.file;
    if (values === undefined) return environment;
    const moved = Object.entries(values).map(([name, value]) => [name, followed(value, mockUrl)]);
    const file = { ...environment.file, values: Object.fromEntries(moved) as typeof values };
    return { ...environment, file };
  });
}

function followed(value: Plain, mockUrl: string): Plain {
  if (typeof value !== 'string' || !value.startsWith(USUAL)) return value;
  return mockUrl + value.slice(USUAL.length);
}
