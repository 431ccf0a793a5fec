import { expect, it } from 'vitest';
import { mostCarried, nextSeatAddress, seatBeginning } from './carriedOver.ts';

const [secret, token, otherToken] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
const here = { protocol: 'http:', port: '4848' };
const seat = { secret, token };
const unsent = { workshop: 'f00d'.repeat(6), update: Uint8Array.from({ length: 1_000 }, (_, place) => (place * 37) % 256) };
const fragmentOf = (address: string | undefined): string => new URL(address ?? '').hash.slice(1);

it('who types the new address sits in the same seat there, with everything that the host has not got', () => {
  const address = nextSeatAddress(' 192.168.1.7:4849/editor ', seat, unsent, here);
  expect(address?.startsWith(`http://192.168.1.7:4849/editor#${secret}.${token}.`)).toBe(true);
  expect(seatBeginning(fragmentOf(address), undefined)).toEqual({ seat, brought: unsent });
  expect(seatBeginning(fragmentOf(nextSeatAddress('10.0.0.2', seat, undefined, here)), undefined)).toEqual({ seat });
});

it('takes the link of the leader’s screen as well, and nothing that leads elsewhere', () => {
  expect(nextSeatAddress(`http://10.0.0.2:4848/editor#${secret}`, seat, undefined, here)).toBe(`http://10.0.0.2:4848/editor#${secret}.${token}`);
  for (const typed of ['evil.example', '10.0.0.2@evil.example', '10.0.0.2/evil', '10.0.0.2:4848.evil.example', '10.0.0', '300.1.1.1', '10.0.0.2:99999', 'javascript:alert(1)', '']) expect(nextSeatAddress(typed, seat, undefined, here), typed).toBeUndefined();
  expect(nextSeatAddress('10.0.0.2', { secret, token: null }, undefined, here)).toBeUndefined();
});

it('more than an address carries stays behind, and the seat goes along', () => {
  const address = nextSeatAddress('10.0.0.2', seat, { ...unsent, update: new Uint8Array(mostCarried + 1) }, here);
  expect(seatBeginning(fragmentOf(address), undefined)).toEqual({ seat });
});

it('a link begins anew, the one that was opened before goes on, and none makes another of somebody who sits already', () => {
  expect(seatBeginning(secret, undefined)).toEqual({ seat: { secret, token: null } });
  expect(seatBeginning(secret, seat)).toEqual({ seat });
  expect(seatBeginning('', seat)).toEqual({ seat });
  expect(seatBeginning('', undefined)).toEqual({ seat: undefined });
  expect(seatBeginning('d'.repeat(32), seat)).toEqual({ seat: { secret: 'd'.repeat(32), token: null } });
  expect(seatBeginning(fragmentOf(nextSeatAddress('10.0.0.2', { secret, token: otherToken }, unsent, here)), seat)).toEqual({ seat });
});

it.each([`${secret}.${token}.${unsent.workshop}.%%%`, `${secret}.${token}.../..`, `${secret}.${token}.${unsent.workshop}.`, `${secret}.${token}`])('what was cut off or made up on the way, “%s”, brings nothing', (fragment) => {
  expect(seatBeginning(fragment, undefined)).toEqual({ seat });
});
