import type { Platform } from '@shared/platforms/platform';

/** What a model needs of a description, and whether a text has it. Pure. */
export interface Quality {
  readonly id: 'says-what' | 'says-when' | 'length';
  readonly met: boolean;
}

/** How many characters fit, and who says so. */
export interface LengthSpan {
  readonly min: number;
  readonly max: number;
  readonly by: readonly string[];
}

/** The narrowest published: https://docs.itellico.ai/build/tools/custom-api-actions */
const NARROWEST: LengthSpan = { min: 10, max: 200, by: [] };

/** The span that suits every one of some platforms; where none limits it, the narrowest that is published. */
export function spanOf(platforms: readonly Pick<Platform, 'name' | 'profile'>[]): LengthSpan {
  const limited = platforms.flatMap(({ name, profile }) =>
    profile.description ? [{ name, ...profile.description.value }] : [],
  );
  if (limited.length === 0) return NARROWEST;
  return {
    min: Math.max(...limited.map(({ min }) => min)),
    max: Math.min(...limited.map(({ max }) => max)),
    by: limited.map(({ name }) => name),
  };
}

/** The two sentences a description needs, and a length that fits. */
export function qualityOf(description: string, { min, max }: LengthSpan): readonly Quality[] {
  const text = description.trim();
  return [
    { id: 'says-what', met: text.split(/\s+/).filter((word) => word !== '').length >= 3 },
    {
      id: 'says-when',
      met: /\b(when|if|after|before|once|whenever|as soon as|to (?:find|check|look|answer))\b/i.test(text),
    },
    { id: 'length', met: text.length >= min && text.length <= max },
  ];
}
