import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { platforms } from '@shared/platforms';
import { generalTexts as texts } from '@renderer/texts/general';
import { useEdited } from '../../edited';
import { refusedNames } from './call-names';
import styles from './General.module.css';

/** Which platforms take the identifier, while one writes it: targets first, since only those are findings. */
export function CallNameCheck() {
  const { action } = useEdited();
  const named = platforms.filter(({ profile }) => profile.callName !== undefined);
  const refused = refusedNames(action, named);
  if (refused.length === 0) {
    return (
      <div className={styles.quality} role="status">
        <span className={styles.check} data-met>
          <IconCheck size={12} stroke={2} aria-hidden />
          {texts.nameTaken(named.length)}
        </span>
      </div>
    );
  }
  return (
    <div className={styles.quality} role="status">
      {refused.map(({ id, name, tooLong, isTarget }) => (
        <span key={id} className={styles.check} data-refused={isTarget || undefined}>
          <IconAlertTriangle size={12} stroke={2} aria-hidden />
          {tooLong === null ? texts.nameLetters(name) : texts.nameTooLong(name, tooLong)}
        </span>
      ))}
    </div>
  );
}
