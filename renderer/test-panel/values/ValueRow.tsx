import { Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import type { ValueShape } from '@shared/action/schema/parameter';
import { textOf } from '@shared/template/coerce';
import type { ResolvedValue } from '@shared/template/values';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { typeName } from '@renderer/components/value-type';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { setSample, useSamples } from '@renderer/state/samples';
import { textOfPlain } from '@renderer/wizard/steps/variables/plain-text';
import styles from './Values.module.css';

interface Props {
  readonly actionId: string;
  readonly value: ResolvedValue;
  readonly shape: ValueShape;
  /** Examples are sent as they are: nothing can be typed. */
  readonly frozen: boolean;
}

/** A value's glyph, name and typed input. An emptied field leaves the value out. */
export function ValueRow({ actionId, value, shape, frozen }: Props) {
  const typed = useSamples(actionId)[value.ref];
  const text =
    !frozen && typeof typed === 'string' ? typed : value.value === undefined ? '' : textOf(value.value);
  const sentEmpty = typed === '' && !frozen;
  const write = (next: string | null | undefined) => setSample(actionId, value.ref, next);
  // An output is known by its own name; the title says which action it comes from.
  const name =
    value.source === 'output'
      ? (value.ref.split('.').at(-1) ?? value.ref)
      : value.ref.replace(/^context\./, '');
  const choices = shape.enum?.map(textOfPlain) ?? (shape.type === 'boolean' ? ['true', 'false'] : null);
  const shared = {
    className: styles.input,
    'aria-label': `${value.ref}, ${typeName(shape)}`,
    'aria-invalid': value.problem !== undefined,
    disabled: frozen,
    title: value.problem ?? (text.length > 24 ? text : undefined),
  };
  return (
    <div className={styles.row}>
      <SourceGlyph source={value.source} />
      <span className={styles.name} title={value.ref}>
        {name}
      </span>
      <span className={styles.field}>
        {choices ? (
          <span className={styles.choice}>
            <select
              {...shared}
              value={value.value === undefined && !text ? '' : text}
              data-absent={text === '' || undefined}
              onChange={(event) => write(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            >
              <option value="">{texts.absent}</option>
              {text !== '' && !choices.includes(text) && <option value={text}>{text}</option>}
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
            <IconChevronDown size={12} stroke={2} aria-hidden />
          </span>
        ) : (
          <input
            {...shared}
            value={text}
            placeholder={sentEmpty ? texts.emptyText : texts.absent}
            spellCheck={false}
            inputMode={shape.type === 'integer' || shape.type === 'number' ? 'decimal' : undefined}
            onChange={(event) => write(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          />
        )}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={styles.more} aria-label={texts.moreFor(name)} disabled={frozen}>
            <IconDots size={12} stroke={2} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => write(undefined)}>{texts.useExample}</Menu.Item>
          <Menu.Item onClick={() => write(null)}>{texts.leaveOut}</Menu.Item>
          {shape.type === 'string' && <Menu.Item onClick={() => write('')}>{texts.sendEmpty}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {value.problem && (
        <span className={styles.problem} role="alert">
          {value.problem}
        </span>
      )}
    </div>
  );
}
