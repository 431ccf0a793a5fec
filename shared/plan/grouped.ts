/** Parts by their keys, in the order in which they come; linear also where one key has most of them. */
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
