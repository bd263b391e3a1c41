export const requestTexts = { added: 'added' } as const;
