import { getArguments, postArguments } from '../engine/arguments.js';
import { definePlatform } from '../engine/define.js';
import { profile } from './profile.js';
import { cellbotSheet } from './sheet.js';

export const cellbot = definePlatform({
  id: 'cellbot',
  name: 'Cellbot',
  docs: 'https://docs.cellbot.chat/features/custom-actions',
  profile,
  send: (action, request) =>
    request.method === 'GET' ? getArguments(action, request, {}) : postArguments(action, request, {}),
  notes: (wire) => [
    wire.action.request?.method === 'GET'
      ? 'Cellbot does not say how it sends parameters with GET; here they are query rows.'
      : 'Cellbot does not show its request; here the parameters are one flat JSON object.',
  ],
  sheet: cellbotSheet,
  noun: (wire) => ({ noun: 'the custom action', name: wire.action.name }),
});
