import { expect, it } from 'vitest';
import { filesOf, sheetMarkdown } from '@shared/platforms/sheet-markdown.js';

const sheet = {
  prompt: 'Call look_up_order when the caller asks for an order.',
  before: ['Open Actions, then Custom HTTP Action.'],
  fields: [
    { group: 'Connect', label: 'Endpoint URL', value: 'https://shop.example/orders/<order>' },
    { group: 'Connect', label: 'Token', value: '', secret: 'shop-token' },
    { group: 'Connect', label: 'Body', value: '{\n\n  "a": "```"\n}', note: 'JSON' },
    { group: 'General', label: 'Code', value: 'a `b` c' },
    { group: 'General', label: 'Empty', value: '' },
    { group: 'General', label: 'Tick', value: '`' },
  ],
  after: ['Run a test call.'],
};

it('writes a sheet whose boxes can be ticked, in the order of the form', () => {
  expect(sheetMarkdown('Look up order on Botphonic', sheet)).toBe(`# Look up order on Botphonic

## Before

- Open Actions, then Custom HTTP Action.

## Fields

### Connect

- [ ] **Endpoint URL**: \`https://shop.example/orders/<order>\`
- [ ] **Token**: the secret \`shop-token\`, from the keychain
- [ ] **Body**: (JSON)

  \`\`\`\`
  {

    "a": "\`\`\`"
  }
  \`\`\`\`


### General

- [ ] **Code**: \`\`a \`b\` c\`\`
- [ ] **Empty**: leave empty
- [ ] **Tick**: \`\` \` \`\`

## After

- Run a test call.

## For the agent's prompt

\`\`\`
Call look_up_order when the caller asks for an order.
\`\`\`
`);
});

it('adds the sheet to an export where people fill in a form', () => {
  const files = [{ path: 'a.solveo.json', text: '{}' }];
  expect(filesOf('solveo', 'A', { files, losses: [], sheet }, 'a').map(({ path }) => path)).toEqual([
    'a.solveo.json',
    'a.solveo.md',
  ]);
  const none = { prompt: '', before: [], fields: [], after: [] };
  expect(filesOf('mcp', 'A', { files, losses: [], sheet: none }, 'a')).toEqual(files);
  expect(sheetMarkdown('A', none)).toBe('# A\n');
});
