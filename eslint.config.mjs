import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescriptFiles = ['**/*.ts', '**/*.tsx'];

/**
 * IPC that bypasses the contract map of shared/ipc: every call goes through the one typed wrapper on each side, so that
 * no channel lacks a sender check and a schema.
 */
const untypedIpc = [
  {
    selector:
      'CallExpression[callee.object.name="ipcRenderer"][callee.property.name=/^(invoke|send|sendSync|sendToHost|postMessage|on|once|addListener)$/]',
    message:
      'Call main through the contract of shared/ipc; only electron/preload/index.ts talks to ipcRenderer.',
  },
  {
    selector:
      'CallExpression[callee.object.name="ipcMain"][callee.property.name=/^(handle|handleOnce|on|once|addListener)$/]',
    message: 'Register handlers through the wrapper in electron/main/ipc, which checks sender and input.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(send|sendToFrame|postMessage)$/][callee.object.type="MemberExpression"][callee.object.property.name="webContents"]',
    message: 'Send events to the window through the wrapper in electron/main/ipc.',
  },
  {
    selector:
      'CallExpression[callee.object.name="webContents"][callee.property.name=/^(send|sendToFrame|postMessage)$/]',
    message: 'Send events to the window through the wrapper in electron/main/ipc.',
  },
];

export default defineConfig(
  globalIgnores([
    'out',
    'dist',
    '.cache',
    'coverage',
    'test-results',
    'playwright-report',
    'test/e2e/screenshots',
    'shared/globals.d.ts',
    // The build bundles its configuration into a file beside it and deletes that again while the lint runs.
    'electron.vite.config.ts.*.mjs',
  ]),
  js.configs.recommended,
  {
    files: typescriptFiles,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...untypedIpc],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // The rule of typescript-eslint 8.73 recurses without end on types like Json, which hold themselves.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a sentence is what one means; undefined and objects are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` as a handler reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Handlers given to JSX attributes and event emitters may be async: their failures are reported inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['electron/preload/index.ts', 'electron/main/ipc/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'scripts/**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // A matcher's argument is often an unbound method or an asymmetric matcher typed as any.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
