import { useMemo } from 'react';
import type { NodePath } from '@shared/document/plain';
import { parseTemplate } from '@shared/template/parse';
import { saidAt, useEdited } from '../edited';

/** Names between braces that an error concerns at or below a path: they lose their source's colour. */
export function useBroken(path: NodePath): ReadonlySet<string> {
  const { action, findings } = useEdited();
  return useMemo(() => {
    const broken = new Set<string>();
    for (const finding of findings) {
      if (finding.severity !== 'error' || !finding.span) continue;
      if (!path.every((step, index) => finding.path[index] === step)) continue;
      const value = saidAt(action, finding.path);
      if (typeof value !== 'string') continue;
      const { from, to } = finding.span;
      for (const part of parseTemplate(value).parts) {
        if (part.kind === 'placeholder' && part.from < to && part.to > from) broken.add(part.reference.ref);
      }
    }
    return broken;
  }, [action, findings, path]);
}
