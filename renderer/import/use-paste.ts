import { useWindowEvent } from '@mantine/hooks';
import { reviewFiles, reviewText } from '@renderer/state/imports';
import { useShell } from '@renderer/state/shell';

const FIELD = 'input, textarea, [contenteditable=true], .monaco-editor';

/** Pasting outside a field imports: there is nothing else it could mean. */
export function usePaste(): void {
  useWindowEvent('paste', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || useShell.getState().overlay || target?.closest(FIELD)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    void (text.trim() === '' ? reviewFiles(files) : reviewText(text));
  });
}
