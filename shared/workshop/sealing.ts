import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToUtf8, hexToBytes, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { secretPattern } from './secret.ts';

/*
 * Frames between host and phone are sealed with a key that the QR code carries: whoever listens on the network reads
 * nothing and changes nothing unnoticed. Each connection has keys of its own, made of both sides' random numbers, and
 * each frame the next number of its way: a frame that is sent again, left out or moved opens nowhere.
 */

export const randomPartBytes = 16;
const nonceBytes = 12;

/** How somebody comes in: by the secret of the QR code, or by the code that is read aloud. */
export const doors = ['secret', 'code'] as const;
export type Door = (typeof doors)[number];

/** Letters and digits that nobody takes for each other. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/** A code as it was meant, however it was typed; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  return readLetters(typed, codeLength);
}

/** So many letters of the codes' alphabet, in whatever case and groups they were typed; undefined for anything else. */
export function readLetters(typed: string, length: number): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  return letters.length === length && [...letters].every((letter) => codeAlphabet.includes(letter)) ? letters : undefined;
}

/** What a code is worth as a key: stretched, so that listeners need long to try them all. */
export const codeStretch = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 } as const;

/** The key of a code, in a browser; takes a moment. */
export function keyOfCode(code: string, salt: Uint8Array): Uint8Array {
  return scrypt(utf8ToBytes(code), salt, codeStretch);
}

/** One end of a sealed connection. */
export interface SealedWay {
  /** Texts, or bytes as they are. */
  seal(text: string | Uint8Array): Uint8Array;
  /** Undefined for what the other side did not seal as its next frame. */
  open(bytes: Uint8Array): string | undefined;
  /** The same for bytes that are no text; both count on the same way. */
  openBytes(bytes: Uint8Array): Uint8Array | undefined;
}

export interface WayFacts {
  /** The QR's secret, or the stretched code. */
  readonly key: Uint8Array;
  /** What the host said first. */
  readonly hostPart: Uint8Array;
  /** What the guest said first. */
  readonly guestPart: Uint8Array;
}

export function sealedWay({ key, hostPart, guestPart }: WayFacts, end: 'host' | 'guest'): SealedWay {
  const salt = new Uint8Array([...hostPart, ...guestPart]);
  const keyFor = (from: string): Uint8Array => hkdf(sha256, key, salt, utf8ToBytes(`kehys workshop 1 ${from}`), 32);
  const own = keyFor(end);
  const theirs = keyFor(end === 'host' ? 'guest' : 'host');
  let sent = 0;
  let received = 0;
  const openBytes = (bytes: Uint8Array): Uint8Array | undefined => {
    try {
      const opened = chacha20poly1305(theirs, nonceOf(received)).decrypt(bytes);
      received += 1;
      return opened;
    } catch {
      return undefined;
    }
  };
  return {
    seal: (text) => chacha20poly1305(own, nonceOf(sent++)).encrypt(typeof text === 'string' ? utf8ToBytes(text) : text),
    open: (bytes) => {
      const opened = openBytes(bytes);
      return opened && bytesToUtf8(opened);
    },
    openBytes,
  };
}

/** What a guest knows: the QR's secret, or the code, which is stretched by the host's salt. */
export type GuestKey = Uint8Array | string;

const greetingVersion = 1;

/** What the host says first, in the open: how to talk to it, and what keys are made of. */
export function greetingWith(hostPart: Uint8Array, codeSalt: Uint8Array): Uint8Array {
  return new Uint8Array([greetingVersion, ...hostPart, ...codeSalt]);
}

/** What a guest says first, taken apart: in the open by which door it comes and its part of the key, then what it sealed. Undefined for what is none. */
export function readOpening(bytes: Uint8Array): { readonly door: Door; readonly guestPart: Uint8Array; readonly sealed: Uint8Array } | undefined {
  const door = doors[bytes[0] ?? doors.length];
  const guestPart = bytes.subarray(1, 1 + randomPartBytes);
  return door && guestPart.length === randomPartBytes ? { door, guestPart, sealed: bytes.subarray(1 + randomPartBytes) } : undefined;
}

/**
 * A guest's answer to the host's greeting ({@link greetingWith}): its way, and what goes back in the open before
 * the first sealed frame.
 */
export function answerGreeting(greeting: Uint8Array, door: Door, key: GuestKey): { readonly way: SealedWay; readonly opening: Uint8Array } {
  const hostPart = greeting.subarray(1, 1 + randomPartBytes);
  const salt = greeting.subarray(1 + randomPartBytes, 1 + 2 * randomPartBytes);
  const guestPart = randomBytes(randomPartBytes);
  const way = sealedWay({ key: typeof key === 'string' ? keyOfCode(key, salt) : key, hostPart, guestPart }, 'guest');
  return { way, opening: new Uint8Array([doors.indexOf(door), ...guestPart]) };
}

function nonceOf(count: number): Uint8Array {
  const nonce = new Uint8Array(nonceBytes);
  new DataView(nonce.buffer).setUint32(nonceBytes - 4, count);
  return nonce;
}

/** Undefined for what is no secret of ours. */
export function secretFrom(text: string): Uint8Array | undefined {
  return secretPattern.test(text) ? hexToBytes(text) : undefined;
}
