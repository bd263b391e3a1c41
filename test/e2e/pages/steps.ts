import type { Locator, Page } from '@playwright/test';
import type { DocumentPage } from './wizard';

/** What the steps of the wizard hold beside their fields. */
export class Steps {
  readonly importDialog: Locator;
  readonly customerForm: Locator;

  constructor(
    private readonly page: Page,
    private readonly document: DocumentPage,
  ) {
    this.importDialog = page.getByRole('dialog', { name: 'Parameters from JSON' });
    this.customerForm = page.getByRole('form', { name: 'As the customer sees it' });
  }

  /** Makes an action of a kind from scratch; it opens at its first step. */
  async make(kind: 'HTTP request' | 'Form' | 'Button', name: string): Promise<void> {
    await this.page.keyboard.press('Control+n');
    const dialog = this.page.getByRole('dialog', { name: 'New action' });
    await dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Create action' }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** Puts a text on the page's clipboard event for a field, as a paste does. */
  async paste(field: Locator, text: string): Promise<void> {
    await field.focus();
    await field.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  get url(): Locator {
    return this.document.step('Connect').getByRole('combobox', { name: 'URL', exact: true });
  }

  async openImport(): Promise<void> {
    await this.document.step('Variables').getByRole('button', { name: 'From JSON' }).click();
    await this.importDialog.waitFor();
  }

  /** The names of the parameters, or of the form's fields, in their order. */
  parameterNames(): Locator {
    return this.document.step('Variables').getByRole('textbox', { name: /^Name of parameter \d+$/ });
  }

  /** A handle of the timeline. */
  handle(name: 'Delay threshold' | 'Timeout'): Locator {
    return this.document.step('Messages').getByRole('slider', { name });
  }

  /** Drags a handle by a part of its axis' width. */
  async drag(handle: Locator, by: number): Promise<void> {
    const box = await handle.boundingBox();
    const axis = await handle.locator('..').boundingBox();
    if (!box || !axis) throw new Error('The timeline is not on screen.');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width / 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2 + axis.width * by, y, { steps: 6 });
    await this.page.mouse.up();
  }
}
