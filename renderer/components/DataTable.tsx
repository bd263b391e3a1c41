import { Fragment, type CSSProperties, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { moveFocus } from './rows';
import styles from './DataTable.module.css';

export interface Column<Row> {
  readonly id: string;
  /** Empty for columns of controls; `name` then says it to screen readers. */
  readonly head: ReactNode;
  /** Grid track: `120px`, `minmax(0, 1fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly cell: (row: Row, index: number) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  readonly selected?: string | null;
  /** Rows become focusable; Enter and click choose one. */
  readonly onSelect?: (row: Row, index: number) => void;
  /** Under a row, over the whole width: the finding that concerns it. */
  readonly below?: (row: Row, index: number) => ReactNode;
  readonly withHead?: boolean;
  /** What a row listens to beside choosing: dragging, keys that move it. */
  readonly rowProps?: (row: Row, index: number) => HTMLAttributes<HTMLDivElement>;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
}

/** Head and rows on one CSS grid. Cells clip with an ellipsis; nothing wraps, nothing moves. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, selected, onSelect, below, withHead = true, rowProps, empty } = props;
  const style = { '--columns': columns.map((column) => column.width).join(' ') } as CSSProperties;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (onSelect) moveFocus(event, '[role="row"][tabindex]');
  };
  return (
    <div className={styles.table} role="table" aria-label={label} style={style} onKeyDown={onKeyDown}>
      {withHead && (
        <div className={styles.head} role="row">
          {columns.map((column) => (
            <span key={column.id} className={styles.cell} role="columnheader" data-align={column.align}>
              {column.head}
            </span>
          ))}
        </div>
      )}
      {rows.length === 0 && empty}
      {rows.map((row, index) => {
        const key = rowKey(row, index);
        const isSelected = key === selected;
        const extra = rowProps?.(row, index);
        return (
          <Fragment key={key}>
            <div
              {...extra}
              className={styles.row}
              role="row"
              aria-selected={onSelect || isSelected ? isSelected : undefined}
              tabIndex={onSelect ? (isSelected || (selected == null && index === 0) ? 0 : -1) : undefined}
              onClick={onSelect && (() => onSelect(row, index))}
              onKeyDown={(event) => {
                extra?.onKeyDown?.(event);
                if (
                  onSelect &&
                  event.key === 'Enter' &&
                  event.target === event.currentTarget &&
                  !event.ctrlKey
                ) {
                  onSelect(row, index);
                }
              }}
            >
              {columns.map((column) => (
                <span key={column.id} className={styles.cell} role="cell" data-align={column.align}>
                  {column.cell(row, index)}
                </span>
              ))}
            </div>
            {below?.(row, index)}
          </Fragment>
        );
      })}
    </div>
  );
}
