/** A number with its noun: `1 finding`, `3 findings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export const commonTexts = {
  copied: 'Copied',
  loading: 'Loading',
  cancel: 'Cancel',
  close: 'Close',
} as const;
