import { IconCheck, IconCopy, type Icon } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';
import { commonTexts } from '@renderer/texts/common';
import { IconButton } from './IconButton';

interface Props {
  /** What is copied, or how to get it. */
  readonly text: string | (() => string | Promise<string>);
  /** What it copies: `Copy URL`. */
  readonly label: string;
  /** With a label it is a button of words, else an icon. */
  readonly look?: 'icon' | 'button';
  /** Where two copies stand side by side they need different pictures. */
  readonly icon?: Icon;
  readonly onCopied?: () => void;
}

/** Copies and says so for two seconds, in place. */
export function CopyButton({ text, label, look = 'icon', icon = IconCopy, onCopied }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await calls.clipboard.write({ text: typeof text === 'string' ? text : await text() });
    setCopied(true);
    onCopied?.();
  };
  const Glyph = copied ? IconCheck : icon;
  if (look === 'icon') {
    return (
      <IconButton icon={Glyph} label={copied ? commonTexts.copied : label} onClick={() => void copy()} />
    );
  }
  return (
    <Button
      size="sm"
      title={label}
      leftSection={<Glyph size={14} stroke={1.75} aria-hidden />}
      onClick={() => void copy()}
    >
      {copied ? commonTexts.copied : label}
    </Button>
  );
}
