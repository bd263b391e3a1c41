import { counted } from './common';

export const findingBoxTexts = {
  more: (count: number) => `Show ${counted(count, 'more finding')}`,
} as const;
