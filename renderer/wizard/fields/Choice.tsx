import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { NodePath } from '@shared/document/plain';
import { useEdited } from '../edited';
import { placeKey } from '../use-landing';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  readonly width?: number;
  readonly id?: string;
  /** What it decides in the document, where that can be landed on. */
  readonly place?: NodePath | undefined;
  readonly size?: 'xs' | 'sm' | 'md';
}

/** One of a few words. */
export function Choice<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  width,
  id,
  place,
  size = 'md',
}: Props<Value>) {
  const { readOnly } = useEdited();
  return (
    <Select
      id={id}
      data-place={place && placeKey(place)}
      aria-label={label}
      size={size}
      w={width}
      value={value}
      data={choices}
      disabled={readOnly}
      rightSection={<IconChevronDown size={12} stroke={2} aria-hidden />}
      rightSectionWidth={24}
      rightSectionPointerEvents="none"
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.value === chosen);
        if (found) onChoose(found.value);
      }}
    />
  );
}
