import { postArguments } from '../engine/arguments.js';
import { definePlatform } from '../engine/define.js';
import { readFluentsCalls } from './calls.js';
import { fluentsFile, readFluents } from './file.js';
import { profile } from './profile.js';
import { fluentsSheet } from './sheet.js';

export const fluents = definePlatform({
  id: 'fluents',
  name: 'Fluents',
  docs: 'https://docs.fluents.ai/product/features/actions',
  profile,
  send: (action, request, options) =>
    postArguments(
      action,
      request,
      options['envelope'] === 'vocode' ? { wrap: (inner) => `{"payload": ${inner}}` } : {},
    ),
  notes: (wire) =>
    wire.options['envelope'] === 'vocode'
      ? ['Fluents adds the header x-vocode-signature: base64 of HMAC-SHA256 over the body, signed at send.']
      : [],
  file: { suffix: 'fluents', write: fluentsFile },
  sheet: fluentsSheet,
  noun: () => ({ noun: 'the action' }),
  read: readFluents,
  readCalls: readFluentsCalls,
});
