import { counted } from './common';

export const findingBoxTexts = {
  more: (count: number) => `Show ${counted(count, 'more finding')}`,
  unfinished: (text: string, problem: string) =>
    text === '' ? `The field is empty. ${problem}` : `“${text}” is not in the document yet. ${problem}`,
  takeBack: 'Take it back',
  unfinishedFields: (count: number) => `${counted(count, 'field')} unfinished`,
} as const;
