import type { ChannelName } from './contract.js';

/**
 * The channel names as values, apart from their schemas: the preload is sandboxed and small, so it must not carry
 * the schema library. `Missing` keeps this list and the contract in step.
 */
export const CHANNEL_NAMES = [
  'workspace.current',
  'workspace.open',
  'workspace.create',
  'workspace.openExample',
  'workspace.recent',
  'document.save',
  'document.read',
  'document.create',
  'document.rename',
  'document.delete',
  'mock.restart',
  'run.start',
  'run.cancel',
  'body.rows',
  'body.toggle',
  'body.text',
  'body.search',
  'body.pick',
  'body.save',
  'logs.list',
  'logs.show',
  'secrets.state',
  'secrets.useMemory',
  'secrets.list',
  'secrets.set',
  'secrets.bind',
  'secrets.remove',
  'app.facts',
  'settings.read',
  'settings.write',
  'shell.openExternal',
  'shell.showFolder',
  'clipboard.write',
  'export.save',
] as const satisfies readonly ChannelName[];

type Missing = Exclude<ChannelName, (typeof CHANNEL_NAMES)[number]>;
/** Fails to compile while a channel of the contract is not listed above. */
export const EVERY_CHANNEL_IS_LISTED: [Missing] extends [never] ? true : Missing = true;
