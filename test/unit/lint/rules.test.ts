import { describe, expect, it } from 'vitest';
import { lintAction, ruleCards } from '@shared/lint';
import { platforms } from '@shared/platforms';
import { applyFix } from './fix';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

function found(fragment: string) {
  return lintAction(actionFrom(documentWith(fragment)), { workspace: lintWorkspace });
}

describe.each(ruleCards)('$id', ({ id, severity, example }) => {
  it('finds what its bad example shows', () => {
    const findings = found(example.bad).filter(({ rule }) => rule === id);
    expect(findings).not.toEqual([]);
    expect(findings.map((finding) => finding.severity)).toContain(severity);
    for (const { message } of findings) expect(message).toMatch(/^\S.+[.:?]$|…"\.$/);
  });

  it('finds nothing of its kind in its good example', () => {
    expect(found(example.good).filter(({ rule }) => rule === id)).toEqual([]);
  });

  it('is mended by its fix, when it has one', () => {
    const text = documentWith(example.bad);
    const fix = found(example.bad).find(({ rule }) => rule === id)?.fix;
    if (!fix) return;
    const mended = lintAction(actionFrom(applyFix(text, fix)), { workspace: lintWorkspace });
    expect(mended.filter(({ rule }) => rule === id)).toEqual([]);
  });
});

describe('lintAction', () => {
  it('finds nothing in a good action', () => {
    expect(found('enabled: true')).toEqual([]);
  });

  it('puts errors before warnings and infos', () => {
    const findings = found(
      'description: ""\nrequest:\n  method: GET\n  url: http://api.example.com/{{env.none}}',
    );
    const order = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(new Set(order).size).toBe(3);
  });

  it('checks the targets that are asked for instead of those of the document', () => {
    const action = actionFrom(
      documentWith(
        'kind: button\nbutton: { label: Go, url: "https://example.com" }\nrequest: null\nplatforms:\n  solveo: {}',
      ),
    );
    const rules = (targets?: readonly string[]) =>
      lintAction(action, { workspace: lintWorkspace, ...(targets && { targets }) }).map(({ rule }) => rule);
    expect(rules()).not.toContain('platform-kind');
    expect(rules(['retell'])).toContain('platform-kind');
  });

  it('cites a page for every limit of every platform', () => {
    for (const { profile } of platforms) {
      for (const fact of Object.values(profile) as { source: string }[]) {
        expect(fact.source).toMatch(/^https:\/\//);
      }
    }
  });

  it('has a rule card for each id once', () => {
    const ids = ruleCards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
