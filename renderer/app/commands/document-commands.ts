import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCode,
  IconDeviceFloppy,
  IconForms,
  IconWand,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { flush, redo, undo } from '@renderer/state/documents';
import { openTab, setView, type DocumentView } from '@renderer/state/tabs';
import { currentFile, hasFile, onFile } from './current';
import type { Command } from './command';

const show = (view: DocumentView) => () =>
  onFile((file) => {
    openTab(file);
    setView(file, view);
  });

export const documentCommands: readonly Command[] = [
  {
    id: 'document.save',
    title: texts.save,
    group: 'document',
    icon: IconDeviceFloppy,
    keys: ['Mod+S'],
    inEditor: true,
    available: hasFile,
    run: () => onFile((file) => void flush(file)),
  },
  {
    id: 'document.undo',
    title: texts.undo,
    group: 'document',
    icon: IconArrowBackUp,
    keys: ['Mod+Z'],
    inEditor: true,
    available: () => (currentFile()?.history.undo.length ?? 0) > 0,
    run: () => onFile(undo),
  },
  {
    id: 'document.redo',
    title: texts.redo,
    group: 'document',
    icon: IconArrowForwardUp,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    inEditor: true,
    available: () => (currentFile()?.history.redo.length ?? 0) > 0,
    run: () => onFile(redo),
  },
  {
    id: 'view.wizard',
    title: texts.wizard,
    group: 'document',
    icon: IconWand,
    keys: ['Mod+1'],
    // Monaco has no use for it, and who went to the YAML view by key must get back by key.
    inEditor: true,
    available: hasFile,
    run: show('wizard'),
  },
  {
    id: 'view.form',
    title: texts.form,
    group: 'document',
    icon: IconForms,
    keys: ['Mod+2'],
    inEditor: true,
    available: hasFile,
    run: show('form'),
  },
  {
    id: 'view.yaml',
    title: texts.yaml,
    group: 'document',
    icon: IconCode,
    keys: ['Mod+3'],
    inEditor: true,
    available: hasFile,
    run: show('yaml'),
  },
];
