import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { NO_RULES } from '@shared/personal/edit-rules';
import { DETECTORS, type PersonalRules } from '@shared/personal/rules';
import type { Recording } from '@shared/recording/recording';
import { Segmented } from '@renderer/components/Segmented';
import { commonTexts } from '@renderer/texts/common';
import { personalTexts as texts } from '@renderer/texts/personal';
import { attempt } from '@renderer/state/notice';
import { savePersonalRules, usePersonalRules } from '@renderer/state/personal';
import { closeOverlay } from '@renderer/state/shell';
import { LinesField } from './LinesField';
import { namesIn } from './names-in';
import { PersonalPreview } from './PersonalPreview';
import styles from './Personal.module.css';

const MODES = ['shown', 'written'] as const;

/** What of the log is personal: the rules at the left, what they do to the chosen run at the right. */
export function PersonalDialog({ recording }: { readonly recording: Recording | null }) {
  const saved = usePersonalRules();
  const [rules, setRules] = useState<PersonalRules>(saved ?? NO_RULES);
  const change = (patch: Partial<PersonalRules>) => setRules((before) => ({ ...before, ...patch }));
  const badPath = rules.paths.find((path) => !path.startsWith('$'));
  const offered = recording ? namesIn(recording).filter((name) => !rules.names.includes(name)) : [];
  const save = async () => {
    await savePersonalRules(saved, rules);
    closeOverlay();
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.title} size="min(1080px, 94vw)">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (badPath === undefined) attempt(save);
        }}
      >
        <p className={styles.lead}>{texts.lead}</p>
        <div className={styles.columns}>
          <div className={styles.rules}>
            <LinesField
              label={texts.names}
              hint={texts.namesHint}
              lines={rules.names}
              onChange={(names) => change({ names })}
            />
            {offered.length > 0 && (
              <div className={styles.offered} role="group" aria-label={texts.inThisRun}>
                <span>{texts.inThisRun}</span>
                {offered.map((name) => (
                  <button
                    key={name}
                    type="button"
                    className={styles.name}
                    aria-label={texts.add(name)}
                    onClick={() => change({ names: [...rules.names, name] })}
                  >
                    {name}
                  </button>
                ))}
              </div>
            )}
            <LinesField
              label={texts.paths}
              hint={texts.pathsHint}
              problem={badPath === undefined ? null : texts.badPath(badPath)}
              lines={rules.paths}
              onChange={(paths) => change({ paths })}
            />
            <fieldset className={styles.detectors}>
              <legend>{texts.detect}</legend>
              {DETECTORS.map((detector) => (
                <Checkbox
                  key={detector}
                  size="xs"
                  label={texts.detectors[detector]}
                  checked={rules.detect.includes(detector)}
                  onChange={({ currentTarget: { checked } }) =>
                    change({
                      detect: DETECTORS.filter((one) =>
                        one === detector ? checked : rules.detect.includes(one),
                      ),
                    })
                  }
                />
              ))}
            </fieldset>
            <div>
              <Segmented
                label={texts.when}
                value={rules.mask}
                segments={MODES.map((value) => ({ value, label: texts.modes[value] }))}
                onChange={(mask) => change({ mask })}
              />
              <p className={styles.hint}>{texts[rules.mask]}</p>
            </div>
          </div>
          <PersonalPreview recording={recording} rules={rules} />
        </div>
        <div className={styles.foot}>
          <Button onClick={closeOverlay}>{commonTexts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={badPath !== undefined}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
