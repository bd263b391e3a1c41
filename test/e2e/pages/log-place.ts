import type { Locator, Page } from '@playwright/test';
import { choose } from './segmented';

/** The Log place: the runs at the left, one of them at the right. */
export class LogPlace {
  readonly runs: Locator;
  readonly search: Locator;
  readonly answer: Locator;
  readonly detail: Locator;
  /** What a search found, in the rows. */
  readonly marks: Locator;
  readonly nothing: Locator;
  /** What can be done with the chosen runs; only there while some are chosen. */
  readonly chosen: Locator;

  constructor(private readonly page: Page) {
    this.runs = page.getByRole('listbox', { name: 'Runs' }).getByRole('option');
    this.search = page.getByRole('textbox', { name: 'Search the log' });
    this.answer = page.getByRole('main').getByRole('tree', { name: 'Answer' });
    this.detail = page.getByRole('main');
    this.marks = this.runs.locator('mark');
    this.chosen = page.getByRole('toolbar', { name: 'Chosen runs' });
    this.nothing = page.getByText('No run matches');
  }

  /** Runs one by one, or the figures of their actions. */
  view(name: 'Runs' | 'Monitor'): Promise<void> {
    return choose(this.page, 'What the log shows', name);
  }

  /** Puts a value of a condition into the filter, or takes it out. */
  async toggle(condition: string, value: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: condition, exact: true }).click();
    await this.page.getByRole('menuitemcheckbox', { name: value }).click();
    await this.page.keyboard.press('Escape');
  }

  takeOff(condition: string): Promise<void> {
    return this.page.getByRole('button', { name: `Take off ${condition}`, exact: true }).click();
  }

  /** Searches inside words too, or no more. */
  anywhere(): Promise<void> {
    return this.page.getByRole('button', { name: 'Also inside words' }).click();
  }

  /** Drags over the plot, from one share of its width to another. */
  async brush(from: number, to: number): Promise<void> {
    const field = this.page.getByTitle('Drag to choose a time.');
    const box = await field.boundingBox();
    if (!box) throw new Error('The plot is not to be seen.');
    await this.page.mouse.move(box.x + 2 + from * box.width, box.y + 30);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + to * box.width, box.y + 34, { steps: 4 });
    await this.page.mouse.up();
  }

  /** The row of an action in the monitor. */
  figures(action: string): Locator {
    return this.page.getByRole('table', { name: 'Monitor' }).getByRole('row', { name: action });
  }

  showRunsOf(action: string): Promise<void> {
    return this.page.getByRole('button', { name: `Show the runs of ${action}` }).click();
  }

  /** Chooses a run together with others, or no more. */
  choose(index: number, key: 'Control' | 'Shift'): Promise<void> {
    return this.runs.nth(index).click({ modifiers: [key] });
  }

  act(name: 'Replay' | 'Export' | 'Delete' | 'Choose none'): Promise<void> {
    return this.chosen.getByRole('button', { name, exact: true }).click();
  }

  /** How many runs the conditions leave, as the search field says it. */
  async counted(): Promise<number> {
    const text = await this.detail
      .getByText(/^[\d,]+ (?:of [\d,]+|runs?)$/)
      .first()
      .textContent();
    return Number((text ?? '').replaceAll(',', '').split(' ')[0]);
  }

  async show(index: number): Promise<void> {
    await this.runs.nth(index).click();
    await this.part('Answer');
  }

  /** The name may be followed by how often the search meets something there. */
  part(name: 'Answer' | 'Request' | 'Headers' | 'Timing' | 'Agent'): Promise<void> {
    return this.page
      .getByRole('radiogroup', { name: 'Part of this run' })
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .check();
  }
}
