import type { Locator, Page } from '@playwright/test';
import { choose } from './segmented';

/** Sending a run of the log again, and the replay beside its original. */
export class Replay {
  readonly dialog: Locator;
  readonly comparison: Locator;
  readonly forTheAgent: Locator;
  /** Which difference is walked to. */
  readonly walked: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Replay / });
    this.comparison = page.getByRole('region', { name: 'Replay' });
    this.forTheAgent = this.comparison.getByText('For the agent:').locator('..');
    this.walked = this.comparison.getByRole('status', { name: 'Differences' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Replay', exact: true }).click();
    await this.dialog.waitFor();
  }

  withChanges(): Promise<void> {
    return choose(this.dialog, 'How it is sent', 'With changes');
  }

  /** The field of a recorded value, by the name between the braces. */
  value(ref: string): Locator {
    return this.dialog.getByRole('textbox', { name: ref, exact: true });
  }

  async send(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Replay', exact: true }).click();
    await this.comparison.waitFor();
  }

  /** What became of several: `2 as before`. */
  get verdicts(): Locator {
    return this.dialog.getByRole('status', { name: 'What came of it' });
  }

  async back(): Promise<void> {
    await this.comparison.getByRole('button', { name: 'Back' }).click();
    await this.comparison.waitFor({ state: 'hidden' });
  }

  async keepAsCase(name: string): Promise<void> {
    await this.comparison.getByRole('button', { name: 'Keep as case' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Keep as case' });
    await dialog.getByRole('textbox', { name: 'What this case shows' }).fill(name);
    await dialog.getByRole('button', { name: 'Keep the case' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async keep(act: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Keep or export this run' }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }
}
