import type { Edited } from '@renderer/wizard/edited';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import type { TextAct } from './monaco/knowledge';
import { literalToParameter } from './literal-to-parameter';

/** What can be done with a stretch of the body: the fixes of its findings, and a literal made a parameter. */
export function bodyActs(
  edited: Edited,
  kind: 'json' | 'text',
  text: string,
  from: number,
  to: number,
): readonly TextAct[] {
  const fixes = edited.findings.flatMap((finding): TextAct[] => {
    const { fix, span, path } = finding;
    if (!fix || !span || path[1] !== 'body' || span.from > to || span.to < from) return [];
    return [
      {
        ...span,
        title: fix.title,
        kind: 'quickfix',
        run: () => edited.edit(fix.edits, fix.title),
      },
    ];
  });
  const literal = kind === 'json' ? literalToParameter(edited.action, text, from, to) : null;
  if (!literal) return fixes;
  return [
    ...fixes,
    {
      from: literal.from,
      to: literal.to,
      title: texts.toParameter(literal.name),
      kind: 'refactor',
      run: () => edited.edit(literal.edits, texts.toParameter(literal.name)),
    },
  ];
}
