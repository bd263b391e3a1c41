import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

const icons = {
  ok: IconCircleCheck,
  err: IconCircleX,
  warn: IconAlertTriangle,
  idle: IconInfoCircle,
} as const;

interface Props {
  readonly tone: keyof typeof icons;
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  /** Buttons at the right. */
  readonly acts?: ReactNode;
}

/** What went wrong or needs a decision, at the place where it happened. */
export function Banner({ tone, title, children, acts }: Props) {
  const Glyph = icons[tone];
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'err' ? 'alert' : 'status'}>
      <Glyph size={16} stroke={1.75} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <strong className={styles.title}>{title}</strong>
        {children && <div className={styles.hint}>{children}</div>}
      </div>
      {acts && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}
