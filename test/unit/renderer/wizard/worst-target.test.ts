import { describe, expect, it } from 'vitest';
import { platforms } from '@shared/platforms';
import type { Scenario } from '@renderer/wizard/steps/messages/scenario';
import { worstTarget } from '@renderer/wizard/steps/messages/worst-target';
import { actionOf } from '../../../support/actions';

const slow: Scenario = { id: 'slow', label: 'Slow', durationMs: 3200, outcome: 'ok', assumed: false };
const worst = (
  targets: string,
  speech = 'start: Now., delay: { afterMs: 900, text: One moment please. }, done: Done.',
) =>
  worstTarget(
    actionOf(
      `request: { method: GET, url: https://x.example }\nspeech: { ${speech} }\nplatforms: ${targets}\n`,
    ),
    slow,
    platforms,
  );

describe('the target on which the caller waits in silence longest', () => {
  it('is the one that says nothing while it waits', () => {
    expect(worst('{ fluents: {}, botphonic: {} }')).toMatchObject({ name: 'Fluents', muted: true });
  });

  it('is one without fields for the texts, when none is muted', () => {
    expect(worst('{ itellico: {}, vapi-api-request: {} }')).toMatchObject({
      name: 'itellicoAI',
      muted: false,
      missing: ['start', 'delay', 'done'],
    });
  });

  it('is none where every text is spoken, and none where a program of one’s own speaks', () => {
    expect(worst('{ vapi-api-request: {} }')).toBeNull();
    expect(worst('{ openai-responses: {} }')).toBeNull();
  });

  it('speaks the texts that it has for itself', () => {
    const own = worst('{ fluents: { speech: { start: Well. } } }');
    expect(own?.timeline.speech[0]?.text).toBe('Well.');
  });
});
