import { z } from 'zod';
import { channel } from './channel.js';
import { fieldDraft } from './field-draft.js';
import { networkSchema } from './network.js';

export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;

/** `system`: as strong as the system asks for; `more`: strong lines whatever it asks for. */
export const CONTRASTS = ['system', 'more'] as const;

/** How a workspace looked when it was left. Names that are no longer known are passed over when it is restored. */
const workspaceSession = z.object({
  place: z.string().max(40),
  /** File of the tab in front. */
  current: z.string().max(1024).nullable(),
  tabs: z
    .array(z.object({ file: z.string().max(1024), view: z.string().max(40), step: z.string().max(40) }))
    .max(50),
  /** Folders of the sidebar that are folded. */
  folded: z.array(z.string().max(1024)).max(200).default([]),
  /** What was typed into fields and cannot stand in the document, by file. */
  fieldDrafts: z.record(z.string().max(1024), z.array(fieldDraft).max(200)).default({}),
});

export type WorkspaceSession = z.output<typeof workspaceSession>;

/** What the window remembers between starts. Written by main, one file in the user's data folder. */
export const settingsSchema = z.object({
  colorScheme: z.enum(COLOR_SCHEMES).default('system'),
  contrast: z.enum(CONTRASTS).default('system'),
  sidebarWidth: z.number().min(160).max(480).default(244),
  dockWidth: z.number().min(300).max(560).default(360),
  dockOpen: z.boolean().default(true),
  runsOpen: z.boolean().default(true),
  /** Plain text fields in place of the code editor, for screen readers that read it badly. */
  plainEditors: z.boolean().default(false),
  /** Per workspace id. */
  environments: z.record(z.string(), z.string().nullable()).default({}),
  sessions: z.record(z.string(), workspaceSession).default({}),
  /** Sizes of panes other than sidebar and dock, in pixels, by the pane's name. */
  panes: z.record(z.string().max(40), z.number().min(0).max(10_000)).default({}),
  /** Chords that replace those a command has by default, by command id; none: the command has no key. */
  keys: z.record(z.string().max(80), z.array(z.string().max(40)).max(4)).default({}),
  /** What the log of a workspace keeps: days, and MiB on disk. */
  logDays: z.number().int().min(1).max(3650).default(180),
  logMegabytes: z.number().int().min(10).max(1_000_000).default(2048),
  /** Sample values typed into the test panel, by `<workspace id>/<action id>`. */
  samples: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
  /** Changed through its own channels: files are chosen in a dialog of main. */
  network: networkSchema.prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;

const { shape } = settingsSchema;

/** The keys that change. Without their defaults, which would fill in, and so reset, all the others. */
const settingsChange = z
  .object({
    colorScheme: shape.colorScheme.unwrap(),
    contrast: shape.contrast.unwrap(),
    sidebarWidth: shape.sidebarWidth.unwrap(),
    dockWidth: shape.dockWidth.unwrap(),
    dockOpen: shape.dockOpen.unwrap(),
    runsOpen: shape.runsOpen.unwrap(),
    plainEditors: shape.plainEditors.unwrap(),
    environments: shape.environments.unwrap(),
    sessions: shape.sessions.unwrap(),
    panes: shape.panes.unwrap(),
    keys: shape.keys.unwrap(),
    logDays: shape.logDays.unwrap(),
    logMegabytes: shape.logMegabytes.unwrap(),
    samples: shape.samples.unwrap(),
  } satisfies Record<Exclude<keyof Settings, 'network'>, z.ZodType>)
  .partial();

export interface AppFacts {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** Where files, logs and secrets live, shown in settings. */
  readonly dataFolder: string;
}

export const shellChannels = {
  'app.facts': channel<AppFacts>()(z.object({})),
  'settings.read': channel<Settings>()(z.object({})),
  'settings.write': channel<Settings>()(settingsChange),
  /** Opens an http(s) address in the person's browser; anything else is refused. */
  'shell.openExternal': channel<null>()(z.object({ url: z.string().max(4096) })),
  'shell.showFolder': channel<null>()(z.object({})),
  'clipboard.write': channel<null>()(z.object({ text: z.string().max(1_000_000) })),
} as const;
