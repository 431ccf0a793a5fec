import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { findInsights } from '../insights/liveFindings.ts';
import { skillMatrix } from './skills.ts';

function team() {
  const bench = workbench();
  const one = bench.make(addItem, { type: 'person', fields: { name: 'Ada Fictional', skillContent: 4, skillTools: 2, training: 'Course in spring' } });
  const other = bench.make(addItem, { type: 'person', fields: { name: 'Ben Imagined', skillContent: 1, skillTools: 3 } });
  return { bench, one, other, matrix: () => skillMatrix(bench.plan()) };
}

describe('the matrix of skills', () => {
  it('has the skills and the competences, and the team’s best in each', () => {
    const { matrix } = team();
    expect(matrix().skills.map((skill) => [skill.field.key, skill.best])).toEqual([
      ['skillContent', 4],
      ['skillListening', undefined],
      ['skillDialogue', undefined],
      ['skillTools', 3],
      ['skillAnalytics', undefined],
      ['skillNeeds', undefined],
      ['skillIndustry', undefined],
      ['skillCulture', undefined],
    ]);
  });

  it('needs nothing before there is a channel, and then says the gaps that the rule says', () => {
    const { bench, one, matrix } = team();
    expect(matrix()).toMatchObject({ needed: 0 });
    expect(matrix().skills.some((skill) => skill.isGap)).toBe(false);
    bench.make(addItem, { type: 'channel', fields: { name: 'Post' } });
    const gaps = (): readonly string[] => matrix().skills.filter((skill) => skill.isGap).map((skill) => skill.field.key);
    const found = (): readonly (string | undefined)[] => findInsights(bench.plan(), '2026-11-24').filter((finding) => finding.rule.id === 'skill-gap').map((finding) => finding.verdict.about);
    expect(gaps()).toEqual(['skillListening', 'skillDialogue', 'skillAnalytics', 'skillNeeds', 'skillIndustry', 'skillCulture']);
    // What nobody has scored is one finding of its own: skills-unscored.
    expect(found()).toEqual([]);
    bench.make(setField, { id: one, key: 'skillListening', value: 2 });
    expect(found()).toEqual(['skillListening']);
    expect(gaps()).toEqual(['skillListening', 'skillDialogue', 'skillAnalytics', 'skillNeeds', 'skillIndustry', 'skillCulture']);
  });

  it('takes three as enough and two as a gap', () => {
    const { bench, one, other, matrix } = team();
    bench.make(addItem, { type: 'channel', fields: { name: 'Post' } });
    const tools = () => matrix().skills.find((skill) => skill.field.key === 'skillTools');
    expect(tools()).toMatchObject({ isGap: false, able: [{ id: other }] });
    bench.make(setField, { id: other, key: 'skillTools', value: 2 });
    expect(tools()).toMatchObject({ isGap: true, able: [] });
    expect(matrix().people[0]).toMatchObject({ item: { id: one }, training: 'Course in spring', scores: { skillContent: 4, skillTools: 2 } });
  });

  it('counts what a person answers for, but not what is over', () => {
    const { bench, one, matrix } = team();
    const done = bench.make(addItem, { type: 'action', fields: { title: 'Done', status: 'done' } });
    const doing = bench.make(addItem, { type: 'action', fields: { title: 'Doing', status: 'doing' } });
    const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'Storm' } });
    for (const from of [done, doing, risk]) bench.make(addLink, { from, to: one, kind: 'ownedBy' });
    const [person] = matrix().people;
    expect(person?.load).toBe(2);
    expect(person?.owned.filter(({ items }) => items.length > 0).map(({ type }) => type).sort()).toEqual(['action', 'risk']);
  });

  it('lists what nobody answers for', () => {
    const { bench, other, matrix } = team();
    const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Post' } });
    expect(matrix().ownerless).toEqual([{ type: 'channel', items: [bench.item(channel)] }]);
    bench.make(addLink, { from: channel, to: other, kind: 'ownedBy' });
    expect(matrix().ownerless).toEqual([]);
  });
});
