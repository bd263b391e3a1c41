#!/usr/bin/env node
/** `npm run build`: the app and the command line into out/. */
import { build } from './run/build.mjs';

process.exitCode = (await build()) ? 0 : 1;
