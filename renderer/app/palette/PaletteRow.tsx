import { IconCircleX, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Dot } from '@renderer/components/Dot';
import { KeyCap } from '@renderer/components/KeyCap';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { statusOf } from '@renderer/components/status';
import { paletteTexts as texts } from '@renderer/texts/palette';
import { chordText } from '@renderer/components/chord';
import type { PaletteItem } from './item';
import { Marked } from './Marked';
import styles from './Palette.module.css';

interface Props {
  readonly id: string;
  readonly item: PaletteItem;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onEnter: () => void;
}

const toneIcons = { ok: IconCircleCheck, warn: IconAlertTriangle, err: IconCircleX } as const;

export function PaletteRow({ id, item, selected, onPoint, onEnter }: Props) {
  return (
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={selected}
      onPointerMove={selected ? undefined : onPoint}
      onClick={onEnter}
    >
      <span className={styles.lead}>
        <Lead item={item} />
      </span>
      <span className={styles.title} data-mono={item.titleMono || undefined}>
        <Marked text={item.title} ranges={item.titleRanges} />
      </span>
      {item.environment && (
        <span className={styles.environment}>
          <Dot color={item.environment.color} /> {item.environment.name}
        </span>
      )}
      {item.detail !== undefined && (
        <span className={styles.detail} data-mono={item.detailMono || undefined}>
          <Marked text={item.detail} ranges={item.detailRanges ?? []} />
        </span>
      )}
      <span className={styles.end}>
        {selected && item.second && item.end?.kind !== 'keys' ? (
          <Acts first={item.first ?? texts.open} second={item.second.label} />
        ) : (
          <End item={item} />
        )}
      </span>
    </div>
  );
}

function Lead({ item: { lead } }: { readonly item: PaletteItem }) {
  switch (lead.kind) {
    case 'badge':
      return <MethodBadge badge={lead.badge} />;
    case 'icon':
      return <lead.icon size={16} stroke={1.75} aria-hidden />;
    case 'parameter':
      return <SourceGlyph source="parameter" />;
    default: {
      const { label, tone } = statusOf(lead.line);
      return (
        <span className={styles.status} data-tone={tone}>
          {label}
        </span>
      );
    }
  }
}

function Acts({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      {first} <KeyCap keys="⏎" /> {second} <KeyCap keys={chordText('Mod+Enter')} />
    </>
  );
}

function End({ item: { end } }: { readonly item: PaletteItem }) {
  if (!end) return null;
  if (end.kind === 'keys') return <KeyCap keys={end.keys} />;
  const Glyph = end.tone && toneIcons[end.tone];
  return (
    <span className={styles.state} data-tone={end.tone}>
      {Glyph && <Glyph size={14} stroke={1.75} aria-hidden />}
      {end.text}
    </span>
  );
}
