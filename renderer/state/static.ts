import { create } from 'zustand';

interface StaticState {
  readonly files: ReadonlySet<string>;
}

/** Documents whose examples are sent instead of what was typed: to test the endpoint before the variables. */
const useStaticFiles = create<StaticState>(() => ({ files: new Set() }));

export const useStatic = (file: string | null): boolean =>
  useStaticFiles((state) => file !== null && state.files.has(file));

export const isStatic = (file: string): boolean => useStaticFiles.getState().files.has(file);

export function setStatic(file: string, on: boolean): void {
  const files = new Set(useStaticFiles.getState().files);
  if (on) files.add(file);
  else files.delete(file);
  useStaticFiles.setState({ files });
}
