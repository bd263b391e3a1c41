import type { Locator, Page } from '@playwright/test';

/** The preview of calls that a pasted or dropped text tells of. */
export class ImportCalls {
  readonly dialog: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Import: / });
    this.rows = this.dialog.getByRole('list', { name: 'Calls of this import' }).getByRole('listitem');
  }

  /** Chooses what a call is one of. */
  async decide(call: string, choice: string): Promise<void> {
    await this.dialog.getByLabel(`Action of ${call}`).first().click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  show(which: RegExp): Promise<void> {
    return this.dialog.getByRole('radiogroup', { name: 'Which calls are listed' }).getByText(which).click();
  }

  /** Presses Cancel as soon as the first calls are prepared: from inside, since a click from outside may come too late. */
  cancelUnderWay(): Promise<void> {
    return this.dialog.evaluate(
      (dialog) =>
        new Promise<void>((resolve) => {
          const look = () => {
            const bar = dialog.querySelector('[role=progressbar]');
            if (Number(bar?.getAttribute('aria-valuenow') ?? 0) === 0)
              return void requestAnimationFrame(look);
            for (const button of dialog.querySelectorAll('button')) {
              if (button.textContent === 'Cancel') button.click();
            }
            resolve();
          };
          look();
        }),
    );
  }

  async take(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Take .* into the log$/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
