import { fail } from '../failure/failure.js';
import { openaiResponses } from './openai-responses/index.js';
import type { Platform } from './platform.js';
import { solveo } from './solveo/index.js';

/** Every platform, in the order people read them. Adding one is its folder and its line here. */
export const platforms: readonly Platform[] = [solveo, openaiResponses];

const byId = new Map(platforms.map((platform) => [platform.id, platform]));

/** The platform of an id. Throws FailureError `unknown-platform`. */
export function platformById(id: string): Platform {
  return (
    byId.get(id) ??
    fail({
      class: 'unknown-platform',
      message: `There is no platform "${id}".`,
      hint: `Use one of ${[...byId.keys()].join(', ')}.`,
    })
  );
}
