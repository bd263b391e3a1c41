import type { Locator, Page } from '@playwright/test';
import { choose } from './segmented';

/** The dock at the right: values in, request seen, answer out. */
export class TestPanel {
  readonly panel: Locator;
  readonly answer: Locator;
  readonly run: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('complementary');
    this.answer = this.panel.getByRole('region', { name: 'Answer' });
    this.run = this.panel.getByRole('button', { name: /^Run/ });
  }

  view(name: 'Values' | 'Request'): Promise<void> {
    return choose(this.panel, 'What goes in', name);
  }

  answerView(name: 'Pretty' | 'Raw' | 'Headers' | 'Timeline' | 'Agent'): Promise<void> {
    return choose(this.answer, 'How the answer is shown', name);
  }

  /** The field of a value, by the name between the braces. */
  value(name: string): Locator {
    return this.panel.getByLabel(new RegExp(`^${name}, `));
  }

  /** Runs the action and waits for `status`, e.g. "201 Created". */
  async runUntil(status: string): Promise<void> {
    await this.run.click();
    await this.answer.getByText(status, { exact: true }).waitFor();
  }

  /** Picks one of what can be done with the answer. */
  async act(name: string): Promise<void> {
    await this.answer.getByRole('button', { name: 'More for this answer' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Fills the values from a case or a run. */
  async fillFrom(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Fill in' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  requestView(name: 'Headers' | 'Raw' | 'cURL'): Promise<void> {
    return choose(this.panel, 'How the request is shown', name);
  }

  /** A row of the answer's tree, by its key. */
  row(key: string): Locator {
    return this.answer.getByRole('treeitem', { name: new RegExp(`^((Open|Close) ${key} )?${key} `) });
  }

  async makeOutput(key: string): Promise<void> {
    await this.row(key).hover();
    await this.row(key)
      .getByRole('button', { name: `Make ${key} an output` })
      .click();
  }
}
