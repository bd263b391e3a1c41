import type { Kind } from '@shared/action/action';

export const kindTexts: Readonly<Record<Kind, { readonly name: string; readonly about: string }>> = {
  http: {
    name: 'HTTP request',
    about: 'Looks up an order, opens a ticket, books a slot. The agent reads the answer.',
  },
  form: { name: 'Form', about: 'Asks the customer for several values at once, inside the chat.' },
  button: { name: 'Button', about: 'Opens a page or fires a request when the customer clicks.' },
};

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;

export const dialogTexts = {
  newAction: 'New action',
  kind: 'Kind',
  name: 'Name',
  nameHint: 'What people read. The id follows from it.',
  namePlaceholder: 'Look up order',
  file: (id: string) => `actions/${id}.action.yaml`,
  create: 'Create action',
  begin: 'Begin',
  beginnings: {
    scratch: 'From scratch',
    starter: 'From a template',
    curl: 'From a cURL command',
    run: 'From a run',
  },
  starters: 'Templates',
  runs: 'Runs',
  runAbout: (url: string, origin: string, time: string) => `${hostOf(url)} · ${origin} · ${time}`,
  runsHint:
    'The last request to each address. Older ones, and calls of a platform to import, are in the log.',
  noRuns: 'Nothing was run in this workspace yet. Calls of a platform are imported in the log.',
  command: 'cURL command',
  commandHint:
    'From a terminal, a browser (“Copy as cURL”) or documentation. Credentials in it go to your keychain.',
  commandPlaceholder: "curl https://api.example.com/orders/4711 -H 'Authorization: Bearer …'",
  review: 'Review',
  rename: 'Rename action',
  renameName: 'Name',
  renameId: 'Id',
  renameIdHint: 'The file is named after it. References to its outputs follow.',
  folder: 'Folder',
  folderHint: 'Beneath actions/. Empty: at the top. A new name makes a new folder.',
  folderInvalid: 'Write letters, digits, blanks, “-” and “_”, with “/” between a folder and one inside it.',
  renameAct: 'Rename',
  takenId: 'Another action has this id.',
  invalidId: 'Write lower case letters and digits with "-" between words.',
  newWorkspace: 'New workspace',
  workspaceName: 'Name',
  workspaceHint: 'You choose the folder next. The workspace is plain files: keep it in git.',
  workspacePlaceholder: 'Helpdesk actions',
  createWorkspace: 'Choose a folder',
  shortcuts: 'Keyboard shortcuts',
  inFields: 'In fields and editors',
  fieldKeys: {
    choose: 'Choose a placeholder, in an editor',
    card: 'What a placeholder stands for',
    lift: 'Make a constant a parameter',
    acts: 'What can be done here, in an editor',
    move: 'Move a row up or down',
  },
  changeKeys: 'Change keys',
  cancel: 'Cancel',
} as const;
