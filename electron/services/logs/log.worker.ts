import { workerData } from 'node:worker_threads';
import { answerCalls, tell } from '../thread-answers.js';
import { logCalls } from './log-calls.js';
import type { LogSettings } from './log.js';

answerCalls(logCalls(workerData as LogSettings, tell));
