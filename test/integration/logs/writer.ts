import { openLogs } from '@services/logs/store';
import { recording } from './recordings';

/** A process of its own that writes recordings until it is killed, and prints the id of each one that is on disk. */
const logs = openLogs(process.argv[2] as string);
for (;;) {
  const batch = Array.from({ length: 20 }, () =>
    recording({ answer: JSON.stringify({ v: Math.random() }).repeat(60) }),
  );
  await Promise.all(batch.map((one) => logs.append(one).then(() => process.stdout.write(`${one.id}\n`))));
}
