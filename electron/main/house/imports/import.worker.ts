import { importCalls } from '@services/import/thread-calls.js';
import { importedId } from '@services/logs/imported-id.js';
import { lineOf } from '@services/logs/line.js';
import { redactorFor } from '@services/requests/redact/redactor.js';
import { answerCalls } from '@services/thread-answers.js';

answerCalls(importCalls({ makeRedactor: redactorFor, idOf: importedId, lineOf }));
