import { fail } from '@shared/failure/failure.js';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ENTER = ['\r', '\n', CTRL_D];
const BACKSPACE = ['\u007f', '\b'];

/** The value of a secret: typed at a prompt that does not show it, or the whole of standard input. Never an argument. */
export async function readSecretValue(name: string): Promise<string> {
  const value = process.stdin.isTTY ? await typed(`Value of ${name}: `) : await piped();
  if (value !== '') return value;
  return fail({
    class: 'bad-usage',
    message: `No value for ${name} was given, so nothing was saved.`,
    hint: 'Type it at the prompt, or pipe it in.',
  });
}

async function piped(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

function typed(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  process.stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve) => {
    let value = '';
    const hear = (text: string) => {
      for (const key of text) {
        if (key === CTRL_C) value = '';
        if (key === CTRL_C || ENTER.includes(key)) {
          process.stdin.off('data', hear).setRawMode(false).pause();
          process.stderr.write('\n');
          resolve(value);
          return;
        }
        value = BACKSPACE.includes(key) ? value.slice(0, -1) : value + key;
      }
    };
    process.stdin.on('data', hear);
  });
}
