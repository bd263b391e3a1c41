import { create } from 'zustand';
import type { SheetTick, SheetValue } from '@shared/ipc/exports';
import { calls } from '@renderer/bridge/bridge';

interface SheetTicksState {
  /** By `<action>|<platform>`: field -> whether the value is still the one that was entered. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, SheetTick['state']>>;
}

/** Fields of fill-in sheets that a person has ticked. Kept by main, so that a sheet can be gone on with another day. */
const useSheetTicks = create<SheetTicksState>(() => ({ sheets: new Map() }));

const none: ReadonlyMap<string, SheetTick['state']> = new Map();

const keyOf = (action: string, platform: string) => `${action}|${platform}`;

export function useTicks(action: string, platform: string): ReadonlyMap<string, SheetTick['state']> {
  return useSheetTicks((state) => state.sheets.get(keyOf(action, platform)) ?? none);
}

/** Asks which fields were entered, and whether their values still are what was. */
export async function loadTicks(
  action: string,
  platform: string,
  fields: readonly SheetValue[],
): Promise<void> {
  const ticks = await calls.export.ticks({ action, platform, fields: [...fields] });
  show(action, platform, new Map(ticks.map(({ field, state }) => [field, state])));
}

/** Shown at once; should main refuse, what it holds is shown again by the next load. */
export async function tickField(
  action: string,
  platform: string,
  field: SheetValue,
  entered: boolean,
): Promise<void> {
  const ticks = new Map(useSheetTicks.getState().sheets.get(keyOf(action, platform)) ?? none);
  if (entered) ticks.set(field.field, 'entered');
  else ticks.delete(field.field);
  show(action, platform, ticks);
  await calls.export.tick({ action, platform, field, entered });
}

/** Another workspace may have actions of the same ids. */
export const forgetTicks = (): void => useSheetTicks.setState({ sheets: new Map() });

function show(action: string, platform: string, ticks: ReadonlyMap<string, SheetTick['state']>): void {
  useSheetTicks.setState(({ sheets }) => ({ sheets: new Map(sheets).set(keyOf(action, platform), ticks) }));
}
