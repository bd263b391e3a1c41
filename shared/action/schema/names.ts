import { z } from 'zod';

/** Names that stand in front of a dot in a placeholder, so no parameter may carry them. */
export const SOURCE_WORDS = ['env', 'context', 'secret', 'outputs'] as const;

export const actionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Write an id in lower case with "-" between words, e.g. look-up-order.',
  })
  .max(80);

export const parameterName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, {
    error: 'Write a name in lower case letters, digits and "_", beginning with a letter.',
  })
  .max(64)
  .refine((name) => !(SOURCE_WORDS as readonly string[]).includes(name), {
    error: 'env, context, secret and outputs name other sources: choose another name.',
  });

/** `lead.phone`, `conversation.id`, `account_id`. */
export const contextName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[\w-]+)*$/, { error: 'Write a name such as lead.phone or account_id.' })
  .max(128);

export const environmentName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Write an environment name in lower case, e.g. staging.' })
  .max(40);

export const secretName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: 'Write a secret name in lower case with "-", e.g. helpdesk-token.',
  })
  .max(64);

export const envValueName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[\w-]+)*$/, { error: 'Write a value name such as api or account_id.' })
  .max(64);
