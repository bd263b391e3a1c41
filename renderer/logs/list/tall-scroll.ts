/** Chromium draws no element higher than about 33 million px; its scroll positions are exact to less. */
const TALLEST = 8_000_000;
/** A longer step is the bar being dragged or clicked: then the place in the list counts, not the step. */
const STEP_VIEWS = 2;

/** Sizes in px: of all rows, and of what is in view. */
export interface TallSizes {
  readonly total: number;
  readonly view: number;
}

/** Where a list stands. */
export interface TallPlace {
  /** The first px of the rows in view. */
  readonly top: number;
  /** What the element is scrolled by; of a list that is too tall, less than `top`. */
  readonly scrolled: number;
}

/** The height of the element that is scrolled over. */
export function heightOf(total: number): number {
  return Math.min(total, TALLEST);
}

/** What the element has to be scrolled by, so that these rows are at their share of the list. */
export function scrolledAt(top: number, sizes: TallSizes): number {
  const { rows, element } = endsOf(sizes);
  return rows === element || rows <= 0 ? top : (top / rows) * element;
}

/** Where the list stands after its element was scrolled: small steps move the rows as far, long ones by their share. */
export function placeAfter(before: TallPlace, scrolled: number, sizes: TallSizes): TallPlace {
  const { rows, element } = endsOf(sizes);
  if (rows === element || scrolled <= 0) return { top: Math.max(0, scrolled), scrolled };
  if (scrolled >= element - 1) return { top: rows, scrolled };
  const step = scrolled - before.scrolled;
  const top = Math.abs(step) <= STEP_VIEWS * sizes.view ? before.top + step : (scrolled / element) * rows;
  return { top: Math.min(rows, Math.max(0, top)), scrolled };
}

/** The first px in view when a stretch of rows is brought into it by the shortest way. */
export function topShowing(from: number, to: number, top: number, view: number): number {
  if (from < top) return from;
  return to > top + view ? to - view : top;
}

function endsOf({ total, view }: TallSizes) {
  return { rows: Math.max(0, total - view), element: Math.max(0, heightOf(total) - view) };
}
