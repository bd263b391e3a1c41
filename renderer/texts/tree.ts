export const treeTexts = {
  root: '$',
  size: (kind: 'object' | 'array', size: number) => `${kind}, ${size.toLocaleString('en')}`,
  long: (chars: number) => `${chars.toLocaleString('en')} characters`,
  open: (name: string) => `Open ${name}`,
  close: (name: string) => `Close ${name}`,
  pick: (name: string) => `Make ${name} an output`,
  remove: (output: string) => `Remove the output ${output}`,
} as const;
