import type { Locator, Page } from '@playwright/test';
import { choose } from './segmented';

/** The Log place: the runs at the left, one of them at the right. */
export class LogPlace {
  readonly runs: Locator;
  readonly search: Locator;
  readonly answer: Locator;
  readonly detail: Locator;

  constructor(private readonly page: Page) {
    this.runs = page.getByRole('listbox', { name: 'Runs' }).getByRole('option');
    this.search = page.getByRole('textbox', { name: 'Search the log' });
    this.answer = page.getByRole('main').getByRole('tree', { name: 'Answer' });
    this.detail = page.getByRole('main');
  }

  async show(index: number): Promise<void> {
    await this.runs.nth(index).click();
    await this.part('Answer');
  }

  part(name: 'Answer' | 'Request' | 'Headers' | 'Timing' | 'Agent'): Promise<void> {
    return choose(this.page, 'Part of this run', name);
  }
}
