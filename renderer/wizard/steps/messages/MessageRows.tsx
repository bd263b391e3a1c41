import { saidAt, useEdited, writeOrRemove } from '../../edited';
import { NumberBox } from '../../fields/NumberBox';
import { TextBox } from '../../fields/TextBox';
import { messagesTexts as texts } from '@renderer/texts/messages';
import { spokenSeconds } from '@renderer/test-panel/spoken';
import styles from './Messages.module.css';

const MESSAGES = ['start', 'delay', 'done', 'failure'] as const;
type Message = (typeof MESSAGES)[number];
const NEW_DELAY_MS = 1500;

/** The four texts, each with the time it takes to say it; the delay message with its threshold. */
export function MessageRows() {
  return (
    <div className={styles.rows}>
      {MESSAGES.map((message) => (
        <MessageRow key={message} message={message} />
      ))}
    </div>
  );
}

function MessageRow({ message }: { readonly message: Message }) {
  const { action, edit, readOnly } = useEdited();
  const { speech } = action;
  const text = message === 'delay' ? (speech.delay?.text ?? '') : (speech[message] ?? '');
  const id = `message-${message}`;
  const write = (next: string) => {
    const label = texts.names[message];
    if (message !== 'delay') {
      edit(
        writeOrRemove(action, ['speech', message], next === '' ? undefined : next),
        label,
        `speech/${message}`,
      );
    } else if (next === '') {
      edit(writeOrRemove(action, ['speech', 'delay'], undefined), label, 'speech/delay');
    } else if (saidAt(action, ['speech', 'delay']) === undefined) {
      const fresh = { afterMs: String(NEW_DELAY_MS), text: next };
      edit([{ kind: 'set', path: ['speech', 'delay'], value: fresh }], label, 'speech/delay');
    } else {
      edit([{ kind: 'set', path: ['speech', 'delay', 'text'], value: next }], label, 'speech/delay');
    }
    return null;
  };
  return (
    <div className={styles.row}>
      <label className={styles.name} htmlFor={id}>
        <span className={styles.square} data-kind={message} aria-hidden />
        {texts.names[message]}
      </label>
      <TextBox
        place={message === 'delay' ? ['speech', 'delay', 'text'] : ['speech', message]}
        id={id}
        value={text}
        placeholder={texts.placeholders[message]}
        readOnly={readOnly}
        onWrite={write}
      />
      <span className={styles.side}>
        {message === 'delay' && speech.delay ? (
          <>
            {texts.after}
            <NumberBox
              place={['speech', 'delay', 'afterMs']}
              label={texts.threshold}
              value={speech.delay.afterMs}
              min={0}
              max={600_000}
              per={1000}
              unit="s"
              needed
              readOnly={readOnly}
              onWrite={(ms) =>
                ms !== undefined &&
                edit(
                  [{ kind: 'set', path: ['speech', 'delay', 'afterMs'], value: ms }],
                  texts.threshold,
                  'speech/delay/afterMs',
                )
              }
            />
          </>
        ) : (
          text !== '' && texts.spoken(spokenSeconds(text))
        )}
      </span>
    </div>
  );
}
