import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { Ref } from 'react';

interface Props {
  readonly icon: Icon;
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly onClick?: () => void;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly active?: boolean;
  /** Why it cannot be used now; disables it and becomes the tooltip. */
  readonly unavailable?: string | null;
  readonly filled?: boolean;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Set by a menu that opens from it: its words would cover the menu. */
  readonly 'aria-expanded'?: boolean;
}

const iconSizes = { xs: 14, sm: 16, md: 16 } as const;

/** A button that is only an icon, always with a name. */
export function IconButton(props: Props) {
  const {
    icon: Glyph,
    label,
    onClick,
    size = 'sm',
    active,
    unavailable,
    filled,
    pressed,
    ref,
    ...rest
  } = props;
  return (
    <Tooltip label={unavailable ?? label} disabled={rest['aria-expanded'] === true}>
      <ActionIcon
        ref={ref}
        size={size}
        variant={filled ? 'filled' : 'subtle'}
        aria-label={label}
        aria-pressed={pressed}
        data-active={active || undefined}
        data-disabled={unavailable ? true : undefined}
        aria-disabled={unavailable ? true : undefined}
        onClick={unavailable ? undefined : onClick}
        {...rest}
      >
        <Glyph size={iconSizes[size]} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
