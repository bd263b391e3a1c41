import { app } from 'electron';

/** How long the last writes may take before the app ends all the same. */
const PATIENCE_MS = 3000;

/**
 * Ends the app with its window, after what is under way has been written.
 * @param close resolves when it has been
 */
export function quitWhenClosed(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([close(), late]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}
