import { definePlatform } from '../engine/define.js';
import { readSolveoCalls } from './calls.js';
import { profile } from './profile.js';
import { readSolveo, solveoFile } from './file.js';
import { solveoLosses, solveoRequest } from './request.js';
import { solveoSheet } from './sheet.js';

export const solveo = definePlatform({
  id: 'solveo',
  name: 'Solveo',
  docs: 'https://solveoai.io/docs/custom-actions',
  profile,
  send: (_action, request) => solveoRequest(request),
  losses: (_wire, action) => solveoLosses(action),
  file: { suffix: 'solveo', write: solveoFile },
  sheet: solveoSheet,
  noun: (wire) => ({ noun: 'the custom action', name: wire.action.name }),
  read: readSolveo,
  readCalls: readSolveoCalls,
});
