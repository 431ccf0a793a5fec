/** Groups parts by key, keeping their order. Linear, also where most of them share one key. */
export function grouped<Key, Part>(parts: Iterable<Part>, keyOf: (part: Part) => Key): ReadonlyMap<Key, readonly Part[]> {
  const groups = new Map<Key, Part[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return groups;
}
