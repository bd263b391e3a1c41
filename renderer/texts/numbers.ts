export const numberTexts = {
  needed: 'Write a number.',
  between: (from: number, to: number) =>
    `Write a number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}.`,
  unfinished: 'Write a number such as 1.5.',
} as const;
