#!/usr/bin/env node
/** `npm run check`: types, lint, layers, dead code, format and length of files. */
import { runChecks } from './run/checks.mjs';

const { failed } = await runChecks(2);
process.exitCode = failed > 0 ? 1 : 0;
