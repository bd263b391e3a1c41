import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { NodePath } from '@shared/document/plain';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { calls } from '@renderer/bridge/bridge';
import { Anchor } from '@mantine/core';
import { attempt } from '@renderer/state/notice';
import { openPlace } from '@renderer/state/place-focus';
import type { PlatformState } from '@renderer/state/readiness';
import { placeInText, showInYaml } from '@renderer/state/reveal';
import styles from './LossesPart.module.css';
import pane from './PlatformPane.module.css';

/** Everything an export cannot carry over, with what becomes of it; or why it cannot be made at all. */
export function LossesPart({ file, state }: { readonly file: string; readonly state: PlatformState }) {
  const { platform, losses, inherent, obstacles } = state;
  const none = obstacles.length + losses.length + inherent.length === 0;
  return (
    <div className={pane.panelBody} tabIndex={0} role="region" aria-label={texts.views.losses}>
      {obstacles.length > 0 && <h3 className={pane.subhead}>{texts.cannotTitle}</h3>}
      {none && <p className={pane.note}>{texts.noLosses}</p>}
      {obstacles.map(({ message, path }, index) => (
        <Row key={index} tone="err" file={file} what={message} becomes="" path={path} />
      ))}
      {losses.map(({ what, becomes, path }, index) => (
        <Row key={index} tone="warn" file={file} what={what} becomes={becomes} path={path} />
      ))}
      {inherent.length > 0 && <h3 className={pane.subhead}>{texts.inherentTitle}</h3>}
      {inherent.map(({ what, becomes, path }, index) => (
        <Row key={index} tone="info" file={file} what={what} becomes={becomes} path={path} />
      ))}
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

const glyphs = { err: IconCircleX, warn: IconAlertTriangle, info: IconInfoCircle };

interface RowProps {
  readonly tone: keyof typeof glyphs;
  readonly file: string;
  readonly what: string;
  readonly becomes: string;
  readonly path: NodePath;
}

function Row({ tone, file, what, becomes, path }: RowProps) {
  const Glyph = glyphs[tone];
  const line = placeInText(file, path);
  return (
    <div className={styles.loss}>
      <Glyph size={14} stroke={2} className={styles[tone]} aria-hidden />
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
  );
}
