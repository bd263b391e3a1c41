import { join } from 'node:path';

/** @param folder the data folder */
export const settingsPath = (folder: string): string => join(folder, 'settings.json');
