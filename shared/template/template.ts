import type { Reference } from './source.js';

/** A template as read: constant text and placeholders in their order. Offsets are into the template's text. */
export interface Template {
  readonly text: string;
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}

export type TemplatePart = ConstantPart | PlaceholderPart;

export interface ConstantPart {
  readonly kind: 'constant';
  /** The text meant: `{{'{{'}}` is already `{{`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PlaceholderPart {
  readonly kind: 'placeholder';
  readonly reference: Reference;
  readonly from: number;
  readonly to: number;
}

/** Something between braces that is no placeholder: it stays constant text, and lint says why. */
export interface TemplateProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}
