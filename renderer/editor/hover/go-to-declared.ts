import { openEnvironment } from '@renderer/state/environment-focus';
import { openPlace } from '@renderer/state/place-focus';
import { placeInText } from '@renderer/state/reveal';
import { openSecret } from '@renderer/state/secret-focus';
import type { CodeEditorInstance } from '../monaco/api';
import type { Declared } from '../monaco/knowledge';

/** Leads to where a placeholder's value is declared. */
export function goToDeclared(declared: Declared): void {
  switch (declared.in) {
    case 'document': {
      openPlace(declared.file, [...declared.path, 'name']);
      return;
    }
    case 'environment': {
      openEnvironment(declared.environment, declared.name);
      return;
    }
    case 'secrets': {
      openSecret(declared.name);
      return;
    }
    case 'workspace':
  }
}

/** The pointer still rests on the card whose link was followed. */
export function hideHover(editor: CodeEditorInstance): void {
  editor.trigger('card', 'editor.action.hideHover', null);
}

/** Line and column of a declaration that stands in this document itself; null for any other. */
export function declaredInText(file: string, declared: Declared): ReturnType<typeof placeInText> {
  if (declared.in !== 'document' || declared.file !== file) return null;
  return placeInText(file, declared.path);
}
