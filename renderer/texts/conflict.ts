export const conflictTexts = {
  title: (file: string) => `${file} was changed in two places`,
  about:
    'Nothing has been overwritten. Keep one of the two, or edit the text at the right until it is what you want. Each of these can be undone.',
  theirs: 'On disk, by another program',
  mine: 'Yours, not written yet',
  later: 'Decide later',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine',
  useMerged: 'Use the text at the right',
  nothingMerged: 'Edit the text at the right first, or keep yours as it is.',
  mergeLabel: 'merge by hand',
} as const;
