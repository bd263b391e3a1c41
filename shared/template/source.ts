/** Where a value comes from. Every placeholder has exactly one of these; text around placeholders is constant. */
export const VALUE_SOURCES = ['parameter', 'context', 'environment', 'secret', 'output', 'constant'] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/**
 * What a placeholder refers to, and `ref`: the name as it stands between the braces, without blanks
 * (`email`, `env.api`, `context.lead.phone`, `secret.token`, `outputs.crm-lookup.customer_id`).
 */
export type Reference =
  | { readonly source: 'parameter'; readonly ref: string; readonly name: string }
  | { readonly source: 'context'; readonly ref: string; readonly name: string }
  | { readonly source: 'environment'; readonly ref: string; readonly name: string }
  | { readonly source: 'secret'; readonly ref: string; readonly name: string }
  | { readonly source: 'output'; readonly ref: string; readonly action: string; readonly name: string };
