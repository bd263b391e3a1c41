import { answerCalls } from '../thread-answers.js';
import { treeCalls } from './tree-calls.js';

answerCalls(treeCalls());
