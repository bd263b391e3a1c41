import { Switch } from '@mantine/core';
import type { HttpRequest } from '@shared/action/schema/request';
import { DEFAULT_TIMEOUT_MS } from '@shared/template/render/request';
import { SectionHead } from '@renderer/components/SectionHead';
import { connectTexts as texts } from '@renderer/texts/connect';
import { useEdited, writeOrRemove } from '../../edited';
import { Choice } from '../../fields/Choice';
import { Field } from '../../fields/Field';
import { NumberBox } from '../../fields/NumberBox';
import { TextBox } from '../../fields/TextBox';
import { FindingsAt } from '../../findings/FindingsAt';
import styles from '../../Step.module.css';
import own from './Patience.module.css';
import { readStatuses } from './statuses';

const TIMEOUT = ['request', 'timeoutMs'] as const;
const RETRY = ['request', 'retry'] as const;
const REDIRECTS = ['request', 'followRedirects'] as const;
const growths = [
  { value: 'fixed', label: texts.growth.fixed },
  { value: 'exponential', label: texts.growth.exponential },
] as const;

/** How long the request may take and how often it is tried again. */
export function Patience({ request }: { readonly request: HttpRequest }) {
  const { action, edit, readOnly } = useEdited();
  const retry = request.retry;
  const put = (
    path: readonly string[],
    value: number | string | readonly string[] | undefined,
    label: string,
  ) => edit(writeOrRemove(action, path, value), label, path.join('/'));
  return (
    <div className={styles.section}>
      <SectionHead title={texts.patience} hint={texts.patienceHint} />
      <div className={own.grid}>
        <Field label={texts.timeout}>
          {({ id }) => (
            <NumberBox
              place={TIMEOUT}
              id={id}
              label={texts.timeout}
              value={request.timeoutMs}
              min={1}
              max={600_000}
              per={1000}
              unit="s"
              placeholder={String(DEFAULT_TIMEOUT_MS / 1000)}
              readOnly={readOnly}
              onWrite={(ms) => put(TIMEOUT, ms, texts.timeout)}
            />
          )}
        </Field>
        <Field label={texts.retries}>
          {({ id }) => (
            <NumberBox
              place={[...RETRY, 'times']}
              id={id}
              label={texts.retries}
              value={retry?.times}
              min={0}
              max={10}
              placeholder="0"
              readOnly={readOnly}
              onWrite={(times) =>
                times === undefined
                  ? edit(writeOrRemove(action, RETRY, undefined), texts.retries)
                  : put([...RETRY, 'times'], times, texts.retries)
              }
            />
          )}
        </Field>
        {retry && (
          <>
            <Field label={texts.after}>
              {({ id }) => (
                <NumberBox
                  place={[...RETRY, 'afterMs']}
                  id={id}
                  label={texts.after}
                  value={retry.afterMs}
                  min={0}
                  max={60_000}
                  per={1000}
                  unit="s"
                  readOnly={readOnly}
                  onWrite={(ms) => put([...RETRY, 'afterMs'], ms, texts.after)}
                />
              )}
            </Field>
            <Field label={texts.grows}>
              {({ id }) => (
                <Choice
                  id={id}
                  label={texts.grows}
                  place={[...RETRY, 'growth']}
                  width={132}
                  value={retry.growth ?? 'fixed'}
                  choices={growths}
                  onChoose={(growth) => put([...RETRY, 'growth'], growth, texts.grows)}
                />
              )}
            </Field>
            <Field label={texts.except}>
              {({ id }) => (
                <TextBox
                  place={[...RETRY, 'except']}
                  id={id}
                  mono
                  value={retry.except?.join(', ') ?? ''}
                  placeholder={texts.exceptPlaceholder}
                  readOnly={readOnly}
                  onWrite={(text) => {
                    const statuses = readStatuses(text);
                    if (statuses === null) return texts.exceptProblem;
                    const list = statuses.length === 0 ? undefined : statuses;
                    put([...RETRY, 'except'], list, texts.except);
                    return null;
                  }}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <FindingsAt place={TIMEOUT} />
      <FindingsAt place={RETRY} />
      <Switch
        label={texts.redirects}
        checked={request.followRedirects ?? true}
        disabled={readOnly}
        onChange={(event) =>
          edit([{ kind: 'set', path: REDIRECTS, value: event.currentTarget.checked }], texts.redirects)
        }
      />
    </div>
  );
}
