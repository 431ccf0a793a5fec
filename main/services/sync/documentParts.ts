import { writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC;

/** So many of Yjs' structs make a part – an item of a plan is about ten –, which takes a window a frame or two. */
export const partSize = 10_000;

/**
 * A whole document in parts, each an update (in Yjs' second format) that builds on nothing but those before it: whoever takes them one
 * after the other has what they would have of all at once, but for what only says that it is deleted. Empty where one part would do.
 */
export function documentParts(doc: Y.Doc, size = partSize): readonly Uint8Array[] {
  const all = [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0);
  if (all <= size) return [];
  const ordered = inCausalOrder(doc);
  return Array.from({ length: Math.ceil(ordered.length / size) }, (_, place) => updateOf(ordered.slice(place * size, (place + 1) * size)));
}

/** All that a document's clients wrote, each in its own order, and nothing before what it builds on. */
function inCausalOrder(doc: Y.Doc): readonly Struct[] {
  const { clients } = doc.store;
  const ordered: Struct[] = [];
  const taken = new Map([...clients.keys()].map((client) => [client, { count: 0, clock: 0 }]));
  const lacks = ({ client, clock }: Y.ID): boolean => (taken.get(client)?.clock ?? 0) <= clock;
  // As Yjs does, those with the higher number first.
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

/** What has to be there before this can be, if it is not. */
function missingOf(struct: Struct, lacks: (id: Y.ID) => boolean): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const { origin, rightOrigin, parent } = struct;
  if (origin && lacks(origin)) return origin;
  if (rightOrigin && lacks(rightOrigin)) return rightOrigin;
  // Beside a neighbour it has the neighbour's parent.
  const holder = origin || rightOrigin || !(parent instanceof Y.AbstractType) ? null : parent._item;
  return holder && lacks(holder.id) ? holder.id : undefined;
}

/** An update as `encodeStateAsUpdateV2` writes it, of these alone. */
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
  // Nothing is deleted that is not said by what stands there.
  writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}
