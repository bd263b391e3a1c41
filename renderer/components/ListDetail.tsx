import type { ReactNode } from 'react';
import { moveFocus } from './rows';
import styles from './ListDetail.module.css';

interface Props {
  readonly title: string;
  /** Beside the title: filters and acts. */
  readonly bar?: ReactNode;
  /** Between bar and list: what has to be said about the whole place. */
  readonly notice?: ReactNode;
  readonly listLabel: string;
  readonly list: ReactNode;
  readonly children: ReactNode;
}

/** A place with a list at the left and one thing of it at the right. */
export function ListDetail({ title, bar, notice, listLabel, list, children }: Props) {
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        {bar}
      </div>
      {notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.split}>
        <nav
          className={styles.side}
          aria-label={listLabel}
          onKeyDown={(event) => moveFocus(event, '[data-list-row]')}
        >
          {list}
        </nav>
        <div className={styles.detail}>{children}</div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly current: boolean;
  readonly onClick: () => void;
  readonly name: ReactNode;
  /** Second line. */
  readonly remark?: ReactNode;
  readonly tone?: 'warn' | 'err' | undefined;
  readonly figure?: ReactNode;
  readonly title?: string;
}

/** One thing of the list: two lines, and a figure at the right. */
export function ListRow({ current, onClick, name, remark, tone, figure, title }: RowProps) {
  return (
    <button
      type="button"
      data-list-row
      className={styles.row}
      aria-current={current ? 'true' : undefined}
      title={title}
      onClick={onClick}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.figure}>{figure}</span>
      <span className={styles.remark} data-tone={tone}>
        {remark}
      </span>
    </button>
  );
}

/** The head and body of what is shown at the right, in one readable column. */
export function Detail({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.column}>
      <header className={styles.head}>{head}</header>
      {children}
    </div>
  );
}
