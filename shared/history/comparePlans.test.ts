import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearPosition, setPosition } from '../edits/positions.ts';
import { deleteMeasurement, setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems, moveItems, reorderItem, resizeItem } from '../edits/items.ts';
import { addLink, deleteLinks } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { toldName } from '../framework/toldNumber.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { fieldClauses } from '../messages/historyFields.ts';
import { namesIn } from '../messages/text.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import type { Plan } from '../plan/plan.ts';
import { isLayoutChange } from './change.ts';
import { comparePlans } from './comparePlans.ts';
import { describeChange } from './describeChange.ts';

/** All that a plan says, without the ids of its links. */
function saidBy(plan: Plan): string {
  const links = [...plan.links.values()].map(({ kind, from, to }) => [from, kind, to].join('\n')).sort();
  return canonicalJson({ ...plan, items: Object.fromEntries(plan.items), links });
}

/** The sentences for what some edits changed, in English and Finnish. */
function told(bench: Workbench, change: () => void): { readonly en: readonly string[]; readonly fi: readonly string[] } {
  const before = bench.plan();
  change();
  const changes = comparePlans(before, bench.plan());
  return { en: changes.map((one) => describeChange(one, 'en')), fi: changes.map((one) => describeChange(one, 'fi')) };
}

describe('comparing any two plans', () => {
  it('finds nothing exactly where both say the same', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, more) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        const before = bench.plan();
        for (const step of more) {
          doStep(bench.context, step);
          const isSame = saidBy(before) === saidBy(bench.plan());
          expect(comparePlans(before, bench.plan()).length === 0).toBe(isSame);
          expect(comparePlans(bench.plan(), before).length === 0).toBe(isSame);
        }
        while (bench.undo.undoStack.length > 0 && bench.plan() !== before) bench.undo.undo();
        expect(comparePlans(bench.plan(), bench.plan())).toEqual([]);
      }),
    );
  });

  it('words every change in both languages, in one line of bearable length, from plain JSON', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, more) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        const before = bench.plan();
        for (const step of more) doStep(bench.context, step);
        for (const change of comparePlans(before, bench.plan())) {
          expect(JSON.parse(JSON.stringify(change))).toEqual(change);
          for (const language of ['en', 'fi'] as const) {
            const sentence = describeChange(change, language);
            expect(sentence.trim()).not.toBe('');
            expect(sentence).not.toMatch(/undefined|NaN|\[object|[\n\r\u202e\u2067\p{Cc}]/u);
            expect([...sentence].length).toBeLessThan(2500);
          }
        }
      }),
    );
  });
});

describe('what changed is told', () => {
  it('of a KPI with a unit of any length in a line', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', unit: 'u'.repeat(100_000) } });
    const { en } = told(bench, () => bench.make(setField, { id, key: 'target', value: 5 }));
    expect(en.map((sentence) => sentence.length < 200)).toEqual([true]);
  });

  it('for a field by its name, value before and value after', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 40 } });
    expect(told(bench, () => bench.make(setField, { id, key: 'target', value: 60 }))).toEqual({
      en: ['Goal “More enquiries”: the target went from 40 to 60'],
      fi: ['Some-tavoite ”More enquiries”: tavoitetaso muuttui: 40 → 60'],
    });
    expect(told(bench, () => bench.make(setField, { id, key: 'due', value: '2026-03-01' })).en).toEqual([
      'Goal “More enquiries”: the due date is 1 Mar 2026',
    ]);
    expect(told(bench, () => bench.make(setField, { id, key: 'due', value: null })).fi).toEqual([
      'Some-tavoite ”More enquiries”: ”Määräpäivä” poistettiin (oli 1.3.2026)',
    ]);
    expect(told(bench, () => bench.make(setField, { id, key: 'focus', value: 'brand' })).fi).toEqual([
      'Some-tavoite ”More enquiries”: ”Painopiste” on Brändimielikuva',
    ]);
    expect(told(bench, () => bench.make(setField, { id, key: 'statement', value: 'Better enquiries' })).en).toEqual([
      'Goal “More enquiries” is now “Better enquiries”',
    ]);
  });

  it('for choices, lists, scales, money and decimals by what a person reads', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'channel', fields: { name: 'Shop', roles: ['service'], trust: 2, budget: 1200 } });
    const set = (key: string, value: string | number | readonly string[]) => told(bench, () => bench.make(setField, { id, key, value })).fi;
    expect(set('roles', ['service', 'marketing'])).toEqual(['Kanava ”Shop”: ”Roolit”: lisättiin ”Markkinointi”']);
    expect(set('trust', 4)).toEqual(['Kanava ”Shop”: luottamus muuttui: 2/5 → 4/5']);
    expect(set('budget', 1500.5)).toEqual(['Kanava ”Shop”: budjetti muuttui: 1\u00a0200\u00a0€ → 1\u00a0500,50\u00a0€']);
    expect(set('budget', 1500.501)).toEqual(['Kanava ”Shop”: budjetti muuttui: 1\u00a0500,5 → 1\u00a0500,501']);
    bench.make(setPlanField, { key: 'currency', value: 'SEK' });
    expect(set('budget', 10)).toEqual(['Kanava ”Shop”: budjetti muuttui: 1\u00a0500,50\u00a0SEK → 10\u00a0SEK']);
  });

  it('for a long text by the place where it differs, on one line', () => {
    const bench = workbench();
    const text = `${'word '.repeat(100)}end`;
    const id = bench.make(addItem, { type: 'note', fields: { text } });
    const [sentence = ''] = told(bench, () => bench.make(setField, { id, key: 'text', value: text.replace('end', 'new\nend') })).en;
    expect(sentence).toContain('word word end”');
    expect(sentence).toContain('word word new end”');
    expect(sentence).toContain('…');
    expect([...sentence].length).toBeLessThan(250);
    expect(told(bench, () => bench.make(setField, { id, key: 'text', value: text.replace('end', 'new end') })).en).toEqual([
      expect.stringContaining('differs in spaces or invisible marks only'),
    ]);
  });

  it('without cutting a character in two', () => {
    const bench = workbench();
    const family = '👩‍👩‍👧‍👦';
    const [added = ''] = told(bench, () => bench.make(addItem, { type: 'note', fields: { text: family.repeat(200) } })).en;
    expect(added).toBe(`Note “${family.repeat(80)}…” was added`);
  });

  it('for items that come and go, once, links included', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
    const added = told(bench, () => {
      const action = bench.make(addItem, { type: 'action' });
      bench.make(addLink, { from: action, to: goal });
    });
    expect(added.en).toEqual(['Action without a title was added']);
    expect(told(bench, () => bench.make(deleteItems, [goal])).fi).toEqual(['Some-tavoite ”More” poistettiin']);
  });

  it('for links by what they join, and for a new owner as one change', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
    const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
    const [ann, ben] = ['Ann', 'Ben'].map((name) => bench.make(addItem, { type: 'person', fields: { name } }));
    let link = '';
    expect(told(bench, () => (link = bench.make(addLink, { from: goal, to: kpi }))).en).toEqual(['Goal “More”: now measured by KPI “Enquiries”']);
    expect(told(bench, () => bench.make(deleteLinks, [link])).en).toEqual(['Goal “More”: no longer measured by KPI “Enquiries”']);
    bench.make(addLink, { from: goal, to: ann ?? '' });
    expect(told(bench, () => bench.make(addLink, { from: goal, to: ben ?? '' }))).toEqual({
      en: ['Goal “More”: “Owner” changed from “Ann” to “Ben”'],
      fi: ['Some-tavoite ”More”: ”Vastuuhenkilö” vaihtui: ”Ann” → ”Ben”'],
    });
  });

  it('not at all where a link was made again', () => {
    const bench = workbench();
    const [goal, kpi] = [bench.make(addItem, { type: 'goal' }), bench.make(addItem, { type: 'kpi' })];
    const link = bench.make(addLink, { from: goal, to: kpi });
    const again = told(bench, () => {
      bench.make(deleteLinks, [link]);
      bench.make(addLink, { from: goal, to: kpi });
    });
    expect(again.en).toEqual([]);
  });

  it('for positions by dimension, party and pole', () => {
    const bench = workbench();
    const place = { dimension: 'scope', kind: 'agency' } as const;
    expect(told(bench, () => bench.make(setPosition, { ...place, value: 40, reason: 'Trust' })).en).toEqual([
      'Scope, Agency: placed at 40 between Defender (0) and Explorer (100); reason: “Trust”',
    ]);
    expect(told(bench, () => bench.make(setPosition, { ...place, value: 60 })).fi).toEqual(['Laajuus, Toimisto: siirtyi kohdasta 40 kohtaan 60, suunta: Tutkija']);
    expect(told(bench, () => bench.make(setPosition, { ...place, reason: '' })).en).toEqual(['Scope, Agency: the reason was removed (it was “Trust”)']);
    expect(told(bench, () => bench.make(clearPosition, place)).en).toEqual(['Scope, Agency: taken off the axis (was at 60)']);
  });

  it('for measurements one by one or counted', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
    const measure = (...measurements: { date: string; value: number; note?: string }[]) =>
      told(bench, () => bench.make(setMeasurements, { id, measurements })).en;
    expect(measure({ date: '2026-01-01', value: 0.125 })).toEqual(['KPI “Enquiries”: 0.125 measured on 1 Jan 2026']);
    expect(measure({ date: '2026-01-01', value: 0.126 })).toEqual(['KPI “Enquiries”: the measurement of 1 Jan 2026 was corrected from 0.125 to 0.126']);
    expect(measure({ date: '2026-01-01', value: 0.126, note: 'x' })).toEqual(['KPI “Enquiries”: the note on the measurement of 1 Jan 2026 changed']);
    expect(measure({ date: '2026-01-01', value: 3 }, { date: '2026-02-01', value: 2 }, { date: '2026-03-01', value: 2 })).toEqual([
      'KPI “Enquiries”: 2 measurements were added, the last 2 on 1 Mar 2026, one measurement was changed',
    ]);
    expect(told(bench, () => bench.make(deleteMeasurement, { id, date: '2026-01-01' })).en).toEqual([
      'KPI “Enquiries”: the measurement of 1 Jan 2026 was removed (3)',
    ]);
  });

  it('for moves by areas, and as a change of the drawing where nothing else is', () => {
    const bench = workbench();
    const [ideas, plans] = ['Ideas', 'Plans'].map((title, index) => bench.make(addItem, { type: 'area', at: { x: index * 900, y: 0 }, fields: { title } }));
    const note = bench.make(addItem, { type: 'note', at: { x: 20, y: 80 }, fields: { text: 'Memo' } });
    const move = (area: string | null) => told(bench, () => bench.make(moveItems, [{ id: note, x: 950, y: 90, area }])).en;
    expect(move(ideas ?? '')).toEqual(['Note “Memo” moved into “Ideas”']);
    expect(move(plans ?? '')).toEqual(['Note “Memo” moved from “Ideas” to “Plans”']);
    expect(move(null)).toEqual(['Note “Memo” moved out of “Plans”']);
    const before = bench.plan();
    expect(told(bench, () => bench.make(moveItems, [{ id: note, x: 0, y: 0 }])).en).toEqual(['Note “Memo” moved on the canvas']);
    expect(told(bench, () => bench.make(resizeItem, { id: note, box: { x: 0, y: 0, width: 300, height: 200 } })).en).toEqual(['Note “Memo” was resized']);
    expect(told(bench, () => bench.make(reorderItem, { id: note, before: ideas ?? '' })).en).toEqual(['Note “Memo” took another place in lists']);
    expect(comparePlans(before, bench.plan()).every(isLayoutChange)).toBe(true);
  });

  it('for what registers refer to, by what it is called', () => {
    const bench = workbench();
    const action = bench.make(addItem, { type: 'action', fields: { title: 'Answer on Sundays' } });
    const lesson = (): string => bench.make(setRegisterEntry, { register: 'drills', entry: 'x1', values: { action } }) ?? '';
    expect(told(bench, lesson).en).toEqual(['Drill: “Action” is “Answer on Sundays”']);
  });

  it('for what registers hold, by the entry where it has a name', () => {
    const bench = workbench();
    const answer = () => bench.make(setRegisterEntry, { register: 'assessment', entry: 'dialogue', values: { holds: 'yes' } });
    expect(told(bench, answer)).toEqual({
      en: ['Maturity self-assessment “Customers who write to us get an answer from a person.”: “True of us” is Yes'],
      fi: ['Kypsyyden itsearvio ”Meille kirjoittavat asiakkaat saavat vastauksen ihmiseltä.”: ”Pitää paikkansa” on Kyllä'],
    });
    const drill = () => bench.make(setRegisterEntry, { register: 'drills', entry: 'x1', values: { seconds: 90 } });
    expect(told(bench, drill)).toEqual({ en: ['Drill: “Time taken” is 1:30'], fi: ['Harjoitus: ”Käytetty aika” on 1:30'] });
  });

  it('for every field of every type with its name, where nobody would say it another way', () => {
    for (const type of itemTypes) {
      for (const field of type.fields) {
        if (field.kind === 'link' || field.kind === 'measurements' || field.key === type.titleField) continue;
        const item = { id: 'a', type: type.id, title: 'X' };
        const isClause = fieldClauses.some(({ en }) => namesIn(en).includes(field.key));
        const change = { kind: 'fieldChanged', item, field: field.key, after: 'y', currencies: ['EUR', 'EUR'] } as const;
        for (const language of ['en', 'fi'] as const) {
          expect(describeChange(change, language)).toContain(type.name[language]);
          if (!isClause) expect(describeChange(change, language)).toContain(toldName(field, language));
        }
      }
    }
  });

  it('for a field that only a newer Kehys knows by its key', () => {
    const change = { kind: 'planFieldChanged', field: 'mood', before: 'grey', after: ['sunny'], currencies: ['EUR', 'EUR'] } as const;
    expect(describeChange(change, 'en')).toBe('Plan: “mood” changed from “grey” to “sunny”');
  });
});

describe('a hidden placement', () => {
  it('is told as changed, never where it lies', () => {
    const bench = workbench();
    const { en, fi } = told(bench, () => {
      setRegisterEntry(bench.context, { register: 'placements', entry: 'client', values: { scope: 73 } });
    });
    expect(en).toEqual(['Hidden placements: one was changed']);
    expect(fi).toEqual(['Piilotetut sijoitukset: yksi muuttui']);
  });
});
