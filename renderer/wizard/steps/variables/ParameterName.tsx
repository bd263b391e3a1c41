import { parameterName } from '@shared/action/schema/names';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import { TextBox } from '../../fields/TextBox';
import { renameParameter } from './rename-parameter';

interface Props {
  readonly index: number;
  /** The row was made just now: its name is what one writes first. */
  readonly added: boolean;
}

/** The name of a parameter; its placeholders follow when it changes. */
export function ParameterName({ index, added }: Props) {
  const { action, edit, readOnly } = useEdited();
  const name = action.parameters[index]?.name ?? '';
  const write = (written: string) => {
    const text = asName(written);
    const parsed = parameterName.safeParse(text);
    if (!parsed.success) return parsed.error.issues[0]?.message ?? '';
    if (action.parameters.some((other, at) => at !== index && other.name === text)) return texts.taken(text);
    edit(renameParameter(action, index, text), texts.rename, `parameters/${index}/name`);
    return null;
  };
  return (
    <TextBox
      place={['parameters', index, 'name']}
      cell
      mono
      value={name}
      label={texts.nameOf(index + 1)}
      readOnly={readOnly}
      selectOnMount={added}
      onWrite={write}
    />
  );
}

/** What people write for a name, as it is written between braces: `Order no`, `orderNo` and `order-no` are `order_no`. */
function asName(written: string): string {
  return written
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]/g, '_');
}
