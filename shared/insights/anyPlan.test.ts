import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import { conflictIds, followedVoices } from '../framework/conflicts.ts';
import type { Field, FieldValue } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { planFields } from '../framework/planFields.ts';
import { languages } from '../messages/text.ts';
import { wordFinding, wordFix } from './finding.ts';
import { LiveFindings } from './liveFindings.ts';
import { today, Trial } from './testing/trial.ts';

const words = ['', '?', 'TBD', 'Warm hands', 'Kiuas kestää', 'Followers', 'Delete it', 'Vaietaan', 'Facebook', 'Verkkosivut', 'Where are your customers already?', 'Seuraajat €', '{count}'];
const days = ['2019-02-28', '2026-09-01', '2026-11-23', '2026-11-24', '2026-11-25', '2027-08-31', '2044-01-01'];
const numbers = [0, 1, 2, 3, 12, 24, 36, 720, 1_000_000];

/** A value that a field may hold, chosen by a number. */
function valueFor(field: Field, choice: number): FieldValue | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[choice % list.length];
  switch (field.kind) {
    case 'text':
    case 'longText':
      return pick(words);
    case 'date':
      return pick(days);
    case 'number':
    case 'money':
      return pick(numbers);
    case 'scale':
      return choice % (field.maximum + 1);
    case 'choice':
      return pick(field.options)?.id;
    case 'many': {
      const option = pick(field.options);
      return option ? [option.id] : [];
    }
    case 'link':
    case 'measurements':
    case 'picture':
      return undefined;
  }
}

const types = itemTypes.filter(({ id }) => !['area', 'note'].includes(id));
const step = fc.record({ what: fc.nat({ max: 11 }), one: fc.nat({ max: 400 }), other: fc.nat({ max: 400 }), value: fc.nat({ max: 400 }) });

/** A plan that any hands might have made. */
const anyPlan = fc.array(step, { minLength: 10, maxLength: 60 }).map((steps) => {
  const trial = new Trial();
  const { context } = trial;
  for (const { what, one, other, value } of steps) {
    const items = [...context.plan().items.values()];
    const item = items[one % Math.max(1, items.length)];
    if (what < 4 || !item) {
      const type = types[one % types.length];
      if (type) addItem(context, { type: type.id, fields: { [type.titleField]: words[value % words.length] ?? '' } });
    } else if (what < 7) {
      const fields = types.find(({ id }) => id === item.type)?.fields ?? [];
      const field = fields[other % Math.max(1, fields.length)];
      const set = field && valueFor(field, value);
      if (field && set !== undefined) setField(context, { id: item.id, key: field.key, value: set });
      if (item.type === 'kpi') setMeasurements(context, { id: item.id, measurements: [{ date: days[value % days.length] ?? today, value: other }] });
    } else if (what < 9) {
      const end = items[other % items.length];
      if (end) addLink(context, { from: item.id, to: end.id });
    } else if (what === 9) {
      const field = planFields[other % planFields.length];
      const set = field && valueFor(field, value);
      if (field && set !== undefined) setPlanField(context, { key: field.key, value: set });
    } else if (what === 10) {
      setPosition(context, { dimension: dimensionIds[one % dimensionIds.length] ?? 'scope', kind: positionKindIds[other % positionKindIds.length] ?? 'today', value: value % 101 });
    } else {
      setRegisterEntry(context, { register: 'conflicts', entry: conflictIds[one % conflictIds.length] ?? 'counting', values: { follows: followedVoices[value % followedVoices.length] ?? 'both' } });
    }
  }
  return trial;
});

/** What no reader should meet: a gap, a day as computers write it, a count below nought. */
const unreadable = /undefined|\bnull\b|NaN|\d{4}-\d\d-\d\d|[-−]\d/;
const gap = /\{(?!count\})\w+\}/;

describe('the findings of any plan', () => {
  it('can be read in both languages, fixes and all, and no rule throws', () => {
    fc.assert(
      fc.property(anyPlan, (trial) => {
        const live = new LiveFindings(trial.context.plan(), today);
        for (const finding of live.findings) {
          for (const language of languages) {
            const said = [wordFinding(finding, language), ...live.fixesOf(finding).map((fix) => wordFix(fix, language))];
            for (const sentence of said) expect([finding.rule.id, sentence, unreadable.test(sentence) || gap.test(sentence)]).toEqual([finding.rule.id, sentence, false]);
          }
        }
        expect(new Set(live.findings.map(({ key }) => key)).size).toBe(live.findings.length);
      }),
      { numRuns: 20 },
    );
  });

  /** They speak of what was done and of what is left of the mix, the path and the trying when an action is dropped. */
  const ofWhatWasDone: readonly string[] = ['pushing', 'not-learnt', 'nothing-tried', 'attention-only', 'path-gap'];

  it('grow by nothing that asks for planning when an action is done or dropped', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('done', 'dropped'), fc.nat(), (trial, status, choice) => {
        const actions = [...trial.context.plan().items.values()].filter(({ type }) => type === 'action');
        const action = actions[choice % Math.max(1, actions.length)];
        fc.pre(action !== undefined);
        const keys = (): readonly string[] => trial.findings().filter(({ rule }) => !ofWhatWasDone.includes(rule.id)).map(({ key }) => key);
        const before = new Set(keys());
        if (action) trial.set(action.id, { status });
        expect(keys().filter((key) => !before.has(key))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
