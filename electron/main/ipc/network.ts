import { dialog } from 'electron';
import type { House } from '../house/house.js';
import type { ChooseFile } from '../house/app-network.js';
import type { HandlersOf } from './handle.js';

const TITLES: Readonly<Record<Parameters<ChooseFile>[0], string>> = {
  ca: 'Certificates to trust (PEM)',
  certificate: 'Client certificate (PEM)',
  key: 'Key of the client certificate (PEM)',
};

const choose: ChooseFile = async (what) => {
  const { filePaths } = await dialog.showOpenDialog({
    title: TITLES[what],
    // macOS shows no title.
    message: TITLES[what],
    buttonLabel: 'Choose',
    properties: ['openFile', 'showHiddenFiles'],
    filters: [
      { name: 'PEM', extensions: ['pem', 'crt', 'cer', 'key'] },
      { name: '*', extensions: ['*'] },
    ],
  });
  return filePaths[0] ?? null;
};

export function networkHandlers({ network }: House): HandlersOf<'network'> {
  return {
    'network.read': () => network.view(),
    'network.setProxy': (proxy) => network.setProxy(proxy),
    'network.chooseFile': ({ file }) => network.chooseFile(file, choose),
    'network.removeFile': ({ file }) => network.removeFile(file),
  };
}
