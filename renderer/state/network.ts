import { create } from 'zustand';
import { type Failure, toFailure } from '@shared/failure/failure';
import type { NetworkFile, NetworkSettings, NetworkView } from '@shared/ipc/network';
import { calls } from '@renderer/bridge/bridge';

interface NetworkState {
  /** Null until read. */
  readonly view: NetworkView | null;
  /** Why the last change was refused, and of what. */
  readonly refused: { readonly what: NetworkFile | 'proxy'; readonly failure: Failure } | null;
}

export const useNetwork = create<NetworkState>(() => ({ view: null, refused: null }));

export async function loadNetwork(): Promise<void> {
  useNetwork.setState({ view: await calls.network.read({}) });
}

export function setProxy(proxy: NetworkSettings['proxy']): Promise<void> {
  return change('proxy', () => calls.network.setProxy(proxy));
}

export function chooseNetworkFile(file: NetworkFile): Promise<void> {
  return change(file, () => calls.network.chooseFile({ file }));
}

export function removeNetworkFile(file: NetworkFile): Promise<void> {
  return change(file, () => calls.network.removeFile({ file }));
}

async function change(what: NetworkFile | 'proxy', ask: () => Promise<NetworkView | null>): Promise<void> {
  try {
    const view = await ask();
    useNetwork.setState({ ...(view !== null && { view }), refused: null });
  } catch (error) {
    useNetwork.setState({ refused: { what, failure: toFailure(error) } });
  }
}
