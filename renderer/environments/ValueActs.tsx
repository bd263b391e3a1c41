import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ValueOrigin } from '@shared/template/environment-values';
import { environmentTexts as texts } from '@renderer/texts/environments';

interface Props {
  readonly origin: ValueOrigin;
  readonly onSet: (value: string | null) => void;
  readonly onRemove: () => void;
  readonly onRename: () => void;
}

/** What a field cannot say: null, the empty text, nothing at all, and another name. */
export function ValueActs({ origin: { name, own, inherited }, onSet, onRemove, onRename }: Props) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size="xs" aria-label={texts.acts(name)}>
          <IconDotsVertical size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={own?.plain === null} onClick={() => onSet(null)}>
          {texts.setNull}
        </Menu.Item>
        {/* The keys begin here where the first cannot be chosen: it would take no focus. */}
        <Menu.Item
          disabled={own?.plain === ''}
          data-autofocus={own?.plain === null || undefined}
          onClick={() => onSet('')}
        >
          {texts.setEmpty}
        </Menu.Item>
        {own && (
          <Menu.Item onClick={onRemove}>
            {inherited ? texts.useBase(inherited.from) : texts.removeOwn}
          </Menu.Item>
        )}
        {(own ?? inherited) && <Menu.Item onClick={onRename}>{texts.renameValue}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
