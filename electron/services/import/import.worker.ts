import { answerCalls } from '../thread-answers.js';
import { importCalls } from './import-calls.js';

answerCalls(importCalls);
