import { readMockFile } from '../../action/read-mock.js';
import { applyChanges } from '../../document/change.js';
import type { PlainMap } from '../../document/plain.js';
import { spliceEdit } from '../../document/splice.js';
import { writeYaml } from '../../document/write.js';
import { fail } from '../../failure/failure.js';

/**
 * The text of a mock file with one more answer, tried before the others; every other byte stays.
 * @param text the file as it is; null: there is none yet
 * @throws FailureError `bad-document` when the file has errors
 */
export function withMockAnswer(text: string | null, answer: PlainMap): string {
  if (text === null) return `${SCHEMA}\n${writeYaml({ actionbench: 1, answers: [answer] })}`;
  const { findings } = readMockFile(text);
  const [problem] = findings;
  if (problem !== undefined) {
    fail({
      class: 'bad-document',
      message: `The mock file has errors, so nothing was added: ${problem.message}`,
      hint: 'Mend the file, then keep the answer again.',
    });
  }
  return applyChanges(text, spliceEdit(text, { kind: 'insert', path: ['answers'], index: 0, value: answer }));
}

const SCHEMA = '# yaml-language-server: $schema=../schema/mock.schema.json';
