import { describe, expect, it } from 'vitest';
import { readStarters } from '@services/workspace/starters';
import { readAction } from '@shared/action/read';
import { readEnvironmentFile } from '@shared/action/read-workspace';
import { lintAction } from '@shared/lint';
import { fromRoot } from '../../../scripts/vite/aliases';

const environment = readEnvironmentFile(
  'actionbench: 1\nname: dev\nvalues: { api: "https://api.example.com" }\n',
).value!;

describe('the actions to begin with', async () => {
  const starters = await readStarters(fromRoot('resources/starters'));

  it('cover what agents are given most', () => {
    expect(starters.map(({ id }) => id)).toEqual([
      'book-a-demo',
      'book-appointment',
      'check-inventory',
      'collect-return-request',
      'create-support-ticket',
      'crm-lookup',
      'order-status',
      'send-text-message',
      'start-refund',
    ]);
  });

  it.each(starters)(
    '$id stands on its own, and has nothing to mend but what only its owner can know',
    ({ id, text }) => {
      const { action, findings } = readAction(text);
      expect(findings).toEqual([]);
      expect(action?.id).toBe(id);
      expect(text).not.toContain('outputs.');
      const found = lintAction(action!, {
        workspace: { actions: [action!], environments: [environment], context: [] },
      });
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
