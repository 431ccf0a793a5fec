import { describe, expect, it } from 'vitest';
import { findInsights } from '../../shared/insights/liveFindings.ts';
import { rules } from '../../shared/insights/rules.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { entriesOf, textOf, titleOf } from '../../shared/plan/plan.ts';
import { unpackPlanFile } from '../services/planFile/unpackPlanFile.ts';
import { exampleBytes, exampleFiles } from './exampleFiles.ts';
import { settled } from './settled.ts';

/** What each rule says of each example and nobody has set aside, by the title of what it is about; a rule that stands in neither is silent on both. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'esimerkki.kehys': {
    'person-over-hours': ['Riitta Tulisalo'],
    'season-refresh': [''],
    'approval-slow': [''],
  },
  'example.kehys': {
    'path-gap': [''],
    'person-over-hours': ['Bea Calloway'],
    'crisis-plan-unknown': [''],
    'above-maturity': ['Join shop, inbox and mending book into one view of a customer'],
    'act-without-date': ['Swap table for outgrown children’s jumpers (asked for in the circle)'],
  },
};

/** What the team of each example has set aside, with a reason. */
const asideOf: Readonly<Record<string, readonly string[]>> = {
  'esimerkki.kehys': ['above-maturity'],
  'example.kehys': ['fan-trap', 'kpi-other-aim'],
};

describe.each(exampleFiles)('on the example plan $name', (file) => {
  const plan = planOf(settled(unpackPlanFile(exampleBytes(file), file.name)).doc);
  const aside = entriesOf(plan, 'setAside');
  const all = findInsights(plan, '2026-11-24');
  const findings = all.filter(({ key }) => !Object.hasOwn(aside, key));

  it('has a line in the table', () => expect(expected).toHaveProperty([file.name]));

  it('sets aside only what holds, and says why, who and when', () => {
    expect(all.filter(({ key }) => Object.hasOwn(aside, key)).map(({ rule }) => rule.id).sort()).toEqual(asideOf[file.name]);
    for (const [key, values] of Object.entries(aside)) {
      expect(all.some((finding) => finding.key === key), key).toBe(true);
      for (const field of ['reason', 'author', 'on']) expect(textOf(values, field), `${key} ${field}`).not.toBe('');
    }
  });

  it.each(rules.map(({ id }) => id))('%s is silent or right', (id) => {
    const titles = findings
      .filter(({ rule }) => rule.id === id)
      .map(({ item }) => {
        const about = item === undefined ? undefined : plan.items.get(item);
        return about ? titleOf(about) : '';
      });
    expect(titles).toEqual(expected[file.name]?.[id] ?? []);
  });
});
