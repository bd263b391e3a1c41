import type { Locator, Page } from '@playwright/test';

/** The place where secrets are set, bound to hosts and renamed. */
export class SecretsPlace {
  readonly list: Locator;
  readonly uses: Locator;
  readonly undo: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('navigation', { name: 'Secrets of this workspace' });
    this.uses = page.getByRole('region', { name: 'Used by' }).getByRole('button');
    this.undo = page.getByRole('button', { name: /^Undo: / });
  }

  /** By the environment menu, as who runs into a missing one does. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /\. Switch the environment$/ }).click();
    await this.page.getByRole('menuitem', { name: 'Secrets' }).click();
    await this.page.getByRole('heading', { name: 'Secrets', level: 1 }).waitFor();
  }

  /** A secret of the list: its name, how often it is used and what it is. */
  row(name: string): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^${name} `) });
  }

  async show(name: string): Promise<void> {
    await this.row(name).click();
    await this.page.getByRole('heading', { name, level: 2 }).waitFor();
  }

  /** The line of an environment, or of every environment. */
  entry(environment: string): Locator {
    return this.page
      .getByRole('table', { name: 'Where it is set' })
      .getByRole('row', { name: new RegExp(`^${environment} `) });
  }

  /** Sets or replaces the value of a line; hosts stay as proposed unless given. */
  async enter(name: string, environment: string | null, value: string, hosts?: string): Promise<void> {
    const line = this.entry(environment ?? 'Every environment');
    await line.getByRole('button', { name: /^(Set|Replace)/ }).click();
    if (hosts !== undefined) await this.page.getByLabel('Hosts, separated by blanks').fill(hosts);
    await this.value(name, environment).fill(value);
    await this.page.getByRole('button', { name: /^Keep (in the keychain|until I quit)$/ }).click();
    await line.getByRole('button', { name: /^Replace/ }).waitFor();
  }

  /** The field that takes the value of a line, while it is open. */
  value(name: string, environment: string | null): Locator {
    const field = `Value of the secret ${name}${environment === null ? '' : ` for ${environment}`}`;
    return this.page.getByLabel(field, { exact: true });
  }

  /** Names a new secret. */
  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New secret' }).click();
    await this.page.getByLabel('Name of the new secret').fill(name);
    await this.page.keyboard.press('Enter');
  }

  async rename(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Rename', exact: true }).click();
    await this.page.getByLabel(`New name of ${from}`).fill(to);
    await this.page.getByRole('button', { name: 'Rename', exact: true }).click();
    await this.page.getByRole('heading', { name: to, level: 2 }).waitFor();
  }
}
