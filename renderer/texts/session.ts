export const sessionTexts = {
  changedOnDisk: 'change on disk',
  takeTheirs: 'take the version on disk',
} as const;
