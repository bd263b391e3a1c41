import type { MonacoApi } from './api';

let loading: Promise<MonacoApi> | null = null;

/** Monaco with our languages and themes. It is 5 MB of code, so nothing loads it before an editor is on the screen. */
export function loadMonaco(): Promise<MonacoApi> {
  loading ??= import('./setup').then((module) => module.monaco);
  return loading;
}
