export function build(): Promise<boolean>;
export function buildIfStale(): Promise<boolean>;
