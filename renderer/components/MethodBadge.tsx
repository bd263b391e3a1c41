import type { Badge } from './method';
import styles from './MethodBadge.module.css';

/** 38 x 18: read outlined, write filled, destructive red, form and button dashed. */
export function MethodBadge({ badge }: { readonly badge: Badge }) {
  return (
    <span className={styles.badge} data-look={badge.look}>
      {badge.label}
    </span>
  );
}
