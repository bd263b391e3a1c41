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
  const write = (text: string) => {
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
