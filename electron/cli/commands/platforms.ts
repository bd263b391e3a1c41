import type { CliCommand } from '../command.js';
import { EXIT } from '../exit.js';
import { table } from '../table.js';

export const platformsCommand: CliCommand = {
  name: 'platforms',
  summary: 'list the agent platforms, what they can express and the source of each fact',
  examples: [
    ['actionbench platforms', 'ids and names'],
    ['actionbench platforms --json', 'every limit with the page it was read on'],
  ],
  declare: () => undefined,
  async run(around) {
    const { platforms } = await import('@shared/platforms/index.js');
    around.output.document({
      platforms: platforms.map(({ id, name, mode, docs, profile, ...platform }) => ({
        id,
        name: mode === undefined ? name : `${name} ${mode}`,
        docs,
        directions: ['export', ...(platform.import === undefined ? [] : ['import'])],
        dialect: profile.dialect?.value.write ?? null,
        limits: profile,
      })),
    });
    const rows = platforms.map(({ id, name, mode, profile }) => [
      id,
      mode === undefined ? name : `${name} ${mode}`,
      `carries ${profile.carries.value}`,
      profile.dialect?.value.write ?? '',
    ]);
    for (const line of table(rows)) around.output.line(line);
    return EXIT.done;
  },
};
