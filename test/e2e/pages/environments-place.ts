import type { Locator, Page } from '@playwright/test';

/** The place where environments are made and their values edited. */
export class EnvironmentsPlace {
  readonly list: Locator;
  readonly undo: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('navigation', { name: 'Environments of this workspace' });
    this.undo = page.getByRole('button', { name: /^Undo: / });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /\. Switch the environment$/ }).click();
    await this.page.getByRole('menuitem', { name: 'Edit environments' }).click();
    await this.page.getByRole('heading', { name: 'Environments', level: 1 }).waitFor();
  }

  async show(name: string): Promise<void> {
    await this.list.getByRole('button', { name: new RegExp(`^${name} `) }).click();
    await this.heading(name).waitFor();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 2, exact: true });
  }

  async create(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New environment' }).click();
    await this.page.getByLabel('Name of the new environment').fill(name);
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await this.heading(name).waitFor();
  }

  async rename(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Rename', exact: true }).click();
    await this.page.getByLabel(`New name of ${from}`).fill(to);
    await this.page.getByRole('button', { name: 'Rename', exact: true }).click();
    await this.heading(to).waitFor();
  }

  async extend(base: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Extends' }).click();
    await this.page.getByRole('option', { name: base, exact: true }).click();
  }

  /** The field of a value. */
  value(name: string, environment: string): Locator {
    return this.page.getByRole('textbox', { name: `${name} in ${environment}`, exact: true });
  }

  /** The row of a value: its name, and where it comes from. */
  row(name: string, environment: string): Locator {
    return this.page
      .getByRole('table', { name: `Values in ${environment}` })
      .getByRole('row', { name: new RegExp(`^environment ${name} `) });
  }

  async add(name: string): Promise<void> {
    await this.page.getByLabel('Name of the new value').fill(name);
    await this.page.getByRole('button', { name: 'Add a value' }).click();
  }

  /** One of what the menu of a value offers. */
  async act(name: string, act: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `What to do with ${name}` }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }
}
