/**
 * Tests a text against a regular expression from a file without ever hanging: an expression whose matching time can
 * explode (an unbounded repetition inside or beside another one), or a very long text, is not tested.
 * @returns `invalid` for no regular expression, `unsafe` for one that is not tested
 */
export function matchesPattern(text: string, pattern: string): 'yes' | 'no' | 'invalid' | 'unsafe' {
  if (pattern.length > 2_000 || text.length > 100_000) return 'unsafe';
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch {
    try {
      // "\-" and the like are errors with the u flag only.
      expression = new RegExp(pattern);
    } catch {
      return 'invalid';
    }
  }
  const repetitions = unboundedRepetitions(pattern);
  if (repetitions.nested || text.length ** Math.max(1, repetitions.count) > 1e8) return 'unsafe';
  return expression.test(text) ? 'yes' : 'no';
}

/** Counts `*`, `+`, `{n,}` and large `{n,m}`; `nested`: one repeats a group that holds another, an alternation or a back reference. */
function unboundedRepetitions(pattern: string): { readonly count: number; readonly nested: boolean } {
  const bare = pattern
    .replace(/\\[1-9]|\\k<\w+>/g, '|')
    .replace(/\\[^]/g, 'x')
    .replace(/\[[^\]]*\]/g, 'x');
  const groups: { explosive: boolean }[] = [];
  let outer = { explosive: false };
  let closed: { explosive: boolean } | null = null;
  let count = 0;
  let nested = false;
  for (let at = 0; at < bare.length; at += 1) {
    const character = bare[at] ?? '';
    const repetition = /^(?:[*+]|\{\d*,\}|\{(?:\d+,)?\d{2,}\})/.exec(bare.slice(at, at + 24));
    if (repetition) {
      count += 1;
      if (closed?.explosive === true) nested = true;
      outer.explosive = true;
      at += repetition[0].length - 1;
      continue;
    }
    closed = null;
    if (character === '(') {
      groups.push(outer);
      outer = { explosive: false };
    } else if (character === ')') {
      closed = outer;
      outer = groups.pop() ?? { explosive: false };
      if (closed.explosive) outer.explosive = true;
    } else if (character === '|') outer.explosive = true;
  }
  return { count, nested };
}
