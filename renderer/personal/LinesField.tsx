import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | null;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** A list that is written one item a line; blank lines are none. */
export function LinesField({ label, hint, problem = null, lines, onChange }: Props) {
  const [text, setText] = useState(lines.join('\n'));
  // What is being typed, a line just begun included, stays as long as it means the same.
  const shown = JSON.stringify(linesOf(text)) === JSON.stringify(lines) ? text : lines.join('\n');
  return (
    <Textarea
      label={label}
      description={hint}
      error={problem}
      autosize
      minRows={2}
      maxRows={6}
      spellCheck={false}
      value={shown}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onChange(linesOf(value));
      }}
    />
  );
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
