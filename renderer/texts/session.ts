export const sessionTexts = {
  changedOnDisk: 'change on disk',
  recoverLabel: 'text from before the app ended',
  recovered: (names: readonly string[]) =>
    `${names.join(', ')}: what you had typed before the app ended is back.`,
  takeTheirs: 'take the version on disk',
} as const;
