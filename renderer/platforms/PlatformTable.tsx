import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconCircleX, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { moveFocus } from '@renderer/components/rows';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { edit, useDocument } from '@renderer/state/documents';
import { useExports } from '@renderer/state/exports';
import type { PlatformState } from '@renderer/state/readiness';
import { LastExportCell } from './LastExportCell';
import { platformName } from './platform-name';
import styles from './PlatformTable.module.css';

interface Props {
  readonly file: string;
  readonly states: readonly PlatformState[];
  /** Ids of the platforms in the panes, left one first. */
  readonly panes: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onBeside: (id: string) => void;
}

/** One row a platform says whether to export, what is lost, and what becomes of it. */
export function PlatformTable({ file, states, panes, onOpen, onBeside }: Props) {
  return (
    <div
      className={styles.table}
      role="table"
      aria-label={texts.title}
      onKeyDown={(event) => moveFocus(event, '[role=row][tabindex]')}
    >
      <div className={styles.head} role="row">
        <span role="columnheader">
          <VisuallyHidden>{texts.columns.target}</VisuallyHidden>
        </span>
        <span role="columnheader">{texts.columns.platform}</span>
        <span role="columnheader">{texts.columns.state}</span>
        <span role="columnheader">{texts.columns.lost}</span>
        <span role="columnheader">{texts.columns.becomes}</span>
        <span role="columnheader">{texts.columns.last}</span>
        <span role="columnheader">
          <VisuallyHidden>{texts.columns.pane}</VisuallyHidden>
        </span>
      </div>
      {states.map((state, index) => (
        <PlatformRow
          key={state.platform.id}
          file={file}
          state={state}
          pane={panes.indexOf(state.platform.id)}
          focusable={panes.length > 0 ? panes[0] === state.platform.id : index === 0}
          canBeside={panes.length > 0}
          onOpen={() => onOpen(state.platform.id)}
          onBeside={() => onBeside(state.platform.id)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly file: string;
  readonly state: PlatformState;
  readonly pane: number;
  readonly focusable: boolean;
  readonly canBeside: boolean;
  readonly onOpen: () => void;
  readonly onBeside: () => void;
}

function PlatformRow({ file, state, pane, focusable, canBeside, onOpen, onBeside }: RowProps) {
  const { platform, obstacles } = state;
  const losses = state.losses.length > 0 ? state.losses : state.inherent;
  const document = useDocument(file);
  const last = useExports((all) => (all.file === file ? all.last.get(platform.id) : undefined));
  const target = document?.lastValid?.platforms.has(platform.id) ?? false;
  const name = platformName(platform);
  const lost =
    state.state === 'cannot' ? obstacles.map(({ message }) => message) : losses.map(({ what }) => what);
  const becomes = losses.map((loss) => loss.becomes);
  const toggle = () => {
    const path = ['platforms', platform.id];
    if (target) edit(file, { kind: 'remove', path }, { label: `remove ${name}` });
    else edit(file, { kind: 'set', path, value: {} }, { label: `target ${name}` });
  };
  return (
    <div
      className={styles.row}
      role="row"
      tabIndex={focusable ? 0 : -1}
      aria-selected={pane >= 0}
      onClick={(event) => (event.ctrlKey || event.metaKey ? onBeside() : onOpen())}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Enter') return;
        if (event.shiftKey) onBeside();
        else onOpen();
      }}
    >
      <span role="cell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          aria-label={texts.isTarget(name)}
          checked={target}
          disabled={document?.read?.action === null}
          onChange={toggle}
        />
      </span>
      <span role="cell" className={styles.name} data-target={target || undefined}>
        {platform.name} {platform.mode && <span className={styles.mode}>{platform.mode}</span>}
      </span>
      <span role="cell">
        <StateMark state={state} />
      </span>
      <span
        role="cell"
        className={styles.cell}
        data-quiet={lost.length === 0 || undefined}
        title={lost.join('\n')}
      >
        {lost.length === 0 ? texts.nothing : lost.join(', ')}
      </span>
      <span role="cell" className={styles.cell} data-quiet title={becomes.join('\n')}>
        {[...new Set(becomes)].join('; ')}
      </span>
      <span role="cell" className={styles.cell} data-quiet>
        <LastExportCell last={last} />
      </span>
      <span role="cell" className={styles.pane}>
        {pane >= 0 && (pane === 0 ? texts.leftPane : texts.rightPane)}
        {pane < 0 && canBeside && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.beside}
            aria-label={texts.besideHint(name)}
            onClick={(event) => {
              event.stopPropagation();
              onBeside();
            }}
          >
            {texts.beside}
          </button>
        )}
      </span>
    </div>
  );
}

function StateMark({ state: { state, losses } }: { readonly state: PlatformState }) {
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  if (state === 'ready') {
    return (
      <span className={styles.state} data-tone="ok">
        <IconCircleCheck {...icon} /> {texts.states.ready}
      </span>
    );
  }
  if (state === 'cannot') {
    return (
      <span className={styles.state} data-tone="err">
        <IconCircleX {...icon} /> {texts.states.cannot}
      </span>
    );
  }
  return (
    <span className={styles.state} data-tone="warn">
      <IconAlertTriangle {...icon} /> {texts.losses(losses.length)}
    </span>
  );
}
