import {
  IconBraces,
  IconClipboard,
  IconCopyPlus,
  IconFileImport,
  IconPencil,
  IconPlus,
  IconToggleRight,
  IconTrash,
  IconTrashOff,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { duplicateAction, toggleAction } from '@renderer/state/actions';
import { chooseFile, reviewClipboard } from '@renderer/state/imports';
import { attempt } from '@renderer/state/notice';
import { removeAction, restoreAction, useRemoved } from '@renderer/state/removed';
import { showOverlay } from '@renderer/state/shell';
import { hasAction, meantAction, onAction } from './current';
import type { Command } from './command';

export const actionCommands: readonly Command[] = [
  {
    id: 'action.new',
    title: texts.newAction,
    group: 'action',
    icon: IconPlus,
    keys: ['Mod+N'],
    run: () => showOverlay({ kind: 'new-action', actionKind: 'http' }),
  },
  {
    id: 'import.file',
    title: texts.importFile,
    group: 'action',
    icon: IconFileImport,
    run: chooseFile,
  },
  {
    id: 'import.clipboard',
    title: texts.importClipboard,
    group: 'action',
    icon: IconClipboard,
    run: () => void reviewClipboard(),
  },
  {
    id: 'action.import-parameters',
    title: texts.importParameters,
    group: 'action',
    icon: IconBraces,
    available: () => meantAction()?.read?.action != null,
    run: () => onAction((file) => showOverlay({ kind: 'import-parameters', file })),
  },
  {
    id: 'action.duplicate',
    title: texts.duplicate,
    group: 'action',
    icon: IconCopyPlus,
    keys: ['Mod+D'],
    available: hasAction,
    run: () => onAction((file) => attempt(() => duplicateAction(file))),
  },
  {
    id: 'action.rename',
    title: texts.rename,
    group: 'action',
    icon: IconPencil,
    keys: ['F2'],
    available: hasAction,
    run: () => onAction((file) => showOverlay({ kind: 'rename', file })),
  },
  {
    id: 'action.toggle',
    title: texts.toggle,
    group: 'action',
    icon: IconToggleRight,
    available: () => hasAction() && meantAction()?.read?.action !== null,
    run: () => onAction(toggleAction),
  },
  {
    id: 'action.delete',
    title: texts.remove,
    group: 'action',
    icon: IconTrash,
    available: hasAction,
    run: () => onAction((file) => attempt(() => removeAction(file))),
  },
  {
    id: 'action.restore',
    title: texts.restore,
    group: 'action',
    icon: IconTrashOff,
    available: () => useRemoved.getState().removed.length > 0,
    run: () => attempt(() => restoreAction()),
  },
];
