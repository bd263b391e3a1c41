import type { ReplayPlan } from '@shared/recording/replay/plan';
import { Banner } from '@renderer/components/Banner';
import { replayTexts as texts } from '@renderer/texts/replay';

/** What a person must know before anything is sent: what may happen twice, what cannot be sent, what changed since. */
export function PlanNotices({ plan: { items, production } }: { readonly plan: ReplayPlan }) {
  const sendable = items.filter(({ failure }) => failure === null);
  const writes = sendable.flatMap(({ duplicates }) => duplicates ?? []);
  const edited = items.filter((item) => item.edited).length;
  const failures = items.flatMap(({ failure }) => failure ?? []);
  const [first] = failures;
  return (
    <>
      {first && (
        <Banner tone="err" title={texts.cannot(failures.length, items.length)}>
          {first.message} {first.hint}
        </Banner>
      )}
      {writes.length > 0 && (
        <Banner tone="warn" title={texts.duplicates(writes.length)}>
          {texts.duplicatesHint([...new Set(writes)].slice(0, 5))} {production && texts.production}
        </Banner>
      )}
      {edited > 0 && <Banner tone="idle" title={texts.edited(edited, items.length)} />}
    </>
  );
}
