const digitsByCurrency = new Map<string, number>();

/** How many decimals a currency has: 2 of the euro, none of the yen or the Icelandic króna. `currency` is an ISO 4217 code. */
export function currencyDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** An amount in the currency's smallest units, so that sums are exact: cents, or whole yen. */
export function inSmallestUnits(amount: number, currency: string): number {
  const scaled = amount * 10 ** currencyDigits(currency);
  // 1.005 × 100 is 100.49999…, but a typed amount that ends in 5 is rounded up.
  const units = Math.round(Number(scaled.toPrecision(15)));
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, units)) + 0;
}

/** An amount given in the currency's smallest units. */
export function fromSmallestUnits(units: number, currency: string): number {
  return units / 10 ** currencyDigits(currency);
}
