/**
 * JSON whose text depends on the value alone: keys sorted, no spaces. Equal values give equal texts on every machine,
 * so hashes of it can be compared. Lone surrogates come out escaped (`\ud800`), so its UTF-8 is exact too.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => (isRecord(entry) ? sorted(entry) : entry));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Object.fromEntries` defines keys, so one called `__proto__` stays an ordinary key. */
function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
