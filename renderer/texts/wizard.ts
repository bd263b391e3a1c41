import type { Step } from '@shared/lint/finding';

/** What each step decides, in one sentence; it stands beside the step's title. */
export const stepSentences: Readonly<Record<Step, string>> = {
  connect: 'Where the request goes, and how long it may take.',
  authentication: 'What proves to the API who is calling.',
  variables: 'What the agent must find out before it calls, and where each value goes.',
  general: 'What the agent and the people who maintain it know this action by.',
  messages: 'What the caller hears while the request is on its way.',
  results: 'What the agent is told, and which fields later actions may use.',
};

export const wizardTexts = {
  steps: 'Steps',
  notVisited: 'Not visited',
  targets: 'Targets',
  noTargets: 'No targets yet',
  chooseTargets: 'Choose targets',
  openPlatforms: 'Open platforms',
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving',
  notSaved: 'Not saved',
  asOnDisk: 'Saved',
  ready: 'Ready',
  cannot: 'Cannot',
  decisions: {
    noRequest: 'No request',
    noUrl: 'No URL yet',
    auth: {
      none: 'None',
      bearer: 'Bearer token',
      basic: 'Basic',
      header: 'Header',
      query: 'Query',
      body: 'Body field',
      oauth2: 'OAuth 2.0',
    },
    noVariables: 'No parameters',
    noDescription: 'No description',
    noMessages: 'No messages',
    natural: 'In its own words',
    delay: (seconds: string) => `Delay after ${seconds} s`,
    texts: (count: number) => `${count} of 4 texts`,
    noOutputs: 'No outputs',
  },
} as const;
