/** An Electron on this machine. */
export interface FoundElectron {
  readonly executablePath: string;
  /** The folder that holds the executable: electron-builder's `electronDist`. */
  readonly folder: string;
  readonly version: string;
  readonly origin: 'official' | 'fallback';
}

export const fallbackFolder: string;
export function officialVersion(): string;
export function findElectron(): FoundElectron | null;
export function describeElectron(electron: Pick<FoundElectron, 'version' | 'origin'>): string;
