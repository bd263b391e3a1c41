import type { Locator, Page } from '@playwright/test';
import { CodeEditor } from './code-editor';
import { choose } from './segmented';

export const STEPS = ['Connect', 'Authentication', 'Variables', 'General', 'Messages', 'Results'] as const;
export type StepName = (typeof STEPS)[number];

/** One action's document: its three views and the steps of the first. */
export class DocumentPage {
  readonly body: CodeEditor;
  readonly yaml: CodeEditor;
  readonly saved: Locator;

  constructor(private readonly page: Page) {
    this.body = new CodeEditor(page, page.getByRole('textbox', { name: 'JSON body of the request' }));
    this.yaml = new CodeEditor(
      page,
      page.getByRole('textbox', { name: 'The document of this action as YAML' }),
    );
    this.saved = page.getByText(/^Saved/);
  }

  view(name: 'Wizard' | 'Form' | 'YAML'): Promise<void> {
    return choose(this.page, 'View of this action', name);
  }

  /** The part of a step, in the wizard and in the form alike. */
  step(name: StepName): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The rail's entry that says where the wizard stands. */
  currentStep(): Locator {
    return this.page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current=step]');
  }

  async goToStep(name: StepName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await this.step(name).waitFor();
  }

  /** Walks on with the button at the step's foot. */
  async next(name: StepName): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.step(name).waitFor();
  }

  field(step: StepName, name: string): Locator {
    return this.step(step).getByRole('textbox', { name, exact: true });
  }

  /** Fills a field and leaves it, as a person does who goes on. */
  async fill(step: StepName, name: string, text: string): Promise<void> {
    await this.field(step, name).fill(text);
    await this.field(step, name).blur();
  }

  /** Takes back every step the document remembers; more presses than steps do nothing. */
  async undoAll(): Promise<void> {
    await this.pressOften('Control+z');
  }

  async redoAll(): Promise<void> {
    await this.pressOften('Control+Shift+z');
  }

  private async pressOften(key: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: 'View of this action' })
      .getByRole('radio', { checked: true })
      .focus();
    for (let times = 0; times < 40; times += 1) await this.page.keyboard.press(key);
  }

  /** The state of the secret of the Authentication step. */
  secretState(): Locator {
    return this.step('Authentication').getByRole('status').last();
  }

  async enterSecret(name: string, value: string): Promise<void> {
    await this.step('Authentication').getByLabel(`Value of the secret ${name}`).fill(value);
    await this.step('Authentication').getByRole('button', { name: 'Keep secret' }).click();
  }
}
