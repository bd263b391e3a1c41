import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceView } from '@shared/ipc/workspace';
import { openDocument } from '@renderer/state/documents/document';
import { readDocument, useDocuments } from '@renderer/state/documents/store';
import { chosenEnvironment } from '@renderer/state/environment';
import { cancelRun, startRun, useRuns } from '@renderer/state/runs';
import { textOfJson } from '@shared/json/typed-text';
import { setSample } from '@renderer/state/samples';
import { useSettings } from '@renderer/state/settings';
import { useWorkspace } from '@renderer/state/workspace';
import { useShell } from '@renderer/state/shell';
import { fakeBridge, Refusal } from '../fake-bridge';

const FILE = 'actions/find.action.yaml';
const text =
  'actionbench: 1\nid: find\nname: Find\nkind: http\nrequest: { method: GET, url: https://a.example }\n';
const staging = {
  name: 'staging',
  color: null,
  production: false,
  file: { actionbench: '1', name: 'staging' },
};
const view = {
  folder: '/w',
  example: false,
  workspace: { actionbench: '1', id: 'w', name: 'W', environment: 'staging' },
  environments: [staging, { ...staging, name: 'dev' }],
  actions: [],
  broken: [],
  mockUrl: null,
} as unknown as WorkspaceView;
const settings = {
  colorScheme: 'system' as const,
  contrast: 'system' as const,
  sidebarWidth: 244,
  dockWidth: 360,
  dockOpen: true,
  runsOpen: true,
  plainEditors: false,
  logDays: 180,
  logMegabytes: 2048,
  environments: {},
  sessions: {},
  panes: {},
  keys: {},
  samples: {},
  network: {
    proxy: { mode: 'environment' as const, url: '', except: [] },
    ca: null,
    certificate: null,
    key: null,
  },
};

beforeEach(() => {
  useWorkspace.setState({ view });
  useSettings.setState({ settings });
  useRuns.setState({ runs: new Map(), outputs: {} });
  useDocuments.setState({ documents: new Map([[FILE, openDocument({ file: FILE, text, hash: 'h' })]]) });
  readDocument(FILE);
});

const result = {
  recording: {
    action: { id: 'find', name: 'Find' },
    outputs: [{ name: 'id', path: '$.id', json: '90071992547409931' }],
  },
  body: null,
};

describe('a run', () => {
  it('sends the text of the window with what was typed, and keeps outputs with every digit', async () => {
    const { calls } = fakeBridge({ 'run.start': () => result, 'settings.write': () => settings });
    setSample('find', 'order_no', 'SO-1');
    setSample('find', 'note', null);
    await startRun(FILE);
    expect(calls[0]?.input).toMatchObject({
      text,
      environment: 'staging',
      given: { order_no: 'SO-1', note: null },
    });
    expect(useRuns.getState().outputs).toEqual({ 'outputs.find.id': '90071992547409931' });
    expect(useRuns.getState().runs.get(FILE)).toMatchObject({ runId: null, result, failure: null });
  });

  it('is one at a time for a document, and can be cancelled by its id', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const { calls } = fakeBridge({
      'run.start': () => new Promise((resolve) => (finish = resolve)),
      'run.cancel': () => null,
    });
    const first = startRun(FILE);
    await startRun(FILE);
    await cancelRun(FILE);
    expect(calls.map(({ channel }) => channel)).toEqual(['run.start', 'run.cancel']);
    const [start, cancel] = calls as { input: { runId: string } }[];
    expect(cancel?.input.runId).toBe(start?.input.runId);
    finish(result);
    await first;
    expect(useRuns.getState().runs.get(FILE)?.runId).toBeNull();
  });

  it('says why it could not begin, and keeps the last result', async () => {
    fakeBridge({ 'run.start': () => result });
    await startRun(FILE);
    fakeBridge({
      'run.start': () => {
        throw new Refusal({ class: 'bad-document', message: 'Line 3 is broken.', hint: 'Mend it.' });
      },
    });
    await startRun(FILE);
    expect(useRuns.getState().runs.get(FILE)).toMatchObject({
      result,
      failure: { message: 'Line 3 is broken.' },
    });
  });
});

describe('a run that changes something in production', () => {
  const writing = text.replace('method: GET', 'method: POST');
  const production = { ...staging, production: true } as (typeof view.environments)[number];
  beforeEach(() => {
    useShell.setState({ overlay: null });
    useWorkspace.setState({ view: { ...view, environments: [production] } });
    useDocuments.setState({
      documents: new Map([[FILE, openDocument({ file: FILE, text: writing, hash: 'h' })]]),
    });
    readDocument(FILE);
  });

  it('sends nothing before the person said yes, and then the values that were meant', async () => {
    const { calls } = fakeBridge({ 'run.start': () => result });
    await startRun(FILE, { given: { order_no: 'SO-9' } });
    expect(calls).toEqual([]);
    expect(useShell.getState().overlay).toEqual({
      kind: 'production',
      file: FILE,
      given: { order_no: 'SO-9' },
    });
    await startRun(FILE, { given: { order_no: 'SO-9' }, confirmed: true });
    expect(calls[0]?.input).toMatchObject({ given: { order_no: 'SO-9' }, confirmed: true });
  });

  it('is not asked about when it only reads, or elsewhere than in production', async () => {
    const { calls } = fakeBridge({ 'run.start': () => result });
    useWorkspace.setState({ view });
    await startRun(FILE);
    useWorkspace.setState({ view: { ...view, environments: [production] } });
    useDocuments.setState({ documents: new Map([[FILE, openDocument({ file: FILE, text, hash: 'h' })]]) });
    readDocument(FILE);
    await startRun(FILE);
    expect(calls).toHaveLength(2);
    expect(useShell.getState().overlay).toBeNull();
  });
});

describe('chosenEnvironment', () => {
  it("is the person's choice, else the workspace's, and none when none was chosen on purpose", () => {
    const choose = (name: string | null) => ({ ...settings, environments: { w: name } });
    expect(chosenEnvironment(view, settings)?.name).toBe('staging');
    expect(chosenEnvironment(view, choose('dev'))?.name).toBe('dev');
    expect(chosenEnvironment(view, choose('deleted'))?.name).toBe('staging');
    expect(chosenEnvironment(view, choose(null))).toBeNull();
  });
});

describe('texts', () => {
  it('read as one would type them', () => {
    expect(textOfJson('"a\\nb"')).toBe('a\nb');
    expect(textOfJson('1.10')).toBe('1.10');
  });
});
