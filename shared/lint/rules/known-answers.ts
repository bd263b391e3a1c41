import type { NodePath } from '../../document/plain.js';
import type { Json } from '../../json/json.js';
import { writeJson } from '../../json/write.js';
import { singularPath } from '../../platforms/engine/paths.js';
import { valueAt } from '../../response/path.js';
import { keepPlaces } from '../../response/prune.js';
import { estimateTokens } from '../../response/tokens.js';
import type { Action } from '../../action/action.js';
import type { Found, Rule } from '../rule.js';
import type { KnownAnswer } from '../known-answers.js';
import type { Subject } from '../subject.js';

const BOTPHONIC = 'https://docs.botphonic.ai/docs/build/actions/custom-http-action';
/** Without a budget of its own: about 15,000 characters, what a live agent is known to be given at most. */
const USUAL_BUDGET = 4_000;

function knownAnswersOf({ action, workspace }: Subject): readonly KnownAnswer[] {
  return workspace.answers?.get(action.id) ?? [];
}

export const outputPath: Rule = {
  id: 'output-path',
  severity: 'warning',
  title: 'Every path picks something of a known answer',
  why: 'A path that meets nothing leaves the output empty, and the action that needs it cannot be sent. The known answers are those of mocks/ and the last one received.',
  source: BOTPHONIC,
  example: {
    bad: 'outputs:\n  - { name: state, path: $.order.stat }',
    good: 'outputs:\n  - { name: state, path: $.order.state }',
  },
  find: (subject) => {
    const answers = knownAnswersOf(subject);
    if (answers.length === 0) return [];
    const { outputs, response } = subject.action;
    const paths: readonly (readonly [NodePath, string])[] = [
      ...outputs.map(({ path }, index) => [['outputs', index, 'path'], path] as const),
      ...(response.keep ?? []).map((path, index) => [['response', 'keep', index], path] as const),
    ];
    return paths.flatMap(([at, path]) => missed(answers, at, path));
  },
};

/** A path may miss some answers; one that misses all of them is wrong. Wildcards and filters may meet nothing. */
function missed(answers: readonly KnownAnswer[], at: NodePath, path: string): readonly Found[] {
  const steps = singularPath(path);
  if (!steps || answers.some(({ json }) => valueAt(json, steps) !== undefined)) return [];
  const [first] = answers;
  const where = answers.length === 1 ? (first?.from ?? '') : `any of ${answers.length} known answers`;
  return [{ path: at, message: `${path} meets nothing in ${where}: pick the field from an answer.` }];
}

export const answerSize: Rule = {
  id: 'answer-size',
  severity: 'warning',
  title: 'What the agent is told fits its budget',
  why: 'A long answer makes the agent slow, costs money with every turn, and is cut or refused by platforms. Keep the fields the agent needs.',
  source: 'https://docs.retellai.com/build/conversation-flow/custom-function',
  example: {
    bad: 'response: { maxTokens: 20 }',
    good: 'response: { keep: ["$.order.state"], maxTokens: 20 }',
  },
  find: (subject) => {
    const { response } = subject.action;
    const budget = response.maxTokens ?? USUAL_BUDGET;
    const largest = knownAnswersOf(subject)
      .map(({ from, json }) => ({ from, tokens: tokensTold(response, json) }))
      .sort((left, right) => right.tokens - left.tokens)[0];
    if (!largest || largest.tokens <= budget) return [];
    const set = response.maxTokens === undefined ? 'what an agent takes in well' : 'the budget';
    const message = `About ${largest.tokens} tokens of ${largest.from} reach the agent; ${set} is ${budget}: keep fewer fields.`;
    const written = subject.action.document.response !== undefined;
    const path =
      response.maxTokens !== undefined ? ['response', 'maxTokens'] : written ? ['response'] : ['request'];
    return [{ path, message }];
  },
};

/** How much of an answer the agent is told; a path with wildcards may keep all of it. */
function tokensTold({ keep, tell }: Action['response'], json: Json): number {
  if (tell === 'outputs') return 0;
  const places = (keep ?? []).map(singularPath);
  const exact = places.filter((steps) => steps !== null);
  if (exact.length !== places.length) return 0;
  const told = places.length === 0 ? json : keepPlaces(json, exact);
  return told === undefined ? 0 : estimateTokens(writeJson(told));
}
