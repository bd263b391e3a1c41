/**
 * What the bundles are built for: the older of the two Electrons that run them (33: Chromium 130, Node 20.18), so that
 * one build runs on both. https://releases.electronjs.org/release/v33.2.1
 */
export const NODE_TARGET = 'node20.18';
export const CHROME_TARGET = 'chrome130';

/** The packages with native code: never bundled, required from node_modules at run time. */
export const nativePackages: readonly string[] = ['keytar', 'libsql'];
