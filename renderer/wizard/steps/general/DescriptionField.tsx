import { IconCheck, IconCircle } from '@tabler/icons-react';
import { platforms } from '@shared/platforms';
import { generalTexts as texts } from '@renderer/texts/general';
import { useEdited } from '../../edited';
import { DocumentText } from '../../fields/DocumentText';
import { FindingsAt } from '../../findings/FindingsAt';
import { qualityOf, spanOf } from './description-quality';
import styles from './General.module.css';

/** The description with what a model needs of it, ticked off while one writes. */
export function DescriptionField() {
  const { action } = useEdited();
  const span = spanOf(platforms.filter(({ id }) => action.platforms.has(id)));
  return (
    <div>
      <DocumentText
        label={texts.description}
        hint={texts.characters(action.description.length)}
        path={['description']}
        rows={3}
        placeholder={texts.descriptionPlaceholder}
      />
      <div className={styles.quality} role="status">
        {qualityOf(action.description, span).map(({ id, met }) => (
          <span key={id} className={styles.check} data-met={met || undefined}>
            {met ? (
              <IconCheck size={12} stroke={2} aria-hidden />
            ) : (
              <IconCircle size={12} stroke={2} aria-hidden />
            )}
            {id === 'length' ? texts.length(span) : texts.quality[id]}
          </span>
        ))}
      </div>
      <FindingsAt place={['description']} />
    </div>
  );
}
