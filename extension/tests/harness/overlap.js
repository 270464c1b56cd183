/**
 * How much of an expected text was found, and how much else, in characters without white space: the longest common
 * subsequence, as a share of either text.
 */
export function overlap(expected, found) {
  const [a, b] = [expected, found].map((text) => text.replaceAll(/\s+/g, ''));
  const common = longestCommonSubsequence(a, b);
  return { held: a.length === 0 ? 1 : common / a.length, others: b.length === 0 ? 0 : 1 - common / b.length };
}

function longestCommonSubsequence(a, b) {
  let above = new Uint32Array(b.length + 1);
  let row = new Uint32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) row[j + 1] = a[i] === b[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]);
    [above, row] = [row, above];
  }
  return above[b.length];
}
