import { describe, expect, it } from 'vitest';
import { registerIds, registers, type RegisterId } from '../framework/registers.ts';
import { entryTexts } from '../messages/historyEntries.ts';
import { languages, type Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { changedParts, tellPart } from './changedParts.ts';

/** The changes of an entry that came, or went; `titles` of the items that it refers to. */
function entry(register: RegisterId, values: Readonly<Record<string, string | number>>, { side = 'after', titles = {} }: { side?: 'before' | 'after'; titles?: Readonly<Record<string, string>> } = {}): readonly Change[] {
  return Object.entries(values).map(([field, value]): Change => ({
    kind: 'registerChanged', register, entry: 'e1', field, currencies: ['EUR', 'EUR'], [side]: value,
    ...(titles[field] === undefined ? {} : { titles: { [side]: titles[field] } }),
  }));
}

const said = (changes: readonly Change[], language: Language = 'en'): string => changedParts(changes).map((part) => tellPart(part, language).sentence).join('\n');

describe('an entry without a name', () => {
  it('is told as a person would: who did what, and when', () => {
    const aside = entry('setAside', { reason: 'It is the launch', author: 'Isla Thwaite', on: '2026-11-23' });
    expect(said(aside)).toBe('Isla Thwaite set a finding aside on 23 Nov 2026; the reason is “It is the launch”');
    expect(said(aside, 'fi')).toBe('Isla Thwaite asetti havainnon sivuun 23.11.2026; perusteluna ”It is the launch”');
    const atLength = changedParts(entry('setAside', { reason: 'It is the launch. '.repeat(9), author: 'Isla Thwaite', on: '2026-11-23' })).map((part) => tellPart(part, 'en').lines);
    expect(atLength).toEqual([[{ text: 'Isla Thwaite set a finding aside on 23 Nov 2026', runs: [{ kind: 'kept', text: 'Reason: ' }, { kind: 'added', text: 'It is the launch. '.repeat(9) }] }]]);
    expect(said(entry('approvals', { what: 'Winter offer', asked: '2026-11-19' }))).toBe('“Winter offer” was shown for approval on 19 Nov 2026 and awaits it');
  });

  it('says a day and a title once', () => {
    const review = entry('reviews', { begun: '2026-11-23', on: '2026-11-23', next: '2027-02-22' });
    expect(said(review)).toBe('The plan was reviewed on 23 Nov 2026; the next review is on 22 Feb 2027');
    const drill = entry('drills', { scenario: 'A newspaper doubts us', risk: 'r1', on: '2026-11-12', kept: 'no', keptClient: 'yes', keptAgency: 'no' }, { titles: { risk: 'A newspaper doubts us' } });
    expect(said(drill)).toBe('“A newspaper doubts us” was rehearsed on 12 Nov 2026; the plan was not followed; the client says that it held; the agency says that it did not hold');
  });

  it('has what no sentence tells after it, and says when it is gone', () => {
    expect(said(entry('proposals', { proposal: 'Answer on Sundays', yes: 4 }))).toMatch(/^The room was asked whether it agrees: “Answer on Sundays”; .*4$/);
    expect(said(entry('setAside', { author: 'Isla Thwaite', on: '2026-11-23' }, { side: 'before' }))).toBe('No longer in the plan: Isla Thwaite set a finding aside on 23 Nov 2026');
  });

  it('that stood there before is told by its fields, unless the way from one to the other has its sentence', () => {
    const step: Change = { kind: 'registerChanged', register: 'process', entry: 'e1', field: 'step', before: 'before', after: 'planning', currencies: ['EUR', 'EUR'] };
    expect(said([step])).toMatch(/^The work moved from “.+” to “.+”$/);
    const later: Change = { kind: 'registerChanged', register: 'setAside', entry: 'e1', field: 'on', before: '2026-11-23', after: '2026-11-24', currencies: ['EUR', 'EUR'] };
    expect(said([later])).not.toContain('was set aside');
  });

  it('is told by fields that its register has', () => {
    for (const [id, texts] of Object.entries(entryTexts)) {
      expect(registerIds).toContain(id);
      const fields = registers.find((register) => register.id === id)?.fields ?? [];
      const known = new Set(fields.flatMap(({ key }) => [key, `${key}Before`]));
      for (const text of [...(texts?.heads ?? []), ...(texts?.tails ?? [])]) {
        const names = languages.map((language) => [...text[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
        expect(names[0], `${id}: both languages say the same`).toEqual(names[1]);
        for (const name of [...(names[0] ?? []), ...Object.keys(text.when ?? {})]) expect(known, id).toContain(name);
      }
    }
  });
});
