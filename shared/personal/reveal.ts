import { fail } from '../failure/failure.js';
import { parseJson } from '../json/parse.js';
import { writeJson } from '../json/write.js';
import type { Recording } from '../recording/recording.js';
import { readNormalizedPath, valueAt } from '../response/path.js';

/** One value of a recording: a value by its name between the braces, an output by its name, a member of the answer by its normalized path. */
export interface RevealedPlace {
  readonly part: 'value' | 'output' | 'answer';
  readonly name: string;
}

/**
 * One value of a recording as JSON text, for a person who asked for exactly this one.
 * @param recording as it was written
 * @throws FailureError `not-found` when nothing stands there; `bad-input` when it was masked before it was written
 */
export function revealed(recording: Recording, place: RevealedPlace): string {
  if (recording.masked) {
    fail({
      class: 'bad-input',
      message: 'Personal data was masked before this run was written, so its value is not in the log.',
      hint: 'Run the action again to see it, or ask where it came from.',
    });
  }
  return (
    textOf(recording, place) ??
    fail({
      class: 'not-found',
      message: `This run has no value at ${place.name}.`,
      hint: 'Choose the run again: its list may be older than the log.',
    })
  );
}

function textOf({ values, outputs, hops }: Recording, { part, name }: RevealedPlace): string | null {
  switch (part) {
    case 'value':
      return values.find(({ ref }) => ref === name)?.json ?? null;
    case 'output':
      return outputs.find((output) => output.name === name)?.json ?? null;
    case 'answer': {
      const steps = readNormalizedPath(name);
      const body = hops.at(-1)?.responseBody;
      if (!body || body.base64 || steps === null) return null;
      const found = valueAt(parseJson(body.text), steps);
      return found === undefined ? null : writeJson(found);
    }
  }
}
