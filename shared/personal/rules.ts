/** Kinds of personal data that are recognised by their form. */
export const DETECTORS = ['email', 'phone', 'card', 'iban'] as const;
export type Detector = (typeof DETECTORS)[number];

/** What of a workspace's recordings is personal: `personal` of `workspace.yaml`. */
export interface PersonalRules {
  /** Names of parameters, context values, outputs, JSON members, query and form fields, headers; capitals count as small. */
  readonly names: readonly string[];
  /** Places in JSON bodies, e.g. `$.customer.address`; `*` stands for any member or item. */
  readonly paths: readonly string[];
  readonly detect: readonly Detector[];
  /** `shown`: masked wherever a recording is seen or leaves the log. `written`: never kept, so it cannot be replayed. */
  readonly mask: 'shown' | 'written';
}

/** Stands for what was masked. */
export const MASK = '•••••';
