import type { Platform } from '@shared/platforms/platform';

/** The platform with its mode, as one reads it: `Vapi API request`. */
export function platformName({ name, mode }: Platform): string {
  return mode ? `${name} ${mode}` : name;
}
