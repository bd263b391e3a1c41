import { IconCloud, IconFolderOpen, IconListDetails } from '@tabler/icons-react';
import { STEPS } from '@shared/lint/finding';
import { titleOf } from '@renderer/state/documents/document';
import { documentOf } from '@renderer/state/documents/store';
import { chooseEnvironment } from '@renderer/state/environment';
import { startRun } from '@renderer/state/runs';
import { openTab, setStep, setView, useTabs } from '@renderer/state/tabs';
import { openWorkspace, useWorkspace } from '@renderer/state/workspace';
import { paletteTexts as texts } from '@renderer/texts/palette';
import { stepNames } from '@renderer/texts/findings';
import type { PaletteItem } from './item';
import { matchAll } from './match';

/** Environments, recent workspaces and the steps of the action in front, by name. */
export function findPlaces(words: readonly string[]): readonly PaletteItem[] {
  return [...environments(), ...steps(), ...workspaces()].flatMap((item): PaletteItem[] => {
    const ranges = matchAll([item.title, item.detail ?? ''], words);
    if (!ranges) return [];
    return [{ ...item, titleRanges: ranges[0] ?? [], detailRanges: ranges[1] ?? [] }];
  });
}

const place = { group: 'places', titleRanges: [] } as const;

function environments(): PaletteItem[] {
  const { current } = useTabs.getState();
  const { view } = useWorkspace.getState();
  return (view?.environments ?? []).map(({ name }) => ({
    ...place,
    id: `environment:${name}`,
    lead: { kind: 'icon', icon: IconCloud },
    title: name,
    detail: texts.environment,
    onEnter: () => chooseEnvironment(name),
    ...(current !== null && {
      second: {
        label: texts.runHere,
        run: () => {
          chooseEnvironment(name);
          openTab(current);
          void startRun(current);
        },
      },
    }),
  }));
}

function steps(): PaletteItem[] {
  const { current } = useTabs.getState();
  const document = current === null ? undefined : documentOf(current);
  if (!document) return [];
  const { file } = document;
  const show = (view: 'wizard' | 'form', step: (typeof STEPS)[number]) => () => {
    openTab(file);
    setStep(file, step);
    if (view === 'form') setView(file, view);
  };
  return STEPS.map((step) => ({
    ...place,
    id: `step:${step}`,
    lead: { kind: 'icon', icon: IconListDetails },
    title: stepNames[step],
    detail: texts.stepOf(titleOf(document)),
    onEnter: show('wizard', step),
    second: { label: texts.inForm, run: show('form', step) },
  }));
}

function workspaces(): PaletteItem[] {
  const { recent, view } = useWorkspace.getState();
  return recent
    .filter(({ folder }) => folder !== view?.folder)
    .map(({ folder, name }) => ({
      ...place,
      id: `workspace:${folder}`,
      lead: { kind: 'icon', icon: IconFolderOpen },
      title: name,
      detail: `${texts.workspace} ${folder}`,
      onEnter: () => void openWorkspace(folder),
    }));
}
