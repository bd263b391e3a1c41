import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../../../scripts/vite/aliases';

/** Components that draw themselves with the sheets of others. */
const BUILT_OF: Readonly<Record<string, readonly string[]>> = {
  Autocomplete: ['Combobox', 'Input', 'Popover', 'ScrollArea'],
  Select: ['Combobox', 'Input', 'Popover', 'ScrollArea', 'CloseButton'],
  MultiSelect: ['Combobox', 'Input', 'Popover', 'ScrollArea', 'Pill', 'PillsInput'],
  TagsInput: ['Combobox', 'Input', 'Popover', 'ScrollArea', 'Pill', 'PillsInput'],
  TextInput: ['Input'],
  Textarea: ['Input'],
  NumberInput: ['Input'],
  PasswordInput: ['Input', 'ActionIcon'],
  FileInput: ['Input', 'CloseButton'],
  NativeSelect: ['Input'],
  JsonInput: ['Input'],
  Checkbox: ['InlineInput'],
  Radio: ['InlineInput'],
  Switch: ['InlineInput'],
  Menu: ['Popover'],
  HoverCard: ['Popover'],
  Modal: ['ModalBase', 'Overlay', 'Paper', 'CloseButton'],
  Drawer: ['ModalBase', 'Overlay', 'Paper', 'CloseButton'],
  Button: ['Loader', 'UnstyledButton'],
  ActionIcon: ['Loader', 'UnstyledButton'],
  Anchor: ['Text'],
};

it('every component of Mantine that is used has its styles', () => {
  const sources = readdirSync(fromRoot('renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(fromRoot(`renderer/${file}`), 'utf8'));
  const used = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const needed = new Set(['Notification', ...used].flatMap((name) => [name, ...(BUILT_OF[name] ?? [])]));
  const withStyles = [...needed].filter((name) =>
    existsSync(fromRoot(`node_modules/@mantine/core/styles/${name}.layer.css`)),
  );
  const sheets = readFileSync(fromRoot('renderer/app/theme/mantine.ts'), 'utf8');
  expect(withStyles.filter((name) => !sheets.includes(`/${name}.layer.css`))).toEqual([]);
  expect(withStyles.length).toBeGreaterThan(15);
});
