import { writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC;

/** Yjs structs in a part; an item of a plan has about ten. A window takes a frame or two for it. */
export const partSize = 10_000;

/**
 * A whole document in parts, each a Yjs update (V2) that builds only on those before it. Taken in order they give the same document
 * as one update, except for structs that only say that something was deleted. Empty where one part is enough.
 */
export function documentParts(doc: Y.Doc, size = partSize): readonly Uint8Array[] {
  const all = [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0);
  if (all <= size) return [];
  const ordered = inCausalOrder(doc);
  return Array.from({ length: Math.ceil(ordered.length / size) }, (_, place) => updateOf(ordered.slice(place * size, (place + 1) * size)));
}

/** All structs of a document, each after those that it builds on. */
function inCausalOrder(doc: Y.Doc): readonly Struct[] {
  const { clients } = doc.store;
  const ordered: Struct[] = [];
  const taken = new Map([...clients.keys()].map((client) => [client, { count: 0, clock: 0 }]));
  const lacks = ({ client, clock }: Y.ID): boolean => (taken.get(client)?.clock ?? 0) <= clock;
  // Higher client numbers first, as Yjs does.
  for (const client of [...clients.keys()].sort((one, other) => other - one)) {
    const due: { readonly client: number; readonly clock: number }[] = [{ client, clock: Number.POSITIVE_INFINITY }];
    for (let goal = due.at(-1); goal; goal = due.at(-1)) {
      const known = taken.get(goal.client);
      const struct = known && clients.get(goal.client)?.[known.count];
      if (!struct || known.clock > goal.clock) {
        due.pop();
        continue;
      }
      const missing = missingOf(struct, lacks);
      if (missing) {
        due.push(missing);
        continue;
      }
      ordered.push(struct);
      known.count += 1;
      known.clock = struct.id.clock + struct.length;
    }
  }
  return ordered;
}

/** What must come before a struct and is missing; undefined where nothing is. */
function missingOf(struct: Struct, lacks: (id: Y.ID) => boolean): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const { origin, rightOrigin, parent } = struct;
  if (origin && lacks(origin)) return origin;
  if (rightOrigin && lacks(rightOrigin)) return rightOrigin;
  // Between neighbours a struct has their parent.
  const holder = origin || rightOrigin || !(parent instanceof Y.AbstractType) ? null : parent._item;
  return holder && lacks(holder.id) ? holder.id : undefined;
}

/** A Yjs update (V2) of these structs alone. */
function updateOf(structs: readonly Struct[]): Uint8Array {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const own = byClient.get(struct.id.client);
    if (own) own.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  const encoder = new Y.UpdateEncoderV2();
  writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, own] of byClient) {
    writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  // No delete set: the structs themselves say what is deleted.
  writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}
