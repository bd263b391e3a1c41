import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCode,
  IconDeviceFloppy,
  IconForms,
  IconWand,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { wizardTexts } from '@renderer/texts/wizard';
import { lastAct, redoAct, undoAct, useActs } from '@renderer/state/acts/acts';
import { flush } from '@renderer/state/documents';
import { documentOf } from '@renderer/state/documents/store';
import { redo, undo } from '@renderer/state/undo';
import { attempt } from '@renderer/state/notice';
import { say } from '@renderer/state/spoken';
import { openTab, setView, useTabs, type DocumentView } from '@renderer/state/tabs';
import { currentFile, hasFile, onFile } from './current';
import type { Command } from './command';

const show = (view: DocumentView) => () =>
  onFile((file) => {
    openTab(file);
    setView(file, view);
  });

/** Saving happens by itself; who asks for it is told. */
async function saveNow(file: string): Promise<void> {
  await flush(file);
  if (documentOf(file)?.status === 'saved') say(wizardTexts.asOnDisk);
}

/** Where undo means what was done to environments and to the names of secrets, not to a document that is out of view. */
const inActs = () => ['environments', 'secrets'].includes(useTabs.getState().place);

export const documentCommands: readonly Command[] = [
  {
    id: 'document.save',
    title: texts.save,
    group: 'document',
    icon: IconDeviceFloppy,
    keys: ['Mod+S'],
    inEditor: true,
    available: hasFile,
    run: () => onFile((file) => attempt(() => saveNow(file))),
  },
  {
    id: 'document.undo',
    title: texts.undo,
    group: 'document',
    icon: IconArrowBackUp,
    keys: ['Mod+Z'],
    inEditor: true,
    available: () =>
      inActs()
        ? lastAct(useActs.getState().done) !== undefined
        : (currentFile()?.history.undo.length ?? 0) > 0,
    run: () => (inActs() ? attempt(() => undoAct()) : onFile(undo)),
  },
  {
    id: 'document.redo',
    title: texts.redo,
    group: 'document',
    icon: IconArrowForwardUp,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    inEditor: true,
    available: () =>
      inActs()
        ? lastAct(useActs.getState().undone) !== undefined
        : (currentFile()?.history.redo.length ?? 0) > 0,
    run: () => (inActs() ? attempt(() => redoAct()) : onFile(redo)),
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
