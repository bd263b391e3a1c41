import { IconExternalLink } from '@tabler/icons-react';
import { SectionHead } from '@renderer/components/SectionHead';
import { connectTexts as texts } from '@renderer/texts/connect';
import { useEdited } from '../../edited';
import { DocumentText } from '../../fields/DocumentText';
import { FindingsAt } from '../../findings/FindingsAt';
import styles from '../../Step.module.css';
import { ButtonUrl } from './ButtonUrl';
import own from './ButtonTarget.module.css';

const BUTTON = ['button'] as const;

/** What the button says and where it leads, with the button as a customer sees it. */
export function ButtonTarget() {
  const { action } = useEdited();
  return (
    <div className={styles.section}>
      <SectionHead title={texts.button} hint={texts.buttonHint} />
      <div className={own.columns}>
        <div className={own.fields}>
          <DocumentText
            label={texts.buttonLabel}
            path={['button', 'label']}
            required
            check={(text) => (text.trim() === '' ? texts.buttonLabelEmpty : null)}
          />
          {!action.request && <ButtonUrl />}
        </div>
        <div className={own.preview} aria-label={texts.preview} role="img">
          <span className={own.customer}>
            {action.button?.label ?? texts.buttonLabel}
            {action.button?.url && <IconExternalLink size={14} stroke={1.75} aria-hidden />}
          </span>
        </div>
      </div>
      <FindingsAt place={BUTTON} />
    </div>
  );
}
