import { answerCalls } from '../thread-answers.js';
import { compareCalls } from './compare-calls.js';

answerCalls(compareCalls());
