import { COMMANDS } from './commands/index.js';
import { runProgram } from './program.js';

// A reader such as `head` that has seen enough closes the pipe. The command does its work to the end in silence, so that
// its exit code still tells how it went; one that would go on without end stops, as at Ctrl+C.
const unread = new AbortController();
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    unread.abort();
  });
}

process.exitCode = await runProgram(process.argv.slice(2), COMMANDS, unread.signal);
