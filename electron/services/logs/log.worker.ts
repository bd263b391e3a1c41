import { workerData } from 'node:worker_threads';
import { answerCalls, tell } from '../thread-answers.js';
import { logCalls, type LogThreadData } from './log-calls.js';

answerCalls(logCalls(workerData as LogThreadData, tell));
