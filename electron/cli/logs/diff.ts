import { fail } from '@shared/failure/failure.js';
import { writeJson } from '@shared/json/write.js';
import { answerDiff } from '@shared/recording/answer-diff.js';
import type { Recording } from '@shared/recording/recording.js';
import type { JsonChange } from '@shared/response/diff.js';
import type { Output } from '../output.js';
import { EXIT } from '../exit.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

export const diff: LogRun = async (around, [a, b]) => {
  if (a === undefined || b === undefined) {
    fail({
      class: 'bad-usage',
      message: 'Say which two recordings to compare.',
      hint: 'Give two ids of "actionbench logs list", the earlier one first.',
    });
  }
  await withLog(around, async ({ store }) => {
    const changes = answerDiff(await store.show(a), await store.show(b));
    around.output.document({ diff: changes.map(changeDocument) });
    printChanges(around.output, changes);
  });
  return EXIT.done;
};

/** A change in the contract's shape; what is not there is null. */
function changeDocument({ path, kind, before, after }: JsonChange) {
  return { path, kind, before: before ?? null, after: after ?? null };
}

export function diffDocument(before: Recording, after: Recording) {
  return answerDiff(before, after).map(changeDocument);
}

const SIGNS: Readonly<Record<JsonChange['kind'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  'type-changed': '~',
  moved: '>',
};

export function printChanges(output: Output, changes: readonly JsonChange[]): void {
  if (changes.length === 0) output.line('The answers are equal.');
  for (const change of changes) output.line(`${SIGNS[change.kind]} ${change.path}  ${words(change)}`);
}

function words({ kind, before, after, from }: JsonChange): string {
  if (kind === 'moved') return `moved from ${from ?? ''}`;
  const was = before === undefined ? '' : short(writeJson(before));
  const is = after === undefined ? '' : short(writeJson(after));
  if (kind === 'added') return is;
  return kind === 'removed' ? was : `${was} -> ${is}`;
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
