import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { renameParameter } from '@renderer/wizard/steps/variables/rename-parameter';

const text = `actionbench: 1
id: a
name: A
kind: http
parameters:
  - { name: email, type: email, required: true }   # asked first
  - { name: mail_2, type: email }
request:
  method: POST
  url: "https://example.com/{{email}}?copy={{mail_2}}"
  headers: [{ name: X-Mail, value: "<{{ email }}>" }]
  body:
    kind: json
    text: |
      { "email": {{email}}, "other": "{{context.lead.email}}", "odd": "{{lead.email}} {{'{{'}}email}}" }
`;

describe('renaming a parameter', () => {
  it('takes every placeholder along and touches nothing else', () => {
    const { action } = readAction(text);
    const edits = action ? renameParameter(action, 0, 'mail') : [];
    expect(applyChanges(text, spliceEdits(text, edits))).toBe(
      text
        .replace('name: email,', 'name: mail,')
        .replace('/{{email}}?', '/{{mail}}?')
        .replace('<{{ email }}>', '<{{mail}}>')
        .replace('"email": {{email}}', '"email": {{mail}}'),
    );
  });
});
