import type { Locator, Page } from '@playwright/test';
import { choose } from './segmented';

/** The Platforms place: the table above, one or two platforms beneath. */
export class PlatformsPlace {
  readonly table: Locator;
  readonly exportTargets: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Platforms' });
    this.exportTargets = page.getByRole('button', { name: /^Export \d+ targets?$/ });
  }

  row(name: string): Locator {
    return this.table.getByRole('row', { name: new RegExp(`^${name} is a target`) });
  }

  /** The pane of a platform, while it is open. */
  pane(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async open(name: string): Promise<Locator> {
    await this.row(name).getByRole('cell', { name, exact: true }).click();
    await this.pane(name).waitFor();
    return this.pane(name);
  }

  async openBeside(name: string): Promise<Locator> {
    await this.row(name).hover();
    await this.page.getByRole('button', { name: `Show ${name} beside the other` }).click();
    await this.pane(name).waitFor();
    return this.pane(name);
  }

  /** The names of all platforms, as the table lists them. */
  async names(): Promise<readonly string[]> {
    const boxes = this.table.getByRole('checkbox');
    await boxes.first().waitFor();
    const labels = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.replace(/ is a target of this action$/, ''));
  }

  view(name: string, view: 'Request' | 'File' | 'Fill-in sheet'): Promise<void> {
    return choose(this.pane(name), 'What to see', view);
  }

  /** Saves what the open pane exports; the answer of the folder dialog is prepared by the test. */
  async save(name: string): Promise<void> {
    await this.pane(name)
      .getByRole('button', { name: /^Save (file|sheet)$/ })
      .click();
    await this.page
      .getByText(/^Saved .* in /)
      .last()
      .waitFor();
  }

  /** Saves when this platform takes the action at all. */
  async saveIfPossible(name: string): Promise<void> {
    const button = this.pane(name).getByRole('button', { name: /^Save (file|sheet)$/ });
    if ((await button.count()) > 0) await this.save(name);
  }
}
