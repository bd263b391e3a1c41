import type { Locator, Page } from '@playwright/test';

/** What of the log is personal: the rules and what they do to the chosen run. */
export class Personal {
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Personal data in the log' });
    this.preview = this.dialog.getByRole('region', { name: 'How the chosen run looks then' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Personal data', exact: true }).click();
    await this.dialog.waitFor();
  }

  /** The box of what is found by its form. */
  form(name: string): Locator {
    return this.dialog.getByLabel(name);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save the rules' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Shows the first masked value. */
  reveal(): Promise<void> {
    return this.page.getByRole('button', { name: 'Show this value' }).first().click();
  }
}
