/** A literal credential that was found, by the name it gets. */
export interface FoundSecret {
  readonly name: string;
  /** `the header Authorization`. */
  readonly where: string;
  /** The hosts it will be bound to: those its requests go to. */
  readonly hosts: readonly string[];
  /** The keychain holds this very value under this name already. */
  readonly known: boolean;
}
