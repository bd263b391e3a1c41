import { IconCheck, IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';
import { IconButton } from '@renderer/components/IconButton';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { currentEnvironment } from '@renderer/state/environment';
import { attempt, tell } from '@renderer/state/notice';

interface Props {
  readonly name: string;
  readonly onCopied: () => void;
}

/** Has main copy a secret from the keychain to the clipboard: its value never comes into the window. */
export function CopySecret({ name, onCopied }: Props) {
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setUntil(null), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  const copy = async () => {
    const environment = currentEnvironment()?.name ?? null;
    const { clearedAfterMs } = await calls.secrets.copy({ name, environment });
    setUntil(Date.now() + 2000);
    onCopied();
    tell(texts.secretCopied(name, Math.round(clearedAfterMs / 1000)));
  };
  return (
    <IconButton
      icon={until === null ? IconKey : IconCheck}
      label={texts.copySecret(name)}
      onClick={() => attempt(copy)}
    />
  );
}
