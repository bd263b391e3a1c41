import { editorTexts as texts } from '@renderer/texts/editor';
import type { PlaceholderChoice } from '../monaco/knowledge';

/** What the card of a placeholder says, whatever shows it. */
export interface Card {
  /** As it is written, braces and all. */
  readonly written: string;
  /** Its kind and type: `Parameter · string[]`. */
  readonly kind: string;
  /** Its value now, on one line; null where none is shown. */
  readonly value: string | null;
  /** What stands in place of a value, and where the value comes from. */
  readonly origin: string;
  readonly description: string;
  /** The act that leads to where it is declared; null where the app has no such place. */
  readonly goTo: string | null;
}

const MOST = 240;

/** Pure. */
export function cardOf(choice: PlaceholderChoice, titleOfFile: (file: string) => string): Card {
  const { ref, source, type, value, origin, description, declared } = choice;
  const instead = source === 'secret' ? texts.secretValue : texts.noValue;
  return {
    written: `{{${ref}}}`,
    kind: type ? `${texts.sources[source]} · ${type}` : texts.sources[source],
    value: value === null ? null : shortened(value),
    origin: value === null ? `${instead}, ${origin}` : origin,
    description,
    goTo: actOf(source, declared, titleOfFile),
  };
}

function actOf(
  source: PlaceholderChoice['source'],
  declared: PlaceholderChoice['declared'],
  titleOfFile: (file: string) => string,
): string | null {
  switch (declared.in) {
    case 'workspace':
      return null;
    case 'environment':
      return texts.goTo.environment(declared.environment);
    case 'secrets':
      return texts.goTo.secret;
    case 'document':
      if (source === 'output') return texts.goTo.output(titleOfFile(declared.file));
      return source === 'context' ? texts.goTo.context : texts.goTo.parameter;
  }
}

function shortened(value: string): string {
  const line = value.replaceAll(/\s*\n\s*/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
