import type { ValueShape } from '@shared/action/schema/parameter';
import type { NodePath } from '@shared/document/plain';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited, writeOrRemove } from '../../edited';
import { TextBox } from '../../fields/TextBox';
import styles from './Parameters.module.css';
import { plainOf, textOfPlain } from './plain-text';

interface Props {
  readonly shape: ValueShape;
  readonly name: string;
  /** Of the parameter or context value. */
  readonly path: NodePath;
}

/** The example; where there is none, the default stands in its place and says so. */
export function ExampleCell({ shape, name, path }: Props) {
  const { action, edit, readOnly } = useEdited();
  const place = [...path, 'example'];
  const example = textOfPlain(shape.example);
  return (
    <span className={styles.example}>
      <TextBox
        place={place}
        cell
        mono
        value={example}
        label={texts.exampleOf(name)}
        readOnly={readOnly}
        onWrite={(text) => {
          const read = plainOf(text, shape);
          if (read.problem !== null) return read.problem;
          edit(
            writeOrRemove(action, place, text === '' ? undefined : read.value),
            texts.example,
            place.join('/'),
          );
          return null;
        }}
      />
      {example === '' && shape.default !== undefined && (
        <span className={styles.default} aria-hidden>
          {textOfPlain(shape.default)} <small>{texts.default}</small>
        </span>
      )}
    </span>
  );
}
