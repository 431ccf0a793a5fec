import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import { saveSignal } from '../session/saveSignal.ts';
import { wordSaveSignal } from './saveWords.ts';

const today = '2026-03-03';
const saved: SaveState = { session: 'plan', status: 'saved', fileName: 'Fans.kehys', savedAt: new Date(2026, 2, 3, 15, 58).toISOString() };
const standing = { loaded: true, connected: true, unsent: 0, saveState: saved, refusal: undefined as Failure | undefined, isTyping: false, drafts: 0, draftPlaces: '' };
const word = (state: typeof standing, language: 'en' | 'fi' = 'en') => wordSaveSignal(saveSignal(state), state, language, today);

describe('the save signal in words', () => {
  it('says Saved only when the host has every edit and the file holds it', () => {
    expect(word(standing)).toEqual({ label: 'Saved', detail: 'Everything is in “Fans.kehys” on disk, since today 15:58.' });
    expect(word({ ...standing, unsent: 1 }).label).toBe('Saving…');
    expect(word({ ...standing, saveState: { ...saved, status: 'pending' } }).label).toBe('Saving…');
  });

  it('does not say Saved while a key waits to be written, nor while a draft has no place in the plan', () => {
    expect(word({ ...standing, isTyping: true }).label).toBe('Saving…');
    expect(word({ ...standing, drafts: 1, draftPlaces: 'More enquiries' })).toEqual({
      label: 'Draft kept',
      detail: '“Fans.kehys” is saved, but one text does not fit its field yet. It is kept on this computer as a draft: More enquiries.',
    });
    expect(word({ ...standing, drafts: 2, draftPlaces: 'Myynti' }, 'fi').detail).toContain('2 tekstiä ei vielä sovi kenttiinsä');
    expect(word({ ...standing, drafts: 1, isTyping: true }).label).toBe('Saving…');
  });

  it('tells why a save failed and offers to save again', () => {
    const saveState: SaveState = { ...saved, status: 'failed', failure: { code: 'disk-full', details: { name: 'Fans.kehys' } } };
    const words = word({ ...standing, saveState });
    expect(words.label).toBe('Not saved');
    expect(words.detail).toContain('The disk is full, so “Fans.kehys” could not be saved.');
    expect(words.remedy).toBe('plan.save');
  });

  it('offers to save elsewhere where the folder cannot be written', () => {
    const failure = { code: 'folder-read-only', details: { name: 'Fans.kehys' } } as const;
    expect(word({ ...standing, saveState: { ...saved, status: 'failed', failure } }).remedy).toBe('plan.saveAs');
    expect(word({ ...standing, saveState: { ...saved, status: 'readOnly', failure } })).toMatchObject({
      label: 'Read only',
      remedy: 'plan.saveAs',
    });
  });

  it('offers to save elsewhere where something else has the place of the file', () => {
    const failure = { code: 'place-taken', details: { name: 'Fans.kehys' } } as const;
    expect(word({ ...standing, saveState: { ...saved, status: 'failed', failure } })).toMatchObject({ detail: expect.stringContaining('has taken its place'), remedy: 'plan.saveAs' });
  });

  it('stays truthful where no reason is known', () => {
    expect(word({ ...standing, saveState: { ...saved, status: 'failed' } }).detail).toContain('“Fans.kehys” could not be written.');
  });

  it('counts the changes that wait in the window while the host is away', () => {
    expect(word({ ...standing, connected: false, unsent: 3 }).detail).toContain('3 changes wait in this window');
    expect(word({ ...standing, connected: false, unsent: 1 }, 'fi').detail).toContain('Yksi muutos odottaa');
    expect(word({ ...standing, connected: false }).detail).toContain('It has all your changes.');
  });

  it('never says Saved over a change that the host refused, says why, and offers a copy of what is here', () => {
    const words = word({ ...standing, unsent: 2, refusal: { code: 'edits-refused' } });
    expect(words.label).toBe('Not kept');
    expect(words.detail).toContain('2 changes are in this window only');
    expect(words.remedy).toBe('plan.copyHere');
    expect(word({ ...standing, unsent: 0, refusal: { code: 'plan-not-open' } }, 'fi').label).toBe('Ei tallessa');
  });
});
