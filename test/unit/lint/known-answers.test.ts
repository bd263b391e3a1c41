import { describe, expect, it } from 'vitest';
import { lintAction } from '@shared/lint';
import { answersOfMocks } from '@shared/lint/known-answers';
import { writeJson } from '@shared/json/write';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

function found(rule: string, fragment: string, workspace = lintWorkspace) {
  return lintAction(actionFrom(documentWith(fragment)), { workspace }).filter(
    (finding) => finding.rule === rule,
  );
}

const OUTPUT = (path: string) => `outputs:\n  - { name: state, path: "${path}" }`;

describe('the answers of mocks', () => {
  it('are those that mean success and are JSON, with echoes as text', () => {
    const answers = lintWorkspace.answers?.get('look-up-order') ?? [];
    expect(answers.map(({ from }) => from)).toEqual(['the mock answer "on its way"']);
    expect(writeJson(answers[0]!.json)).toContain('"number":"echo"');
  });

  it('are read once for each file', () => {
    const file = {
      file: 'mocks/b.mock.yaml',
      text: 'actionbench: 1\nanswers:\n  - { name: x, status: 200 }\n',
      hash: '',
    };
    expect(answersOfMocks([file]).get('b')).toBe(answersOfMocks([file]).get('b'));
  });

  it('are none for a mock that cannot be read', () => {
    const [file] = answersOfMocks([{ file: 'mocks/a.mock.yaml', text: 'answers: 7', hash: '' }]);
    expect(file).toEqual(['a', []]);
  });
});

describe('a path', () => {
  it('that misses every known answer is found where it stands', () => {
    const [finding] = found('output-path', OUTPUT('$.order.stat'));
    expect(finding?.path).toEqual(['outputs', 0, 'path']);
    expect(finding?.message).toContain('meets nothing in the mock answer "on its way"');
    const [kept] = found('output-path', 'response: { keep: ["$.order.state", "$.nothing"] }');
    expect(kept?.path).toEqual(['response', 'keep', 1]);
  });

  it('may miss some answers, and may meet nothing when it filters', () => {
    const two = {
      ...lintWorkspace,
      answers: new Map([['look-up-order', [answer('{"a":1}'), answer('{"b":1}')]]]),
    };
    expect(found('output-path', OUTPUT('$.a'), two)).toEqual([]);
    expect(found('output-path', OUTPUT('$.c'), two)[0]?.message).toContain('any of 2 known answers');
    expect(found('output-path', OUTPUT('$.items[*].id'))).toEqual([]);
  });

  it('is not judged without a known answer', () => {
    const { answers: _answers, ...without } = lintWorkspace;
    expect(found('output-path', OUTPUT('$.nowhere'), without)).toEqual([]);
  });
});

describe('the size of an answer', () => {
  const large = {
    ...lintWorkspace,
    answers: new Map([['look-up-order', [answer(`{"text":"${'word '.repeat(5000)}","id":1}`)]]]),
  };

  it('is judged by a usual budget when the document says none', () => {
    const [finding] = found('answer-size', 'enabled: true', large);
    expect(finding?.path).toEqual(['request']);
    expect(finding?.message).toMatch(/About \d+ tokens of an answer reach the agent; .+ is 4000/);
    expect(found('answer-size', 'response: { failWhen: [{ path: "$.error" }] }', large)[0]?.path).toEqual([
      'response',
    ]);
  });

  it('is that of the fields that are kept', () => {
    expect(found('answer-size', 'response: { keep: ["$.id"] }', large)).toEqual([]);
    expect(found('answer-size', 'response: { keep: ["$.none"] }', large)).toEqual([]);
    expect(found('answer-size', 'response: { keep: ["$..text"] }', large)).toEqual([]);
    expect(found('answer-size', `response: { tell: outputs }\n${OUTPUT('$.id')}`, large)).toEqual([]);
  });
});

function answer(text: string) {
  const [known] = answersOfMocks([
    {
      file: 'mocks/x.mock.yaml',
      text: `actionbench: 1\nanswers:\n  - { name: x, status: 200, body: { kind: json, text: '${text}' } }\n`,
      hash: '',
    },
  ]).get('x')!;
  return { from: 'an answer', json: known!.json };
}
