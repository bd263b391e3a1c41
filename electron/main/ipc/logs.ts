import { LIMITS } from '@shared/ipc/limits.js';
import { maskRecording } from '@shared/personal/mask-recording.js';
import { revealed } from '@shared/personal/reveal.js';
import { idsOf } from '@services/logs/ids-of.js';
import { retentionOf } from '../house/retention.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function logHandlers(house: House): HandlersOf<'logs'> {
  return {
    'logs.list': async ({ filter, limit, offset }) => (await house.logs()).list({ ...filter, limit, offset }),
    'logs.count': async ({ filter, whole }) => (await house.logs()).count(filter, { whole }),
    'logs.facets': async ({ filter }) => (await house.logs()).facets(filter),
    'logs.plot': async (query) => (await house.logs()).plot(query),
    'logs.monitor': async (query) => (await house.logs()).monitor(query),
    'logs.excerpts': async (query) => (await house.logs()).excerpts(query),
    'logs.size': async () => (await house.logs()).size(),
    'logs.prune': async () => (await house.logs()).prune(await retentionOf(house.settings)),
    'logs.ids': async ({ filter }) => idsOf(await house.logs(), filter, LIMITS.chosenRuns),
    'logs.remove': ({ ids }) => house.removals.remove(ids),
    'logs.restore': () => house.removals.restore(),
    'logs.previewMask': async ({ id, rules }) => maskRecording(await (await house.logs()).whole(id), rules),
    'logs.reveal': async ({ id, place }) => revealed(await (await house.logs()).whole(id), place),
    'logs.show': async ({ id }) => {
      const recording = await (await house.logs()).show(id);
      const stored = recording.hops.at(-1)?.responseBody ?? null;
      if (stored === null) return { recording, body: null };
      const bytes = Buffer.from(stored.text, stored.base64 ? 'base64' : 'utf8');
      const body = await house.bodies().add(bytes, stored.contentType, { cut: stored.cut });
      return { recording, body };
    },
  };
}
