import { describe, expect, it } from 'vitest';
import { lintAction } from '@shared/lint';
import { platforms } from '@shared/platforms';
import { actionFrom, documentWith, lintWorkspace } from '../lint/workspace';

const unwritten = actionFrom(documentWith('request: null'));

describe.each(platforms)('$id, an action whose request is not written yet', (platform) => {
  it('shows everything else, and no request', () => {
    const { files, sheet } = platform.export(unwritten, { values: new Map() });
    expect(files.map(({ text }) => text).join()).not.toContain('undefined');
    expect(sheet.prompt).toContain('Looks up where an order is');
    expect(sheet.fields.map(({ value }) => value)).not.toContain('undefined');
    const preview = platform.preview(unwritten, new Map());
    expect(preview.request).toBeUndefined();
    expect(preview.omitted).toEqual([]);
  });

  it('is checked like any other', () => {
    const findings = lintAction(unwritten, { workspace: lintWorkspace, targets: [platform.id] });
    expect(findings.filter((finding) => finding.platform === platform.id)).toEqual([]);
  });
});

describe('the sheet of a function without a request', () => {
  it('says that the server does the work', () => {
    const { sheet } = platforms
      .find(({ id }) => id === 'openai-chat')!
      .export(unwritten, { values: new Map() });
    expect(sheet.before.join()).toContain('your server does the work');
  });
});
