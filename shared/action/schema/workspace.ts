import { z } from 'zod';
import { DETECTORS, type PersonalRules } from '../../personal/rules.js';
import { environmentName, envValueName, secretName } from './names.js';
import { contextSchema } from './parameter.js';
import { flag, formatVersion, optional, plainValue, text } from './scalars.js';

const personalSchema = z.looseObject({
  names: optional(z.array(text.min(1))),
  paths: optional(z.array(text.regex(/^\$/, { error: 'Write a path such as $.customer.email.' }))),
  detect: optional(z.array(z.enum(DETECTORS))),
  mask: optional(z.enum(['shown', 'written'])),
});

/** `workspace.yaml` */
export const workspaceSchema = z.looseObject({
  actionbench: formatVersion,
  id: z.uuid({ error: 'Write a UUID: it names the workspace in the keychain and the log.' }),
  name: text.min(1),
  environment: optional(environmentName),
  context: optional(z.array(contextSchema)),
  /** What of recordings is personal, and is masked in the log. */
  personal: optional(personalSchema),
});

/** `environments/<name>.env.yaml`. A value of null is written, and means: not sent in a row, null in JSON. */
export const environmentSchema = z.looseObject({
  actionbench: formatVersion,
  name: environmentName,
  color: optional(text.regex(/^#[0-9a-fA-F]{6}$/, { error: 'Write a colour such as #C27803.' })),
  production: optional(flag),
  /** It points at the mock API: secrets that are not set here get a stand-in, which goes to this machine only. */
  mock: optional(flag),
  extends: optional(environmentName),
  values: optional(z.record(envValueName, plainValue)),
  /** Secret name as in `{{secret.x}}` -> the keychain entry this environment uses instead. */
  secrets: optional(z.record(secretName, secretName)),
});

/** The rules of a workspace; null when it marks nothing as personal. */
export function personalRules({ personal }: Pick<WorkspaceFile, 'personal'>): PersonalRules | null {
  if (!personal) return null;
  const { names = [], paths = [], detect = [], mask = 'shown' } = personal;
  return { names, paths, detect, mask };
}

export type WorkspaceFile = z.output<typeof workspaceSchema>;
export type EnvironmentFile = z.output<typeof environmentSchema>;
