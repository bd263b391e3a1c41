import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findElectron } from '../../scripts/bootstrap/find-electron.mjs';
import { fromRoot } from '../../scripts/vite/aliases';

/** Packages out/ into `folder` without an installer, as electron-builder.yml says; returns the path of the executable. */
export async function packageApp(folder: string): Promise<string> {
  const electron = findElectron();
  if (!electron) throw new Error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
  const settings = [
    `-c.directories.output=${folder}`,
    `-c.electronDist=${electron.folder}`,
    `-c.electronVersion=${electron.version}`,
    '-c.npmRebuild=false',
  ];
  const builder = fromRoot('node_modules/electron-builder/cli.js');
  await promisify(execFile)(process.execPath, [builder, '--dir', '--publish', 'never', ...settings], {
    cwd: fromRoot('.'),
    maxBuffer: 1 << 26,
  });
  return join(folder, executableOf(process.platform));
}

function executableOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin')
    return `mac${process.arch === 'arm64' ? '-arm64' : ''}/Actionbench.app/Contents/MacOS/Actionbench`;
  return platform === 'win32' ? 'win-unpacked/actionbench.exe' : 'linux-unpacked/actionbench';
}
