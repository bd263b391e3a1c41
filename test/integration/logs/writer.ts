import { importedId } from '@services/logs/imported-id';
import { openLogs } from '@services/logs/store';
import { recording } from './recordings';

/** A process of its own that works on a log until it is killed, or is done. It says what is on disk, line by line. */
const [, , file = '', work = 'append'] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);
const logs = openLogs(file, { onNotice: ({ message }) => say(`notice ${message}`) });
const answer = () => JSON.stringify({ v: Math.random() }).repeat(60);

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  async append() {
    for (;;) {
      const batch = Array.from({ length: 20 }, () => recording({ answer: answer() }));
      await Promise.all(batch.map((one) => logs.append(one).then(() => say(one.id))));
    }
  },
  async import() {
    for (let round = 0; ; round += 1) {
      const made = Array.from({ length: 1000 }, (_, index) => {
        const at = Date.UTC(2026, 1, 1) + index * 60_000;
        return recording({ id: importedId(at, `${process.pid} ${round} ${index}`), importId: `${round}` });
      });
      await logs.insertMany(made, { onProgress: (done) => say(`${done}`) });
    }
  },
  prune: () => (say('begun'), logs.prune({ days: 1000, bytes: 1 })),
  search: () => (say('begun'), logs.count({ search: 'crm-token' })),
};

try {
  await works[work]?.();
} catch (error) {
  say(`failed ${JSON.stringify((error as { failure?: unknown }).failure ?? String(error))}`);
}
await logs.close();
