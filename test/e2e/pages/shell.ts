import type { Locator, Page } from '@playwright/test';

/** What surrounds a document: sidebar, tabs, top bar, palette. */
export class Shell {
  readonly actions: Locator;
  readonly tabs: Locator;
  readonly palette: Locator;
  readonly start: Locator;
  readonly filter: Locator;
  readonly environments: Locator;
  /** What the start page says of the example's mock API. */
  readonly mockState: Locator;

  constructor(private readonly page: Page) {
    this.actions = page.getByRole('navigation', { name: 'Actions' });
    this.tabs = page.getByRole('tablist', { name: 'Open actions' }).getByRole('tab');
    this.palette = page.getByRole('dialog', { name: 'Search or run a command' });
    this.start = page.getByRole('heading', { name: 'Make an action' });
    this.filter = this.actions.getByRole('textbox', { name: 'Filter' });
    this.environments = page.getByRole('menu', { name: /Switch the environment$/ });
    this.mockState = page.getByText(/^mock is/);
  }

  /** An action in the sidebar. */
  action(name: string): Locator {
    return this.actions.getByRole('button', { name: new RegExp(`^[A-Z]+ ${name}( \\d+ findings?)?$`) });
  }

  async open(name: string): Promise<void> {
    await this.action(name).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async goTo(place: 'Platforms' | 'Log'): Promise<void> {
    await this.actions.getByRole('button', { name: new RegExp(`^${place}( |$)`) }).click();
    await this.page.getByRole('heading', { name: place, level: 1 }).waitFor();
  }

  async openStart(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start page' }).click();
    await this.start.waitFor();
  }

  async openSettings(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.palette.getByRole('option').first().waitFor();
  }

  /** Looks a command or an action up in the palette and runs it. */
  async command(search: string): Promise<void> {
    await this.openPalette();
    await this.palette.getByRole('combobox').fill(search);
    await this.palette.getByRole('option', { name: search }).first().click();
    await this.palette.waitFor({ state: 'hidden' });
  }

  async openEnvironments(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /Switch the environment$/ })
      .click();
    await this.environments.getByRole('menuitem').first().waitFor();
  }

  async chooseEnvironment(name: string): Promise<void> {
    await this.openEnvironments();
    await this.environments.getByRole('menuitem', { name }).click();
    await this.environments.waitFor({ state: 'hidden' });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
