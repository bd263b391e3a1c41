import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'monaco-editor/features/register.all.js';
import { registerJsonTemplate } from './json-template';
import { registerProviders } from './providers';
import { defineThemes } from './theme';
import { registerYaml } from './yaml';

// The JSON language's own worker stays out: it knows no placeholders, and our own check does.
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

defineThemes(monaco);
registerYaml(monaco);
registerJsonTemplate(monaco);
registerProviders(monaco);

export { monaco };
