import { fail } from '../failure/failure.js';
import { anthropic } from './anthropic/index.js';
import { botphonic } from './botphonic/index.js';
import { cellbot } from './cellbot/index.js';
import { fluents } from './fluents/index.js';
import { itellico } from './itellico/index.js';
import { mcp } from './mcp/index.js';
import { openaiChat } from './openai/chat.js';
import { openaiRealtime } from './openai/realtime.js';
import { openaiResponses } from './openai/responses.js';
import type { Platform } from './platform.js';
import { retell } from './retell/index.js';
import { elevenlabs } from './elevenlabs/index.js';
import { vapiApiRequest } from './vapi/api-request.js';
import { vapiFunction } from './vapi/function.js';
import { solveo } from './solveo/index.js';

/** Every platform, in the order people read them. Adding one is its folder and its line here. */
export const platforms: readonly Platform[] = [
  fluents,
  itellico,
  solveo,
  botphonic,
  cellbot,
  openaiChat,
  openaiResponses,
  openaiRealtime,
  anthropic,
  mcp,
  vapiApiRequest,
  vapiFunction,
  retell,
  elevenlabs,
];

const byId = new Map(platforms.map((platform) => [platform.id, platform]));

/** The platform of an id. Throws FailureError `unknown-platform`. */
export function platformById(id: string): Platform {
  return (
    byId.get(id) ??
    fail({
      class: 'unknown-platform',
      message: `There is no platform "${id}".`,
      hint: `Use one of ${[...byId.keys()].join(', ')}.`,
    })
  );
}
