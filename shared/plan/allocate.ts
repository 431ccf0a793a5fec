/**
 * Shares out a whole number by weights, in whole numbers that add up to exactly the total (largest remainder method): each share is
 * rounded down, and what is left goes by ones to the largest remainders, the earlier of equal ones first. Weights are not negative;
 * where all are 0, nothing is shared out.
 */
export function allocate(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(all > 0)) return weights.map(() => 0);
  const sign = total < 0 ? -1 : 1;
  const exact = weights.map((weight) => Math.abs(total) * (weight / all));
  const shares = exact.map(Math.floor);
  const left = Math.abs(total) - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .filter(({ place }) => (weights[place] ?? 0) > 0)
    .sort((one, other) => other.remainder - one.remainder || one.place - other.place);
  for (let given = 0; given < left; given++) {
    const place = byRemainder[given % byRemainder.length]?.place ?? 0;
    shares[place] = (shares[place] ?? 0) + 1;
  }
  return shares.map((share) => share * sign + 0);
}
