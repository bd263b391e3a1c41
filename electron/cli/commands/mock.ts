import { FAULTS, type Fault } from '@shared/action/faults.js';
import { fail } from '@shared/failure/failure.js';
import { type CliCommand, collect, type CliOptions, listOption, textOption } from '../command.js';
import { EXIT } from '../exit.js';

export const mock: CliCommand = {
  name: 'mock',
  summary: 'answer on 127.0.0.1 as the API would, until Ctrl+C',
  examples: [
    ['actionbench mock', 'on port 4780, with the answers of mocks/'],
    ['actionbench mock --port 0 --json', 'any free port; the first line names it'],
    ['actionbench mock --fault timeout', 'every request runs into its timeout'],
  ],
  declare(command) {
    command
      .option('--port <n>', 'the port (default: 4780; 0: any free one)')
      .option('--fault <name>', `what goes wrong: ${FAULTS.join(', ')}`)
      .option('--latency <ms>', 'wait this long before each answer')
      .option('--seed <n>', 'vary latencies, the same way for the same seed')
      .option('--allow-host <host>', 'a host name a tunnel sends (repeatable)', collect);
  },
  async run(around, _args, options) {
    const { startMock } = await import('@services/mocks/server.js');
    const { openFor } = await import('../workspace.js');
    const { mockedApiOf } = await import('../mock-files.js');
    const workspace = await openFor(around, { tolerant: true });
    const print = (value: unknown, text: string) => {
      around.output.raw(around.output.json ? `${JSON.stringify(value)}\n` : `${text}\n`);
    };
    const port = numberOption(options, 'port', 65_535);
    const api = mockedApiOf(workspace);
    const server = await startMock({
      api: () => api,
      ...(port === null ? {} : { port }),
      fault: faultOf(textOption(options, 'fault')),
      latencyMs: numberOption(options, 'latency', 120_000),
      seed: numberOption(options, 'seed', Number.MAX_SAFE_INTEGER),
      allowHosts: listOption(options, 'allowHost'),
      onRequest(line) {
        print(
          line,
          `${line.at}  ${line.method} ${line.path}  ${String(line.status ?? 'no answer')}  ${line.answer ?? ''}`,
        );
      },
    });
    print({ url: server.url }, `The mock API answers on ${server.url}. Stop it with Ctrl+C.`);
    const end = AbortSignal.any([around.interrupted, around.unread]);
    await new Promise<void>((resolve) => {
      end.addEventListener('abort', () => resolve(), { once: true });
    });
    await server.close();
    return around.interrupted.aborted ? EXIT.interrupted : EXIT.done;
  },
};

function faultOf(name: string | null): Fault | null {
  if (name === null) return null;
  const fault = FAULTS.find((known) => known === name);
  if (fault !== undefined) return fault;
  return fail({
    class: 'bad-usage',
    message: `There is no fault "${name}".`,
    hint: `Use one of ${FAULTS.join(', ')}.`,
  });
}

function numberOption(options: CliOptions, name: string, most: number): number | null {
  const text = textOption(options, name);
  if (text === null) return null;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  return fail({
    class: 'bad-usage',
    message: `--${name} ${text} is not a whole number from 0 to ${most}.`,
    hint: 'Write digits only.',
  });
}
