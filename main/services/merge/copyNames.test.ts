import { expect, it } from 'vitest';
import { areCopyNames } from './copyNames.ts';

it.each([
  ['Dropbox', 'Harbour (Aino’s conflicted copy 2026-11-28)'],
  ['Dropbox in Finnish', 'Harbour (Aino: ristiriitainen kopio 2026-11-28)'],
  ['Nextcloud', 'Harbour (conflicted copy 2026-11-28 101512)'],
  ['Nextcloud in Finnish', 'Harbour (ristiriitainen kopio 2026-11-28 101512)'],
  ['an older ownCloud', 'Harbour_conflict-20261128-101512'],
  ['pCloud', 'Harbour [conflicted]'],
  ['Google Drive', 'Harbour (1)'],
  ['OneDrive', 'Harbour-LAPTOP-7Q2'],
  ['Syncthing', 'Harbour.sync-conflict-20261128-101512-K3ABCDE'],
  ['iCloud', 'Harbour 2'],
  ['Dropbox in Finnish, without a name', 'Harbour (ristiriitainen kopio)'],
  ['Windows', 'Harbour - Copy'],
  ['Windows, again', 'Harbour - Copy (2)'],
  ['Windows in Finnish', 'Harbour - kopio'],
  ['Windows in Finnish, again', 'Harbour – Kopio (3)'],
  ['a Mac', 'Harbour copy'],
  ['a Mac in Finnish', 'Harbour kopio 2'],
  ['GNOME', 'Harbour (copy)'],
  ['GNOME in Finnish', 'Harbour (kopio)'],
  ['GNOME in Finnish, again', 'Harbour (3. kopio)'],
  ['Google Drive', 'Copy of Harbour'],
  ['Google Drive in Finnish', 'Kopio tiedostosta Harbour'],
])('knows what %s calls a copy, whichever of the two is open', (_program, copy) => {
  expect([areCopyNames('Harbour', copy), areCopyNames(copy, 'Harbour')]).toEqual([true, true]);
});

it('takes no other plan of the same beginning for a copy', () => {
  for (const name of ['Harbour', 'Harbour master plan', 'Harbour 2027 spring', 'Harbour (draft)', 'Harbourside', 'Harbour.old', 'Harbour copywriting', 'Harbour kopioit', 'Kopiot Harbour', 'Copy of']) expect(areCopyNames('Harbour', name)).toBe(false);
});

it('knows names that a Mac wrote with letters in parts', () => {
  expect(areCopyNames('Sää', 'Sää (1)'.normalize('NFD'))).toBe(true);
});
