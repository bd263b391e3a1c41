import { useWindowEvent } from '@mantine/hooks';
import { KINDS } from '@shared/action/schema/action';
import { KeyCap } from '@renderer/components/KeyCap';
import { useChord } from '@renderer/app/keyboard/use-chord';
import { useDocuments } from '@renderer/state/documents';
import { showOverlay, useShell } from '@renderer/state/shell';
import { startTexts as texts } from '@renderer/texts/start';
import { ExampleCard } from './ExampleCard';
import { KindCard } from './KindCard';
import { PasteBox } from './PasteBox';
import styles from './Start.module.css';

const keys: readonly (readonly [string, string])[] = [
  ['action.new', texts.newAction],
  ['palette.open', texts.everyCommand],
  ['shortcuts.open', texts.allKeys],
];

/** Where a workspace begins: paste, a kind, or the example that runs at once. */
export function StartPlace() {
  const empty = useDocuments((state) => state.documents.size === 0);
  useWindowEvent('keydown', (event) => {
    const kind = KINDS[Number(event.key) - 1];
    const target = event.target instanceof Element ? event.target : null;
    if (!kind || event.ctrlKey || event.altKey || event.metaKey) return;
    if (useShell.getState().overlay || target?.closest('input, textarea, [contenteditable=true]')) return;
    event.preventDefault();
    showOverlay({ kind: 'new-action', actionKind: kind });
  });
  return (
    <div className={styles.place}>
      <div className={styles.page}>
        <h1 className={styles.title}>{empty ? texts.first : texts.more}</h1>
        <p className={styles.about}>{texts.about}</p>
        <PasteBox />
        <h2 className={styles.subtitle}>{texts.kinds}</h2>
        <div className={styles.kinds}>
          {KINDS.map((kind, index) => (
            <KindCard
              key={kind}
              kind={kind}
              keys={String(index + 1)}
              onChoose={() => showOverlay({ kind: 'new-action', actionKind: kind })}
            />
          ))}
        </div>
        <ExampleCard />
        <div className={styles.keys}>
          {keys.map(([id, name]) => (
            <KeyOf key={id} id={id} name={name} />
          ))}
        </div>
      </div>
    </div>
  );
}

function KeyOf({ id, name }: { readonly id: string; readonly name: string }) {
  const chord = useChord(id);
  if (chord === null) return null;
  return (
    <span className={styles.key}>
      <KeyCap keys={chord} /> {name}
    </span>
  );
}
