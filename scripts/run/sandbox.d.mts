export function sandboxFor(
  folder: string,
  isRoot?: boolean,
  locks?: readonly (readonly [file: string, forbidding: string])[],
): { readonly args: readonly string[] } | { readonly problem: string };
