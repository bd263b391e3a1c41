import { answerCalls } from '../thread-answers.js';
import { pickCalls } from './pick-calls.js';

answerCalls(pickCalls());
