import type { Finding } from './finding.js';

/**
 * The rules that findings say are broken, each once, in their order: what a recording keeps of them. Hints (`info`) are
 * left out, else nearly every run had findings.
 */
export function brokenRules(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): readonly string[] {
  return [...new Set(findings.flatMap(({ rule, severity }) => (severity === 'info' ? [] : [rule])))];
}
