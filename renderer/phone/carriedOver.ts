import { z } from 'zod';
import { secretFrom } from '../../shared/workshop/sealing.ts';
import { secretPattern } from '../../shared/workshop/secret.ts';
import { typedOrigin, type Here } from '../../shared/workshop/typedAddress.ts';
import { keptSchema, type KeptOnPhone, type OwnAnswer } from './phoneStore.ts';

/*
 * A browser keeps things by address. When the workshop's address changes, what this page holds – who it is, and what the host
 * has not got yet – travels in the fragment of the next one, which no browser sends over a network.
 */

const carriedSchema = keptSchema.pick({ own: true, drafts: true }).extend({ token: z.string().regex(secretPattern) });
type Carried = z.infer<typeof carriedSchema>;

/** The same page at the address that somebody typed, as the same person; undefined for what is no address of a computer nearby. */
export function nextAddress(typed: string, kept: KeptOnPhone, here: Here): string | undefined {
  const origin = typedOrigin(typed, here);
  return origin === undefined || kept.token === null ? undefined : `${origin}/#${kept.secret}.${written(kept.token, kept)}`;
}

function written(token: string, { own, drafts }: KeptOnPhone): string {
  // What the host has it tells by itself.
  const carried: Carried = { token, own: own.filter(({ state }) => state !== 'kept'), drafts };
  const binary = Array.from(new TextEncoder().encode(JSON.stringify(carried)), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
}

/** By what this page begins: what its address says, with what the browser kept here before. Undefined: by asking for a code. */
export function beginning(fragment: string, kept: KeptOnPhone | undefined): KeptOnPhone | undefined {
  const [secret = '', text] = fragment.split('.');
  if (!secretFrom(secret)) return kept;
  const known: KeptOnPhone = kept?.secret === secret ? kept : { secret, token: null, own: [], drafts: {} };
  const carried = text === undefined ? undefined : read(text);
  // Who is somebody here already does not become another because of a link.
  if (!carried || (known.token !== null && known.token !== carried.token)) return known;
  return { secret, token: carried.token, own: newest([...known.own, ...carried.own]), drafts: { ...known.drafts, ...carried.drafts } };
}

function read(text: string): Carried | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return carriedSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Of answers in one slot the one that was changed last. */
function newest(answers: readonly OwnAnswer[]): OwnAnswer[] {
  const bySlot = new Map<string, OwnAnswer>();
  for (const answer of answers) {
    const place = `${answer.round}/${answer.slot}`;
    const other = bySlot.get(place);
    if (!other || other.version < answer.version) bySlot.set(place, answer);
  }
  return [...bySlot.values()];
}
