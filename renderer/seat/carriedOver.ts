import { secretFrom } from '../../shared/workshop/sealing.ts';
import { secretPattern } from '../../shared/workshop/secret.ts';
import { seatPagePath } from '../../shared/workshop/seatFrames.ts';
import { typedOrigin, type Here } from '../../shared/workshop/typedAddress.ts';
import { fromBase64, toBase64 } from '../session/fileTransfer.ts';
import type { KeptSeat } from './seatStore.ts';

/*
 * A browser keeps things by address. When the workshop's address changes, what this window holds – whose seat it is, and what the
 * host has not got yet – travels in the fragment of the next one, which no browser sends over a network.
 */

/** What a window wrote at its old address and the host has not got: an update of the plan's document. */
export interface BroughtEdits {
  readonly workshop: string;
  readonly update: Uint8Array;
}

/** Every browser takes an address of this many bytes written as base64. */
export const mostCarried = 384 * 1024;

const workshopPattern = /^[a-z0-9]{4,64}$/;

/** The canvas at the address that somebody typed, in the same seat; undefined for what is no address of a computer nearby. */
export function nextSeatAddress(typed: string, { secret, token }: KeptSeat, unsent: BroughtEdits | undefined, here: Here): string | undefined {
  const origin = typedOrigin(typed, here, seatPagePath);
  if (origin === undefined || token === null) return undefined;
  const carried = unsent && unsent.update.length <= mostCarried ? [unsent.workshop, toBase64(unsent.update).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')] : [];
  return `${origin}${seatPagePath}#${[secret, token, ...carried].join('.')}`;
}

/** By what this window begins: what its address says, with what the browser kept here before. No seat: by asking for a code. */
export function seatBeginning(fragment: string, kept: KeptSeat | undefined): { readonly seat: KeptSeat | undefined; readonly brought?: BroughtEdits } {
  const [secret = '', token = '', workshop = '', unsent = ''] = fragment.split('.');
  if (!secretFrom(secret)) return { seat: kept };
  const known: KeptSeat = kept?.secret === secret ? kept : { secret, token: null };
  // Who sits here already does not become another because of a link.
  if (!secretPattern.test(token) || (known.token !== null && known.token !== token)) return { seat: known };
  const update = workshopPattern.test(workshop) ? read(unsent) : undefined;
  return { seat: { secret, token }, ...(update ? { brought: { workshop, update } } : {}) };
}

/** What was cut off on the way is refused when it is applied. */
function read(text: string): Uint8Array | undefined {
  try {
    const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
