import { describe, expect, it } from 'vitest';
import { findInsights } from '../../shared/insights/liveFindings.ts';
import { rules } from '../../shared/insights/rules.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { unpackPlanFile } from '../services/planFile/unpackPlanFile.ts';
import { exampleBytes, exampleFiles } from './exampleFiles.ts';
import { settled } from './settled.ts';

/** What each rule says of each example, by the title of what it is about; a rule that stands in neither is silent on both. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'esimerkki.kehys': {
    'above-maturity': ['Tieto kaupan alkuperästä kassalta suoraan mittaristoon'],
    'tool-without-time': ['Kuuntelu- ja vastaustyökalu (kolme käyttäjää)', 'Kiuasvalitsimen ylläpito verkkosivuilla'],
    'skills-unscored': [''],
    'measured-unused': [''],
    'season-refresh': [''],
    'crisis-plan-unknown': [''],
  },
  'example.kehys': {
    'above-maturity': ['Join shop, inbox and mending book into one view of a customer'],
    'act-without-date': ['Swap table for outgrown children’s jumpers (asked for in the circle)'],
    'kpi-other-aim': ['Mill walks watched to the end'],
    'tool-without-time': ['Shared inbox for every question (four seats)', 'Shop translation and duties-paid checkout'],
    'skills-unscored': [''],
    'measured-unused': [''],
    'season-refresh': [''],
    'crisis-plan-unknown': [''],
  },
};

describe.each(exampleFiles)('on the example plan $name', (file) => {
  const plan = planOf(settled(unpackPlanFile(exampleBytes(file), file.name)).doc);
  const findings = findInsights(plan, '2026-11-24');

  it('has a line in the table', () => expect(expected).toHaveProperty([file.name]));

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
