import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { failureSchema, planEventSchema, type PlanEvent } from '../contract/openPlan.ts';
import type { Failure } from '../messages/failures.ts';
import { largestPresence, presenceNewsSchema, presenceSchema, type Presence, type PresenceNews } from './presence.ts';

/** The largest frame that a host takes, bytes: the whole document of the largest plan file fits in. */
export const largestFrame = 32 * 1024 * 1024;

/**
 * What a window sends. `state` is a Yjs state vector, `update` a Yjs update. The window numbers its edits upwards; each number is
 * answered with `kept` or `refused`. `client` is the Yjs client that the window writes as from now on.
 */
export type WindowFrame =
  | { readonly kind: 'join'; readonly session: string; readonly state: Uint8Array; readonly client: number }
  | { readonly kind: 'edits'; readonly number: number; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly presence: Presence };

/**
 * What a host sends. `joined` has what the window lacks (`update`) and what the host has (`state`), so that the window can send the
 * rest; most of a large plan comes before it in parts (Yjs updates, V2). `kept`: everything up to that number is in the plan.
 * `away`: the plan is not available. `beat`: a sign of life.
 */
export type HostFrame =
  | { readonly kind: 'joined'; readonly state: Uint8Array; readonly update: Uint8Array }
  | { readonly kind: 'edits'; readonly update: Uint8Array }
  | { readonly kind: 'kept'; readonly number: number }
  | { readonly kind: 'refused'; readonly number: number; readonly failure: Failure }
  | { readonly kind: 'event'; readonly event: PlanEvent }
  | { readonly kind: 'away'; readonly failure: Failure }
  | { readonly kind: 'presence'; readonly news: PresenceNews }
  | { readonly kind: 'part'; readonly update: Uint8Array }
  | { readonly kind: 'beat' };

const windowKinds = ['join', 'edits', 'presence'] as const satisfies readonly WindowFrame['kind'][];
const hostKinds = ['joined', 'edits', 'kept', 'refused', 'event', 'away', 'presence', 'part', 'beat'] as const satisfies readonly HostFrame['kind'][];

type Encoder = ReturnType<typeof createEncoder>;
type Decoder = ReturnType<typeof createDecoder>;

export function encodeWindowFrame(frame: WindowFrame): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, windowKinds.indexOf(frame.kind));
  switch (frame.kind) {
    case 'join':
      writeVarString(encoder, frame.session);
      writeVarUint8Array(encoder, frame.state);
      writeVarUint(encoder, frame.client);
      break;
    case 'edits':
      writeVarUint(encoder, frame.number);
      writeVarUint8Array(encoder, frame.update);
      break;
    case 'presence':
      writeJson(encoder, frame.presence);
      break;
  }
  return toUint8Array(encoder);
}

/** Undefined where the bytes are not a window's frame. */
export function decodeWindowFrame(bytes: Uint8Array): WindowFrame | undefined {
  return decoded(bytes, (decoder) => {
    const kind = windowKinds[readVarUint(decoder)];
    switch (kind) {
      case 'join':
        return { kind, session: readVarString(decoder), state: readVarUint8Array(decoder), client: readVarUint(decoder) };
      case 'edits':
        return { kind, number: readVarUint(decoder), update: readVarUint8Array(decoder) };
      case 'presence':
        return bytes.length > largestPresence ? undefined : { kind, presence: presenceSchema.parse(readJson(decoder)) };
      case undefined:
        return undefined;
    }
  });
}

export function encodeHostFrame(frame: HostFrame): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, hostKinds.indexOf(frame.kind));
  switch (frame.kind) {
    case 'joined':
      writeVarUint8Array(encoder, frame.state);
      writeVarUint8Array(encoder, frame.update);
      break;
    case 'edits':
    case 'part':
      writeVarUint8Array(encoder, frame.update);
      break;
    case 'kept':
      writeVarUint(encoder, frame.number);
      break;
    case 'refused':
      writeVarUint(encoder, frame.number);
      writeJson(encoder, frame.failure);
      break;
    case 'event':
      writeJson(encoder, frame.event);
      break;
    case 'away':
      writeJson(encoder, frame.failure);
      break;
    case 'presence':
      writeJson(encoder, frame.news);
      break;
    case 'beat':
      break;
  }
  return toUint8Array(encoder);
}

/** Undefined where the bytes are not a host's frame. */
export function decodeHostFrame(bytes: Uint8Array): HostFrame | undefined {
  return decoded(bytes, (decoder) => {
    const kind = hostKinds[readVarUint(decoder)];
    switch (kind) {
      case 'joined':
        return { kind, state: readVarUint8Array(decoder), update: readVarUint8Array(decoder) };
      case 'edits':
      case 'part':
        return { kind, update: readVarUint8Array(decoder) };
      case 'kept':
        return { kind, number: readVarUint(decoder) };
      case 'refused':
        return { kind, number: readVarUint(decoder), failure: failureSchema.parse(readJson(decoder)) };
      case 'event':
        return { kind, event: planEventSchema.parse(readJson(decoder)) };
      case 'away':
        return { kind, failure: failureSchema.parse(readJson(decoder)) };
      case 'presence':
        return { kind, news: presenceNewsSchema.parse(readJson(decoder)) };
      case 'beat':
        return { kind };
      case undefined:
        return undefined;
    }
  });
}

/** The decoders throw all kinds of errors; each means that the bytes are not a frame, and so do bytes after its end. */
function decoded<T>(bytes: Uint8Array, read: (decoder: Decoder) => T | undefined): T | undefined {
  try {
    const decoder = createDecoder(bytes);
    const frame = read(decoder);
    return hasContent(decoder) ? undefined : frame;
  } catch {
    return undefined;
  }
}

function writeJson(encoder: Encoder, value: unknown): void {
  writeVarString(encoder, JSON.stringify(value));
}

function readJson(decoder: Decoder): unknown {
  return JSON.parse(readVarString(decoder));
}
