import { definePlatform } from '../engine/define.js';
import { profile } from './profile.js';
import { botphonicSheet } from './sheet.js';

export const botphonic = definePlatform({
  id: 'botphonic',
  name: 'Botphonic',
  docs: 'https://docs.botphonic.ai/docs/build/actions/custom-http-action',
  profile,
  notes: () => [
    'Its page says "curly braces" and shows <user_name>: if a name arrives as text, write {{user_name}}.',
  ],
  sheet: botphonicSheet,
  noun: (wire) => ({ noun: 'the action', name: wire.action.name }),
});
