import { definePlatform } from '../engine/define.js';
import { profile } from './profile.js';
import { itellicoLosses, itellicoRequest } from './request.js';
import { itellicoSheet } from './sheet.js';

export const itellico = definePlatform({
  id: 'itellico',
  name: 'itellicoAI',
  docs: 'https://docs.itellico.ai/build/tools/custom-api-actions',
  profile,
  send: (_action, request) => itellicoRequest(request),
  losses: itellicoLosses,
  sheet: itellicoSheet,
  noun: (wire) => ({ noun: 'the tool', name: wire.action.name }),
});
