import { expect, it } from 'vitest';
import { beginning, nextAddress } from './carriedOver.ts';
import type { KeptOnPhone, OwnAnswer } from './phoneStore.ts';

const [secret, token, otherToken] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
const here = { protocol: 'http:', port: '4848' };
const note = (slot: string, state: OwnAnswer['state'], version = 1): OwnAnswer => ({ round: 'round', slot, version, state, answer: { form: 'texts', text: `Äiti ${slot} “${version}”` } });
const kept: KeptOnPhone = { secret, token, own: [note('n1', 'kept'), note('n2', 'sending'), note('n3', 'refused')], drafts: { 'round/texts': 'half a thought – ”ö”' } };
const fragmentOf = (address: string | undefined): string => new URL(address ?? '').hash.slice(1);
const fresh: KeptOnPhone = { secret, token: null, own: [], drafts: {} };

it('who types the new address is the same person there, with everything that the host has not got', () => {
  const address = nextAddress(' 192.168.1.7:4849 ', kept, here);
  expect(address?.startsWith(`http://192.168.1.7:4849/#${secret}.`)).toBe(true);
  expect(beginning(fragmentOf(address), undefined)).toEqual({ ...kept, own: kept.own.slice(1) });
});

it('takes the port and the scheme of this page where none is typed, and nothing that leads elsewhere', () => {
  expect(nextAddress('http://10.0.0.2/', kept, here)).toMatch(/^http:\/\/10\.0\.0\.2:4848\/#/);
  for (const typed of ['evil.example', '10.0.0.2@evil.example', '10.0.0.2/evil', '10.0.0', '300.1.1.1', '10.0.0.2:99999', 'javascript:alert(1)', '']) expect(nextAddress(typed, kept, here), typed).toBeUndefined();
  expect(nextAddress('10.0.0.2', fresh, here)).toBeUndefined();
});

it('a code that is scanned begins anew, and the one that was scanned before goes on', () => {
  expect(beginning(secret, undefined)).toEqual(fresh);
  expect(beginning(secret, kept)).toEqual(kept);
  expect(beginning('d'.repeat(32), kept)).toEqual({ ...fresh, secret: 'd'.repeat(32) });
  expect(beginning('', kept)).toEqual(kept);
  expect(beginning('', undefined)).toBeUndefined();
});

it('no link makes another of somebody who is in already; their own brings the newer of each answer', () => {
  const theirs = fragmentOf(nextAddress('10.0.0.2', { ...kept, token: otherToken }, here));
  expect(beginning(theirs, kept)).toEqual(kept);
  const own = fragmentOf(nextAddress('10.0.0.2', { ...kept, own: [note('n2', 'sending', 3), note('n4', 'sending')] }, here));
  expect(beginning(own, kept)?.own.map(({ slot, version }) => [slot, version])).toEqual([['n1', 1], ['n2', 3], ['n3', 1], ['n4', 1]]);
});

it.each(['', '%%%', btoa('{"token":"x"}'), btoa('[]')])('what was cut off or made up on the way, “%s”, carries nothing', (text) => {
  expect(beginning(`${secret}.${text}`, undefined)).toEqual(fresh);
});
