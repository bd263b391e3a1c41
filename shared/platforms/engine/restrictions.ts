import type { Parameter, ParameterType, ValueShape } from '../../action/schema/parameter.js';
import type { Plain } from '../../document/plain.js';
import type { Loss } from '../platform.js';
import type { Profile, Restriction } from '../profile.js';

/** Types that are text with a form of its own; a platform without the type gets text and a sentence. */
const TEXT_FORMS: Partial<Readonly<Record<ParameterType, string>>> = {
  date: 'A date such as 2026-11-21.',
  email: 'An e-mail address.',
  phone: 'A phone number in international form, such as +14155550100.',
};

const SENTENCES: Readonly<Record<Restriction, (said: string) => string>> = {
  enum: (values) => `One of: ${values}.`,
  format: (format) => `Format: ${format}.`,
  pattern: (pattern) => `Matches the pattern ${pattern}.`,
  minimum: (least) => `At least ${least}.`,
  maximum: (most) => `At most ${most}.`,
  minLength: (least) => `At least ${least} characters.`,
  maxLength: (most) => `At most ${most} characters.`,
  minItems: (least) => `At least ${least} items.`,
  maxItems: (most) => `At most ${most} items.`,
  default: (value) => ended(`Default: ${value}`),
  example: (value) => ended(`Example: ${value}`),
};

/** What people call them in a list of losses. */
const NAMES: Readonly<Record<Restriction, string>> = {
  enum: 'allowed values',
  format: 'format',
  pattern: 'pattern',
  minimum: 'smallest value',
  maximum: 'largest value',
  minLength: 'shortest length',
  maxLength: 'longest length',
  minItems: 'fewest items',
  maxItems: 'most items',
  default: 'default',
  example: 'example',
};

const RESTRICTIONS = Object.keys(SENTENCES) as readonly Restriction[];

/** Whether the platform has a word for a restriction of this value. */
export function says(profile: Profile, shape: ValueShape, restriction: Restriction): boolean {
  if (restriction === 'enum' && profile.textEnumsOnly && shape.type !== 'string') return false;
  if (restriction === 'format' && profile.formats?.value.includes(shape.format ?? '') === false) return false;
  return profile.restrictions.value.includes(restriction);
}

function unsaid(profile: Profile, shape: ValueShape): readonly Restriction[] {
  return RESTRICTIONS.filter((word) => shape[word] !== undefined && !says(profile, shape, word));
}

/** The description the platform is given: ours, and a sentence for everything it has no word for. */
export function toldDescription(profile: Profile, shape: ValueShape): string {
  // An example shows the form better than a sentence does.
  const formless = profile.types.value[shape.type] === undefined && shape.example === undefined;
  const form = formless ? TEXT_FORMS[shape.type] : undefined;
  const sentences = unsaid(profile, shape).map((word) => SENTENCES[word](spoken(shape, word)));
  const own = (shape.description ?? '').trim();
  const parts = [own, form, ...sentences].filter((part): part is string => part !== undefined && part !== '');
  return parts.map((part, index) => (index < parts.length - 1 ? ended(part) : part)).join(' ');
}

/** What types and restrictions become sentences. An example is one anyway, so the platform lacks nothing by it. */
export function restrictionLosses(profile: Profile, parameters: readonly Parameter[]): readonly Loss[] {
  const lost = parameters.flatMap((parameter) => {
    const words = lostWords(profile, parameter);
    return words.length > 0 ? [`${[...new Set(words)].join(', ')} of ${parameter.name}`] : [];
  });
  const examples = parameters.filter((parameter) => hasUnsaidExample(profile, parameter));
  const common = { becomes: 'words of the descriptions', path: ['parameters'] };
  return [
    ...(lost.length > 0 ? [{ what: capital(lost.join('; ')), ...common }] : []),
    ...(examples.length > 0
      ? [
          {
            what: `Examples of ${examples.map(({ name }) => name).join(', ')}`,
            ...common,
            inherent: true as const,
          },
        ]
      : []),
  ];
}

function hasUnsaidExample(profile: Profile, shape: ValueShape): boolean {
  if (unsaid(profile, shape).includes('example')) return true;
  return innerShapes(shape).some((inner) => hasUnsaidExample(profile, inner));
}

function innerShapes(shape: ValueShape): readonly ValueShape[] {
  return [...(shape.items ? [shape.items] : []), ...(shape.properties ?? [])];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lostWords(profile: Profile, shape: ValueShape): readonly string[] {
  const type =
    profile.types.value[shape.type] === undefined && TEXT_FORMS[shape.type] ? [`type ${shape.type}`] : [];
  const own = unsaid(profile, shape)
    .filter((restriction) => restriction !== 'example')
    .map((restriction) => NAMES[restriction]);
  return [...type, ...own, ...innerShapes(shape).flatMap((inner) => lostWords(profile, inner))];
}

function spoken(shape: ValueShape, restriction: Restriction): string {
  if (restriction === 'enum') return (shape.enum ?? []).map(plainText).join(', ');
  const value = shape[restriction];
  return typeof value === 'number' ? String(value) : plainText(value ?? null);
}

/** A value as people read it: text as it is, lists and maps as compact JSON-like text. */
export function plainText(plain: Plain): string {
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
