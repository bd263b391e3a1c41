import { IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import type { RecordingLine } from '@shared/recording/recording';
import { badgeOfAction } from '@renderer/components/method';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, otherDay, pathOf } from '@renderer/components/when';
import { paletteTexts as texts } from '@renderer/texts/palette';
import { runTexts } from '@renderer/texts/runs';
import type { OpenDocument } from '@renderer/state/documents';
import { exportTo } from '@renderer/state/exports';
import { openLog } from '@renderer/state/log';
import { attempt } from '@renderer/state/notice';
import type { PlatformState } from '@renderer/state/readiness';
import { runAgain } from '@renderer/state/run-again';
import { startRun } from '@renderer/state/runs';
import { recordKeyOf } from '@renderer/state/shell';
import { goTo, openTab, setStep } from '@renderer/state/tabs';
import type { EnvironmentView } from '@shared/ipc/workspace';
import type { Command } from '../commands/command';
import { keysOf } from '../keyboard/keymap';
import { chordText } from '@renderer/components/chord';
import type { PaletteItem } from './item';
import { matchAll, matchText } from './match';

const openAndRun = (file: string) => {
  openTab(file);
  void startRun(file);
};

/** Actions by name, URL, or the name of a parameter; those whose name matches first. */
export function findActions(documents: Iterable<OpenDocument>, words: readonly string[]): PaletteItem[] {
  const found = [...documents].flatMap(({ file, lastValid: action }): PaletteItem[] => {
    if (!action) return [];
    const url = action.request?.url ?? action.button?.url ?? '';
    const path = url.replace(/^(\{\{env\.[\w.-]+\}\}|https?:\/\/[^/]*)/, '') || url;
    const parameter = action.parameters.find(({ name }) => words.length > 0 && matchText(name, words));
    const ranges = matchAll([action.name, path], words);
    if (!ranges && !parameter) return [];
    const byParameter = ranges === null && parameter;
    return [
      {
        id: `action:${file}`,
        group: 'actions',
        lead: { kind: 'badge', badge: badgeOfAction(action) },
        title: action.name,
        titleRanges: ranges?.[0] ?? [],
        detail: byParameter ? `${texts.parameter} ${parameter.name}` : path,
        detailRanges: byParameter
          ? shifted(matchText(parameter.name, words) ?? [], texts.parameter.length + 1)
          : (ranges?.[1] ?? []),
        detailMono: !byParameter,
        onEnter: () => openTab(file),
        second: { label: texts.run, run: () => openAndRun(file) },
      },
    ];
  });
  const rank = ({ titleRanges }: PaletteItem) => (titleRanges.length > 0 ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const shifted = (ranges: readonly { from: number; to: number }[], by: number) =>
  ranges.map(({ from, to }) => ({ from: from + by, to: to + by }));

export function findParameters(documents: Iterable<OpenDocument>, words: readonly string[]): PaletteItem[] {
  return [...documents].flatMap(({ file, lastValid: action }): PaletteItem[] =>
    (action?.parameters ?? []).flatMap((parameter): PaletteItem[] => {
      const ranges = matchText(parameter.name, words);
      if (!ranges || !action) return [];
      return [
        {
          id: `parameter:${file}:${parameter.name}`,
          group: 'parameters',
          lead: { kind: 'parameter' },
          title: parameter.name,
          titleRanges: ranges,
          titleMono: true,
          detail: action.name,
          onEnter: () => {
            openTab(file);
            setStep(file, 'variables');
          },
          second: { label: texts.run, run: () => openAndRun(file) },
        },
      ];
    }),
  );
}

export function findCommands(commands: readonly Command[], words: readonly string[]): PaletteItem[] {
  return commands.flatMap((command): PaletteItem[] => {
    const ranges = matchText(command.title, words);
    if (!ranges) return [];
    const [chord] = keysOf(command);
    return [
      {
        id: command.id,
        group: 'commands',
        lead: { kind: 'icon', icon: command.icon },
        title: command.title,
        titleRanges: ranges,
        ...(chord && { end: { kind: 'keys' as const, keys: chordText(chord) } }),
        first: texts.run,
        onEnter: command.run,
        second: {
          label: texts.changeKey,
          run: () => {
            goTo('settings');
            recordKeyOf(command.id);
          },
        },
      },
    ];
  });
}

/** What can be done with the best match: run it here, export it to its targets. */
export function findActs(
  document: OpenDocument | undefined,
  words: readonly string[],
  environment: EnvironmentView | null,
  readiness: readonly PlatformState[] | null,
): PaletteItem[] {
  const action = document?.lastValid;
  if (!document || !action || words.length === 0) return [];
  const { file } = document;
  const title = texts.runIn(action.name);
  const run: PaletteItem = {
    id: `run:${file}`,
    group: 'commands',
    lead: { kind: 'icon', icon: IconPlayerPlay },
    title,
    titleRanges: matchText(title, words) ?? [],
    environment: {
      name: environment?.name ?? texts.noEnvironment,
      color: environment && (environment.color ?? 'var(--ab-ctl)'),
    },
    first: texts.run,
    onEnter: () => openAndRun(file),
    second: { label: texts.open, run: () => openTab(file) },
  };
  const exports = (readiness ?? [])
    .filter(({ platform }) => action.platforms.has(platform.id))
    .map(({ platform, state, losses }): PaletteItem => {
      const name = texts.exportTo(action.name, `${platform.name}${platform.mode ? ` ${platform.mode}` : ''}`);
      const text =
        state === 'ready' ? texts.ready : state === 'cannot' ? texts.cannot : texts.losses(losses.length);
      return {
        id: `export:${file}:${platform.id}`,
        group: 'commands',
        lead: { kind: 'icon', icon: IconDownload },
        title: name,
        titleRanges: matchText(name, words) ?? [],
        end: { kind: 'text', text, tone: state === 'ready' ? 'ok' : state === 'cannot' ? 'err' : 'warn' },
        onEnter: () => {
          openTab(file);
          goTo('platforms');
        },
        second: { label: texts.saveFile, run: () => attempt(() => exportTo(file, [platform.id])) },
      };
    });
  return [run, ...exports];
}

export function findRuns(
  lines: readonly RecordingLine[],
  words: readonly string[],
  now: Date,
): PaletteItem[] {
  return lines.flatMap((line): PaletteItem[] => {
    const title = `${line.method} ${pathOf(line.url)}`;
    const ranges = matchAll([title, `${line.actionName ?? ''} ${line.class}`], words);
    if (!ranges) return [];
    const day = otherDay(line.at, now);
    return [
      {
        id: `recording:${line.id}`,
        group: 'runs',
        lead: { kind: 'run', line },
        title,
        titleRanges: ranges[0] ?? [],
        titleMono: true,
        end: {
          kind: 'text',
          text: [
            day,
            clockTime(line.at),
            line.status === null ? runTexts.origins[line.origin] : milliseconds(line.durationMs),
          ]
            .filter(Boolean)
            .join(', '),
        },
        onEnter: () => openLog({ selected: line.id }),
        second: { label: texts.runAgain, run: () => attempt(() => runAgain(line.id)) },
      },
    ];
  });
}
