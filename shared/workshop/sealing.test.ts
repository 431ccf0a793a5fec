import { expect, it } from 'vitest';
import { readGuestFrame, readHostFrame } from './frames.ts';
import { keyOfCode, readCode, sealedWay, secretFrom } from './sealing.ts';

const bytes = (fill: number): Uint8Array => new Uint8Array(16).fill(fill);
const facts = { key: bytes(1), hostPart: bytes(2), guestPart: bytes(3) };

it('carries frames both ways, each once and in its turn', () => {
  const host = sealedWay(facts, 'host');
  const guest = sealedWay(facts, 'guest');
  const first = guest.seal('Äiti – one');
  const second = guest.seal('two');
  expect(host.open(second), 'out of turn').toBeUndefined();
  expect(host.open(first)).toBe('Äiti – one');
  expect(host.open(first), 'sent again').toBeUndefined();
  expect(host.open(second)).toBe('two');
  expect(guest.open(host.seal('back'))).toBe('back');
});

it('opens nothing of another connection, another key, its own end, or with one bit changed', () => {
  const sealed = sealedWay(facts, 'guest').seal('hello');
  for (const other of [{ ...facts, key: bytes(9) }, { ...facts, hostPart: bytes(9) }, { ...facts, guestPart: bytes(9) }]) {
    expect(sealedWay(other, 'host').open(sealed)).toBeUndefined();
  }
  expect(sealedWay(facts, 'guest').open(sealed)).toBeUndefined();
  for (let place = 0; place < sealed.length; place++) {
    const changed = sealed.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(sealedWay(facts, 'host').open(changed)).toBeUndefined();
  }
  expect(Buffer.from(sealed).includes('hello')).toBe(false);
});

it('reads a code as it was meant, and nothing else for one', () => {
  expect(readCode(' ab2-3cd ')).toBe('AB23CD');
  for (const wrong of ['', 'AB23C', 'AB23CDE', 'AB23C0', 'AB23CÅ']) expect(readCode(wrong), wrong).toBeUndefined();
  expect(keyOfCode('AB23CD', bytes(1))).not.toEqual(keyOfCode('AB23CE', bytes(1)));
});

it('takes only what is a secret and a frame for one', () => {
  expect(secretFrom('0123456789abcdef0123456789abcdef')).toHaveLength(16);
  for (const wrong of ['', '0123', '0123456789ABCDEF0123456789ABCDEF', '<script>']) expect(secretFrom(wrong)).toBeUndefined();
  expect(readGuestFrame('{"kind":"hello"}')).toEqual({ kind: 'hello' });
  for (const wrong of ['', '{', 'null', '{"kind":"reveal"}', '{"kind":"hello","token":"x"}', '{"kind":"hello","more":1}', `{"kind":"join","name":"${'x'.repeat(61)}","side":"client","role":"participant"}`, '{"kind":"join","name":"Anna","side":"client","role":"facilitator"}']) {
    expect(readGuestFrame(wrong), wrong).toBeUndefined();
  }
  expect(readHostFrame('{"kind":"away","why":"ended"}')).toEqual({ kind: 'away', why: 'ended' });
});
