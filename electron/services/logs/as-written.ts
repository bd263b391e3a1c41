import { maskRecording } from '../../../shared/personal/mask-recording.js';
import type { PersonalRules } from '../../../shared/personal/rules.js';
import type { Recording } from '../../../shared/recording/recording.js';

/** A recording as the log may keep it: where personal data must not be written, it is masked for good. */
export function asWritten(recording: Recording, rules: PersonalRules | null): Recording {
  return rules?.mask === 'written' ? { ...maskRecording(recording, rules), masked: true } : recording;
}

/** The same for many, one by one as they are read. */
export async function* written(
  recordings: Iterable<Recording> | AsyncIterable<Recording>,
  rules: PersonalRules | null,
): AsyncGenerator<Recording, void, undefined> {
  for await (const recording of recordings) yield asWritten(recording, rules);
}
