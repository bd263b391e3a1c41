import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { RevealedPlace } from '@shared/personal/reveal';
import { MASK } from '@shared/personal/rules';
import { calls } from '@renderer/bridge/bridge';
import { IconButton } from '@renderer/components/IconButton';
import { personalTexts as texts } from '@renderer/texts/personal';
import { attempt } from '@renderer/state/notice';

interface Props {
  /** Id of the recording. */
  readonly id: string;
  readonly place: RevealedPlace;
  /** As it is masked. */
  readonly text: string;
  readonly className?: string;
}

/** A value that may be masked: one that is can be shown, it alone, for as long as it is in view. */
export function Revealable({ id, place, text, className = '' }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  const reveal = async () => setShown(await calls.logs.reveal({ id, place }));
  return (
    <>
      <span className={`${className} selectable`} title={shown ?? text}>
        {shown ?? text}
      </span>
      {shown === null && text.includes(MASK) && (
        <IconButton icon={IconEye} size="xs" label={texts.reveal} onClick={() => attempt(reveal)} />
      )}
    </>
  );
}
