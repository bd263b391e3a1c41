import type { Locator, Page } from '@playwright/test';

/** Picks one of a few choices side by side, by what it says. */
export async function choose(within: Locator | Page, group: string, label: string): Promise<void> {
  await within
    .getByRole('radiogroup', { name: group, exact: true })
    .getByText(label, { exact: true })
    .click();
}
