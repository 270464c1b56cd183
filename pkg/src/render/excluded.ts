import type { Digest, Excluded } from '../types.js';
import type { Labels } from './labels.js';

/** The excluded parts that share a reason. */
export interface ExclusionGroup {
  /** The reason in words. */
  label: string;
  parts: Excluded[];
}

/** The excluded parts by reason, in the order in which the reasons first occur. */
export function groupByReason(digest: Digest, labels: Labels): ExclusionGroup[] {
  const groups = new Map<string, ExclusionGroup>();
  for (const part of digest.excluded) {
    const group = groups.get(part.reason) ?? { label: labels.reason[part.reason] ?? part.reason, parts: [] };
    group.parts.push(part);
    groups.set(part.reason, group);
  }
  return [...groups.values()];
}
