import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import { curlCommand } from '@shared/formats/curl';
import { exportAction } from '@shared/platforms/export-action';
import type { ExportResult, Preview } from '@shared/platforms/platform';
import { asTheirClientSends } from '@shared/platforms/sent-headers';
import { Banner } from '@renderer/components/Banner';
import { CopyButton } from '@renderer/components/CopyButton';
import { IconButton } from '@renderer/components/IconButton';
import { Segmented } from '@renderer/components/Segmented';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { useDocument } from '@renderer/state/documents';
import { useEnvironment } from '@renderer/state/environment';
import { exportTo } from '@renderer/state/exports';
import { attempt } from '@renderer/state/notice';
import { showInPane, usePlatformPanes } from '@renderer/state/platform-panes';
import { workspaceFacts, type PlatformState } from '@renderer/state/readiness';
import { useResolved } from '@renderer/state/values';
import { useWorkspace } from '@renderer/state/workspace';
import { FilePart } from './FilePart';
import { LossesPart } from './LossesPart';
import { RequestPane } from './RequestPane';
import { SheetPart } from './SheetPart';
import { platformName } from './platform-name';
import styles from './PlatformPane.module.css';

interface Props {
  readonly file: string;
  readonly state: PlatformState;
  readonly onClose: () => void;
}

/** One platform whole: its request, its file, its form to fill in, and what is lost. */
export function PlatformPane({ file, state, onClose }: Props) {
  const { platform } = state;
  const lost = state.losses.length;
  const view = usePlatformPanes(({ views }) => views[platform.id]) ?? 'request';
  const action = useDocument(file)?.lastValid ?? null;
  const values = useResolved(file);
  const workspaceView = useWorkspace((state) => state.view);
  const environment = useEnvironment()?.name ?? null;
  const { preview, result, failure } = useMemo(() => {
    const made: { preview: Preview | null; result: ExportResult | null; failure: Failure | null } = {
      preview: null,
      result: null,
      failure: null,
    };
    if (!action || !values) return made;
    const workspace = workspaceFacts();
    try {
      made.preview = asTheirClientSends(platform, platform.preview(action, values, workspace));
      const environments = (workspaceView?.environments ?? []).map(({ written }) => written);
      made.result = exportAction(platform, action, { ...workspace, environments, environment });
    } catch (error) {
      made.failure = toFailure(error);
    }
    return made;
  }, [action, values, platform, workspaceView, environment]);
  const hasFile = (result?.files.length ?? 0) > 0;
  const segments = [
    { value: 'request' as const, label: texts.views.request },
    ...(hasFile ? [{ value: 'file' as const, label: texts.views.file }] : []),
    ...(result ? [{ value: 'sheet' as const, label: texts.views.sheet }] : []),
    {
      value: 'losses' as const,
      label: lost > 0 ? `${texts.views.losses} ${lost}` : texts.views.losses,
    },
  ];
  const current = segments.some(({ value }) => value === view) ? view : 'request';
  return (
    <section className={styles.panel} aria-label={platformName(platform)}>
      <div className={styles.panelBar}>
        <h2 className={styles.panelTitle}>
          {platform.name}{' '}
          {platform.mode !== undefined && <span className={styles.mode}>{platform.mode}</span>}
        </h2>
        <Segmented
          label={texts.view}
          value={current}
          segments={segments}
          onChange={(next) => showInPane(platform.id, next)}
        />
        <span className={styles.panelActs}>
          {current === 'request' && preview?.request && (
            <CopyButton look="button" label={texts.copyCurl} text={curlCommand(preview.request)} />
          )}
          {current === 'file' && result && (
            <CopyButton
              look="button"
              label={texts.copyFile}
              text={result.files.map(({ text }) => text).join('\n')}
            />
          )}
          {result && (
            <Button
              size="sm"
              title={hasFile ? texts.save : texts.saveSheet}
              leftSection={<IconDeviceFloppy size={14} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => exportTo(file, [platform.id]))}
            >
              {hasFile ? texts.save : texts.saveSheet}
            </Button>
          )}
          <IconButton icon={IconX} size="xs" label={texts.closePane} onClick={onClose} />
        </span>
      </div>
      {failure && (
        <div className={styles.notice}>
          <Banner tone="err" title={failure.message}>
            {failure.hint}
          </Banner>
        </div>
      )}
      {current === 'request' && preview && <RequestPane platform={platform} preview={preview} />}
      {current === 'file' && result && <FilePart files={result.files} />}
      {current === 'sheet' && result && action && (
        <SheetPart action={action.id} platform={platform} sheet={result.sheet} />
      )}
      {current === 'losses' && <LossesPart file={file} state={state} />}
    </section>
  );
}
