import type { Output } from '@shared/action/schema/response';
import { resultsTexts as texts } from '@renderer/texts/results';
import { textOfJson } from '@shared/json/typed-text';
import type { PickedOutput } from '@renderer/test-panel/outputs/use-picked-outputs';
import { textOfPlain } from '../variables/plain-text';
import styles from './Results.module.css';

/** What an output is in the last answer; before there is one, its example. */
export function OutputSample({
  output,
  picked,
}: {
  readonly output: Output;
  readonly picked: PickedOutput | undefined;
}) {
  if (picked && picked.json === null) {
    return (
      <span className={styles.sample} data-missing title={picked.problem ?? texts.meetsNothing}>
        {texts.meetsNothing}
      </span>
    );
  }
  const text = picked?.json ? textOfJson(picked.json) : textOfPlain(output.example);
  return (
    <span className={styles.sample} title={text}>
      {text}
    </span>
  );
}
