import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { formats } from '@shared/formats/index';
import { formatTexts as texts } from '@renderer/texts/formats';
import { showOverlay } from '@renderer/state/shell';

/** The general formats, beside the platforms: OpenAPI and cURL. */
export function FormatMenu({ file }: { readonly file: string }) {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
          title={texts.menuHint}
        >
          {texts.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => showOverlay({ kind: 'export-format', format: id, file })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
