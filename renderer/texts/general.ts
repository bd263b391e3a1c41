import type { Phase, Safety } from '@shared/action/action';
import type { LengthSpan, Quality } from '@renderer/wizard/steps/general/description-quality';

export const generalTexts = {
  name: 'Name',
  nameEmpty: 'Write the name that people read.',
  nameLong: 'Write at most 200 characters.',
  callName: 'Identifier',
  callNameHint: 'what the agent calls',
  callNameProblem: 'Write letters, digits, "_", "-" and "." only.',
  description: 'Description',
  descriptionPlaceholder: 'What it does, and when the agent should use it.',
  characters: (count: number) => `${count.toLocaleString('en')} characters`,
  quality: {
    'says-what': 'says what it does',
    'says-when': 'says when to use it',
  } satisfies Record<Exclude<Quality['id'], 'length'>, string>,
  length: ({ min, max, by }: LengthSpan) =>
    `${min} to ${max} characters${by.length === 0 ? '' : `, as ${by.join(' and ')} wants`}`,
  nameTaken: (count: number) => `taken as it is by all ${count} platforms with names for functions`,
  nameTooLong: (platform: string, max: number) => `${platform}: at most ${max} characters`,
  nameLetters: (platform: string) => `${platform}: other characters than it takes`,
  whenNot: 'When not to use',
  whenNotHint: 'keeps the agent from calling it without need',
  whenNotPlaceholder: 'Do not use before the caller has given an order number.',
  phase: 'Runs',
  phases: {
    before: 'Before',
    during: 'During',
    after: 'After',
  } satisfies Record<Phase, string>,
  safety: 'What a call does',
  safeties: { read: 'Reads', write: 'Writes', destructive: 'Destroys' } satisfies Record<Safety, string>,
  enabled: 'Enabled',
  on: 'On',
  off: 'Off',
  targets: 'Targets',
  targetsHint: 'where this action must run; each is checked as you type',
} as const;
