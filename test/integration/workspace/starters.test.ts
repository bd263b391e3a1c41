import { describe, expect, it } from 'vitest';
import { readStarters } from '@services/workspace/starters';
import type { Kind } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';
import { readEnvironmentFile } from '@shared/action/read-workspace';
import { answersOfMocks } from '@shared/lint/known-answers';
import { lintAction } from '@shared/lint';
import { fromRoot } from '../../../scripts/vite/aliases';

const environment = readEnvironmentFile(
  'actionbench: 1\nname: dev\nvalues: { api: "https://api.example.com" }\n',
).value!;

describe('the actions to begin with', async () => {
  const starters = await readStarters(fromRoot('resources/starters'));

  it('cover what platforms say that agents are given', () => {
    const idsOf = (kind: Kind) =>
      starters.filter(({ text }) => readAction(text).action?.kind === kind).map(({ id }) => id);
    expect(idsOf('http')).toEqual([
      'book-appointment',
      'cancel-booking',
      'check-inventory',
      'create-crm-lead',
      'create-support-ticket',
      'crm-lookup',
      'get-customer-account',
      'get-price',
      'order-status',
      'replace-contact-card',
      'send-text-message',
      'trigger-workflow',
      'update-crm-record',
      'verify-warranty',
    ]);
    expect(idsOf('form')).toEqual([
      'collect-feedback',
      'collect-return-request',
      'gather-shipping-details',
      'open-ticket-form',
    ]);
    expect(idsOf('button')).toEqual(['book-a-demo', 'download-invoice', 'start-refund']);
  });

  it.each(starters)(
    '$id stands on its own, and has nothing to mend but what only its owner can know',
    ({ id, text, mock }) => {
      const { action, findings } = readAction(text);
      expect(findings).toEqual([]);
      expect(action?.id).toBe(id);
      expect(text).not.toContain('outputs.');
      const answers =
        mock === null ? new Map() : answersOfMocks([{ file: `mocks/${id}.mock.yaml`, text: mock, hash: '' }]);
      const found = lintAction(action!, {
        workspace: { actions: [action!], environments: [environment], context: [], answers },
      });
      expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );

  it.each(starters.filter(({ text }) => readAction(text).action?.request))(
    '$id can be run offline: it has answers, cases and outputs',
    ({ text, mock }) => {
      const action = readAction(text).action!;
      expect(readMockFile(mock ?? '').findings).toEqual([]);
      expect(action.cases.length).toBeGreaterThan(0);
      expect(action.outputs.length).toBeGreaterThan(0);
    },
  );
});
