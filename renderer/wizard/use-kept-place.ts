import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

interface Kept {
  /** The step it was in; null: the form view has all steps on one page. */
  readonly part: string | null;
  readonly scroll: number;
  /** Which of the fields had the focus, with what was selected in it. */
  readonly field: number | null;
  readonly selection: readonly [number, number] | null;
}

const kept = new Map<string, Kept>();
const FIELDS = 'input, textarea, select, button, [tabindex]';

/**
 * Remembers where a person worked in a view, and puts scroll, focus and caret back when the view is shown again. The
 * focus is taken from the switch of the views or from nowhere, never from a part of the window one works in.
 * @param view `<file> wizard`
 */
export function useKeptPlace(view: string, part: string | null): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const currentPart = useEffectEvent(() => part);
  useEffect(() => {
    const place = root.current;
    if (!place) return;
    const before = kept.get(view);
    if (before?.part === currentPart()) putBack(place, before);
    const note = (event: Event) => {
      const field = event.target instanceof HTMLElement ? fieldsOf(place).indexOf(event.target) : -1;
      const last = kept.get(view);
      kept.set(view, {
        part: currentPart(),
        scroll: scrollerOf(place).scrollTop,
        field: field >= 0 ? field : (last?.field ?? null),
        selection: field >= 0 ? selectionIn(event.target) : (last?.selection ?? null),
      });
    };
    const noted = ['focusin', 'focusout', 'scroll'] as const;
    for (const type of noted) place.addEventListener(type, note, { capture: true });
    return () => {
      for (const type of noted) place.removeEventListener(type, note, { capture: true });
    };
  }, [view]);
  return root;
}

function putBack(place: HTMLElement, { scroll, field, selection }: Kept): void {
  scrollerOf(place).scrollTop = scroll;
  const active = document.activeElement;
  const free = active === null || active === document.body || active.closest('[role="radiogroup"]') !== null;
  const target = field === null ? undefined : fieldsOf(place)[field];
  if (!free || !target) return;
  target.focus({ preventScroll: true });
  if (selection && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    target.setSelectionRange(...selection);
  }
}

function fieldsOf(place: HTMLElement): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(FIELDS)];
}

/** In the wizard the step scrolls, in the form view the page. */
function scrollerOf(place: HTMLElement): HTMLElement {
  return place.querySelector<HTMLElement>(':scope > [data-step]:only-of-type') ?? place;
}

function selectionIn(target: EventTarget | null): readonly [number, number] | null {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  if (!isText || target.selectionStart === null) return null;
  return [target.selectionStart, target.selectionEnd ?? target.selectionStart];
}
