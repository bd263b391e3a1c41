import { useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { CallChoice, CallsFound, CallsShown, FoundCall } from '@shared/ipc/import-calls';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { SectionHead } from '@renderer/components/SectionHead';
import { Segmented } from '@renderer/components/Segmented';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import { CallRows } from './CallRows';
import { useFoundCalls } from './use-found-calls';
import styles from './Calls.module.css';

interface Props {
  readonly handle: string;
  readonly found: CallsFound;
  readonly onFound: (found: CallsFound) => void;
}

const SHOWN: readonly CallsShown[] = ['all', 'matched', 'open'];

/** The calls of an import with the action of each, to look through and to put right. */
export function FoundCalls({ handle, found, onFound }: Props) {
  const [shown, setShown] = useState<CallsShown>('all');
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const rows = useFoundCalls(handle, shown, version);
  const names = texts.shownNames(found);
  const decide = async (call: FoundCall, choice: CallChoice) => {
    try {
      const decided = await calls.import.decide({ handle, index: call.index, choice });
      onFound(decided.calls);
      setSaid(texts.changed(decided.changed, call.name ?? texts.unnamed));
      setVersion((known) => known + 1);
      setFailure(null);
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  const broken = failure ?? rows.failure;
  return (
    <section className={styles.found}>
      <SectionHead title={texts.calls} hint={texts.summary(found)}>
        <Segmented
          label={texts.shown}
          value={shown}
          segments={SHOWN.map((value) => ({ value, label: names[value] }))}
          onChange={setShown}
        />
      </SectionHead>
      <CallRows
        key={shown}
        found={rows}
        empty={shown === 'matched' ? texts.noneMatched : texts.noneShown}
        onDecide={(call, choice) => void decide(call, choice)}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      {broken && (
        <Banner tone="err" title={broken.message}>
          {broken.hint}
        </Banner>
      )}
    </section>
  );
}
