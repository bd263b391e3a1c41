import { Switch } from '@mantine/core';
import { PHASES, SAFETIES } from '@shared/action/schema/action';
import { SectionHead } from '@renderer/components/SectionHead';
import { Segmented } from '@renderer/components/Segmented';
import { generalTexts as texts } from '@renderer/texts/general';
import { useEdited, writeOrRemove } from '../../edited';
import { DocumentText } from '../../fields/DocumentText';
import { FindingsAt } from '../../findings/FindingsAt';
import { StepFrame } from '../../StepFrame';
import styles from '../../Step.module.css';
import { CallNameCheck } from './CallNameCheck';
import { DescriptionField } from './DescriptionField';
import own from './General.module.css';
import { TargetsField } from './TargetsField';

const CLAIMED = [
  ['name'],
  ['callName'],
  ['description'],
  ['whenNotToUse'],
  ['phase'],
  ['safety'],
  ['platforms'],
];
// Rules about texts that are not there: they can stand at the name alone.
const WHEN_NOT = 'when-not-to-use';
const DESCRIPTION = 'description-missing';
const phases = PHASES.map((phase) => ({ value: phase, label: texts.phases[phase] }));
const safeties = SAFETIES.map((safety) => ({ value: safety, label: texts.safeties[safety] }));

/** Step 4: what the action is called and known by, when it runs, and where it should run. */
export function GeneralStep() {
  const { action, edit, readOnly } = useEdited();
  return (
    <StepFrame step="general" claimed={CLAIMED}>
      <div className={own.two}>
        <div>
          <DocumentText
            label={texts.name}
            path={['name']}
            required
            check={(text) =>
              text.trim() === '' ? texts.nameEmpty : text.length > 200 ? texts.nameLong : null
            }
          />
        </div>
        <div>
          <DocumentText
            label={texts.callName}
            hint={texts.callNameHint}
            path={['callName']}
            placeholder={action.callName}
            mono
            check={(text) => (/^[A-Za-z0-9_.-]+$/.test(text) ? null : texts.callNameProblem)}
          />
        </div>
      </div>
      <CallNameCheck />
      <FindingsAt place={['name']} without={[WHEN_NOT, DESCRIPTION]} />
      <FindingsAt place={['callName']} />
      <DescriptionField />
      <FindingsAt place={['name']} only={[DESCRIPTION]} />
      <div>
        <DocumentText
          label={texts.whenNot}
          hint={texts.whenNotHint}
          path={['whenNotToUse']}
          rows={2}
          placeholder={texts.whenNotPlaceholder}
        />
        <FindingsAt place={['whenNotToUse']} />
        <FindingsAt place={['name']} only={[WHEN_NOT]} />
      </div>
      <div className={own.choices}>
        <div className={own.choice} data-place="phase">
          <span className={own.label}>{texts.phase}</span>
          <Segmented
            label={texts.phase}
            value={action.phase}
            segments={phases.map((phase) => ({ ...phase, disabled: readOnly }))}
            onChange={(phase) => edit([{ kind: 'set', path: ['phase'], value: phase }], texts.phase)}
          />
        </div>
        <div className={own.choice} data-place="safety">
          <span className={own.label}>{texts.safety}</span>
          <Segmented
            label={texts.safety}
            value={action.safety}
            segments={safeties.map((safety) => ({ ...safety, disabled: readOnly }))}
            onChange={(safety) => edit([{ kind: 'set', path: ['safety'], value: safety }], texts.safety)}
          />
        </div>
        <div className={own.choice}>
          <span className={own.label}>{texts.enabled}</span>
          <Switch
            aria-label={texts.enabled}
            label={action.enabled ? texts.on : texts.off}
            checked={action.enabled}
            disabled={readOnly}
            onChange={(event) =>
              edit(
                writeOrRemove(action, ['enabled'], event.currentTarget.checked ? undefined : false),
                texts.enabled,
              )
            }
          />
        </div>
      </div>
      <FindingsAt place={['phase']} />
      <FindingsAt place={['safety']} />
      <div className={styles.section} data-place="platforms">
        <SectionHead title={texts.targets} hint={texts.targetsHint} />
        <TargetsField />
        <FindingsAt place={['platforms']} />
      </div>
    </StepFrame>
  );
}
