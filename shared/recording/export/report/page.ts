import type { Recording } from '../../recording.js';
import { html, Html } from './html.js';
import { runSection } from './run.js';
import { STYLE } from './style.js';

/**
 * One page for a ticket: every run with its sentence, its request, its answer and its timing. It loads nothing, runs
 * nothing and prints well.
 */
export function reportPage(recordings: readonly Recording[]): string {
  const failed = recordings.filter((recording) => recording.class !== 'ok').length;
  const title = recordings.length === 1 ? 'One run' : `${recordings.length} runs`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} from Actionbench</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p class="quiet">
          ${failed === 0 ? 'None failed.' : `${failed} failed.`} Secrets stand by their names.
        </p>
        ${recordings.map(runSection)}
      </body>
    </html> `;
  return page.text;
}
