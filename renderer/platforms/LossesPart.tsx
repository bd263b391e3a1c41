import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { calls } from '@renderer/bridge/bridge';
import { Anchor } from '@mantine/core';
import { attempt } from '@renderer/state/notice';
import { openPlace } from '@renderer/state/place-focus';
import type { PlatformState } from '@renderer/state/readiness';
import { placeInText, showInYaml } from '@renderer/state/reveal';
import { Fragment } from 'react';
import styles from './LossesPart.module.css';
import pane from './PlatformPane.module.css';

/** Everything an export cannot carry over, with what becomes of it; or why it cannot be made at all. */
export function LossesPart({ file, state }: { readonly file: string; readonly state: PlatformState }) {
  const { platform, losses, inherent, obstacles } = state;
  const rows = [
    ...obstacles.map(({ message, path }) => ({ what: message, becomes: '', path, error: true })),
    ...[...losses, ...inherent].map((loss) => ({ ...loss, error: false })),
  ];
  return (
    <div className={pane.panelBody} tabIndex={0} role="region" aria-label={texts.views.losses}>
      {obstacles.length > 0 && <h3 className={pane.subhead}>{texts.cannotTitle}</h3>}
      {rows.length === 0 && <p className={pane.note}>{texts.noLosses}</p>}
      {rows.map(({ what, becomes, path, error, ...loss }, index) => {
        const natural = 'inherent' in loss && loss.inherent === true;
        const Glyph = error ? IconCircleX : natural ? IconInfoCircle : IconAlertTriangle;
        const line = placeInText(file, path);
        return (
          <Fragment key={index}>
            {index === rows.length - inherent.length && (
              <h3 className={pane.subhead}>{texts.inherentTitle}</h3>
            )}
            <div className={styles.loss}>
              <Glyph
                size={14}
                stroke={2}
                className={error ? styles.err : natural ? styles.info : styles.warn}
                aria-hidden
              />
              <span className={styles.lossWhat}>{what}</span>
              <span className={styles.lossBecomes}>{becomes}</span>
              <Anchor component="button" size="sm" onClick={() => openPlace(file, path)}>
                {texts.goFix}
              </Anchor>
              {line && (
                <Anchor
                  component="button"
                  size="sm"
                  title={texts.goLineHint(line.line)}
                  onClick={() => showInYaml(line)}
                >
                  {texts.goLine(line.line)}
                </Anchor>
              )}
            </div>
          </Fragment>
        );
      })}
      <p className={pane.note}>
        <Anchor
          component="button"
          size="sm"
          onClick={() => attempt(() => calls.shell.openExternal({ url: platform.docs }))}
        >
          {texts.docs}
        </Anchor>
      </p>
    </div>
  );
}
