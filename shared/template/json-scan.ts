import { parseTemplate } from './parse.js';
import type { PlaceholderPart } from './template.js';
import { fromProblem, JsonReader } from './json-reader.js';
import type {
  JsonContainer,
  JsonNode,
  JsonPlaceholder,
  JsonTemplate,
  JsonTemplateProblem,
} from './json-template.js';

/** Reads JSON with placeholders; never throws and never recurses. */
export function scanJson(text: string): JsonTemplate {
  const reader = new JsonReader(text, parseTemplate(text));
  let root: JsonNode | null = null;
  let problem: JsonTemplateProblem | null = null;
  try {
    root = reader.read();
  } catch (error) {
    problem = fromProblem(error);
  }
  return { text, root, containers: reader.containers, placeholders: reader.placeholders, problem };
}

/** The placeholders of a JSON body; behind a place that is no JSON they count as standing in longer text. */
export function jsonPlaces(
  text: string,
): readonly { part: PlaceholderPart; place: JsonPlaceholder['place']; slot: boolean }[] {
  const known = new Map(scanJson(text).placeholders.map((found) => [found.part.from, found]));
  return parseTemplate(text).parts.flatMap((part) => {
    if (part.kind !== 'placeholder') return [];
    const found = known.get(part.from);
    return [{ part, place: found?.place ?? 'body-json-in-text', slot: Boolean(found?.member) }];
  });
}

/** `$.devices[0].serial`: where a member stands, as people write it. */
export function pathOf(container: JsonContainer, step: string | number): string {
  const steps: (string | number)[] = [step];
  for (let at = container.parent; at; at = at.container.parent) steps.push(at.step);
  return `$${steps
    .reverse()
    .map((each) =>
      typeof each === 'number'
        ? `[${each}]`
        : /^[A-Za-z_]\w*$/.test(each)
          ? `.${each}`
          : `[${JSON.stringify(each)}]`,
    )
    .join('')}`;
}
