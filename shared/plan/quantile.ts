/**
 * The value below which a share of the values lies, interpolated between two of them; undefined without values.
 * @param share 0 to 1
 */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place - Math.floor(place));
}

/** The middle value, or the mean of the two in the middle; undefined without values. */
export function medianOf(values: readonly number[]): number | undefined {
  return quantileOf(values, 0.5);
}
