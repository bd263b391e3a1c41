import type { NodePath } from '../../document/plain.js';
import type { Finding, Severity } from '../../lint/finding.js';
import type { Fact, Profile } from '../profile.js';

/** Who is asking: the findings name the platform. */
export interface Checked {
  readonly id: string;
  readonly name: string;
  readonly profile: Profile;
}

/** A finding for one platform; a fact that nobody confirmed is never more than an info. */
export function finding(
  platform: Checked,
  fact: Pick<Fact<unknown>, 'source' | 'verified'>,
  rule: string,
  severity: Severity,
  path: NodePath,
  message: string,
): Finding {
  return {
    rule,
    severity: fact.verified === false ? 'info' : severity,
    path,
    message,
    source: fact.source,
    platform: platform.id,
  };
}
