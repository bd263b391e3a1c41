import { definePlatform } from '../engine/define.js';
import { profile } from './profile.js';
import { checkItellico, itellicoLosses, itellicoRequest } from './request.js';
import { itellicoRules } from './rules.js';
import { itellicoSheet } from './sheet.js';

export const itellico = definePlatform({
  id: 'itellico',
  name: 'itellicoAI',
  docs: 'https://docs.itellico.ai/build/tools/custom-api-actions',
  profile,
  send: (_action, request) => itellicoRequest(request),
  check: checkItellico,
  rules: itellicoRules,
  losses: itellicoLosses,
  sheet: itellicoSheet,
  noun: (wire) => ({ noun: 'the tool', name: wire.action.name }),
});
