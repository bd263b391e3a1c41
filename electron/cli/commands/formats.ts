import type { CliCommand } from '../command.js';
import { EXIT } from '../exit.js';
import { table } from '../table.js';

export const formatsCommand: CliCommand = {
  name: 'formats',
  summary: 'list the general file formats that are read and written',
  examples: [
    ['actionbench formats', 'ids, names and directions'],
    ['actionbench formats --json', 'the same for scripts'],
  ],
  declare: () => undefined,
  async run(around) {
    const { formats } = await import('@shared/formats/index.js');
    const { importers } = await import('@services/import/importers.js');
    const ids = new Set([...formats, ...importers].map(({ id }) => id));
    const known = [...ids].map((id) => {
      const written = formats.find((format) => format.id === id);
      const read = importers.find((format) => format.id === id);
      const directions = [...(written ? ['export'] : []), ...(read ? ['import'] : [])];
      return {
        id,
        name: written?.name ?? read?.name ?? id,
        docs: written?.docs ?? read?.docs ?? null,
        directions,
        dialect: written?.dialect ?? null,
        limits: written?.profile ?? null,
      };
    });
    around.output.document({ formats: known });
    const rows = known.map(({ id, name, directions, dialect }) => [
      id,
      name,
      directions.join(', '),
      dialect ?? '',
    ]);
    for (const line of table(rows)) around.output.line(line);
    return EXIT.done;
  },
};
