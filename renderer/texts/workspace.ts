import { counted } from './common';

export const workspaceTexts = {
  mockAt: (url: string) => `The mock API runs at ${url}.`,
  copyOf: (name: string) => `${name} copy`,
  unsaved: (file: string) => `${file} has edits that are not written yet, so this workspace stays open.`,
  unsavedHint: 'Settle them in its tab first: keep yours, take theirs, or write again.',
  settingsLost: 'Your settings could not be read, so the window begins with its defaults.',
  moved: (name: string) => `${name} is in the trash.`,
  restored: (name: string) => `${name} is back.`,
  undo: 'Undo',
  tookBack: {
    undo: (label: string) => `Undone: ${label}`,
    redo: (label: string) => `Done again: ${label}`,
  },
  renameLabel: (name: string) => `rename ${name}`,
  renamed: (followed: number) =>
    followed === 0
      ? 'Renamed.'
      : `Renamed. ${counted(followed, 'other action')} that referred to it followed.`,
  unreadable: (file: string) => `${file} cannot be read, so it cannot be renamed.`,
  mend: 'Mend it in the YAML view first.',
} as const;
