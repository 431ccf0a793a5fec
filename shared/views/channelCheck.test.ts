import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { bondFigure, checkChannel, roleDemands } from './channelCheck.ts';

const today = '2026-11-24';

function withChannel(fields: Parameters<typeof addItem>[1]['fields'] = {}) {
  const bench = workbench();
  const id = bench.make(addItem, { type: 'channel', fields: { name: 'Forum', ...fields } });
  const check = () => checkChannel(bench.plan(), bench.item(id), today);
  const holds = (demand: string) => check().roles.flatMap((role) => role.demands).find((known) => known.id === demand)?.holds;
  return { bench, id, check, holds };
}

describe('what the roles ask of a channel', () => {
  it('is known for every role that a channel can have', () => {
    const roles = fieldOf('channel', 'roles');
    expect(roles?.kind === 'many' && roles.options.map(({ id }) => id)).toEqual(Object.keys(roleDemands));
  });

  it('is asked of the roles that the channel has, and of no others', () => {
    expect(withChannel({ roles: ['service'] }).check().roles.map(({ role }) => role)).toEqual(['service']);
    expect(withChannel().check().roles).toEqual([]);
  });

  it('holds once the field is filled in', () => {
    const { bench, id, holds } = withChannel({ roles: ['service'] });
    expect(holds('when')).toBe(false);
    bench.make(setField, { id, key: 'responseHours', value: 0 });
    expect(holds('when')).toBe(true);
  });

  it('asks service for hands: an owner who can converse', () => {
    const { bench, id, holds, check } = withChannel({ roles: ['service'] });
    const person = bench.make(addItem, { type: 'person', fields: { name: 'The answerer', skillDialogue: 2 } });
    bench.make(addLink, { from: id, to: person, kind: 'ownedBy' });
    expect([holds('who'), holds('hands')]).toEqual([true, false]);
    bench.make(setField, { id: person, key: 'skillDialogue', value: 3 });
    expect([holds('hands'), check().hands.able.length, check().hands.ownerChannels]).toEqual([true, 1, 1]);
  });

  it('asks for a plan for criticism, not for a crisis, that guards this channel', () => {
    const { bench, id, holds } = withChannel({ roles: ['service'] });
    const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'A storm', kind: 'crisis' } });
    bench.make(addLink, { from: risk, to: id, kind: 'guards' });
    expect(holds('criticism')).toBe(false);
    bench.make(setField, { id: risk, key: 'kind', value: 'criticism' });
    expect(holds('criticism')).toBe(true);
  });

  it('asks information for news among the actions carried out here', () => {
    const { bench, id, holds } = withChannel({ roles: ['information'] });
    const action = bench.make(addItem, { type: 'action', fields: { title: 'Tell', content: 'story' } });
    bench.make(addLink, { from: action, to: id, kind: 'carriedOutOn' });
    expect(holds('news')).toBe(false);
    bench.make(setField, { id: action, key: 'content', value: 'news' });
    expect(holds('news')).toBe(true);
  });

  it('ticks journalists only where an audience is marked so', () => {
    const { bench, id, holds } = withChannel({ roles: ['information'] });
    const audience = bench.make(addItem, { type: 'audience', fields: { name: 'Journalists of the region', kind: 'customers' } });
    bench.make(addLink, { from: id, to: audience });
    expect([holds('readers'), holds('journalists')]).toEqual([true, false]);
    bench.make(setField, { id: audience, key: 'kind', value: 'media' });
    expect(holds('journalists')).toBe(true);
  });

  it('asks for the return only where something is paid for', () => {
    const { bench, id, holds, check } = withChannel({ roles: ['marketing'] });
    expect(holds('return')).toBe(true);
    const action = bench.make(addItem, { type: 'action', fields: { title: 'Advertise', budget: 900 } });
    bench.make(addLink, { from: action, to: id, kind: 'carriedOutOn' });
    expect(holds('return')).toBe(false);
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries' } });
    const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
    bench.make(addLink, { from: action, to: goal, kind: 'advances' });
    expect([holds('return'), check().goals.map((known) => known.id), check().actionMoney]).toEqual([false, [goal], 900]);
    bench.make(addLink, { from: goal, to: kpi, kind: 'measuredBy' });
    expect(holds('return')).toBe(true);
  });

  it('adds up only money of the plan’s own currency, yet asks for the return of any', () => {
    const { bench, id, holds, check } = withChannel({ roles: ['marketing'], currency: 'SEK' });
    bench.make(setField, { id, key: monthKey('budget', '2027-01'), value: 900 });
    expect([check().ownMoney, check().actionMoney, holds('return')]).toEqual([0, 0, false]);
  });
});

describe('the follower’s second and third question', () => {
  it('are answered by the actions that are carried out here', () => {
    const { bench, id, check } = withChannel();
    const actions: readonly Readonly<Record<string, string>>[] = [{ title: 'One', gain: 'A tip' }, { title: 'Two', gain: ' ', call: 'Book' }, { title: 'Three' }];
    for (const fields of actions) {
      const action = bench.make(addItem, { type: 'action', fields });
      bench.make(addLink, { from: action, to: id, kind: 'carriedOutOn' });
    }
    bench.make(addItem, { type: 'action', fields: { title: 'Elsewhere', gain: 'A tip' } });
    expect([check().actions.length, check().offering, check().calling]).toEqual([3, 1, 1]);
  });
});

describe('the review of a channel', () => {
  it.each([
    [undefined, undefined, true],
    ['2026-11-24', 0, false],
    ['2026-08-24', 92, false],
    ['2026-08-23', 93, true],
  ])('of %s is stale after a quarter', (reviewedOn, reviewedDaysAgo, isStale) => {
    expect(withChannel(reviewedOn === undefined ? {} : { reviewedOn }).check()).toMatchObject({ isStale, reviewedDaysAgo });
  });
});

describe('the bond of trust, interaction and engagement', () => {
  it('grows with its scores and stays inside its frame', () => {
    const { bench, id } = withChannel({ trust: 1, interaction: 5, engagement: 5 });
    const { width, height, circles, bonds } = bondFigure(bench.item(id));
    const [trust, interaction] = circles;
    expect(trust && interaction && trust.radius < interaction.radius).toBe(true);
    expect(bonds.map(({ key }) => key)).toEqual(['trust', 'interaction']);
    bench.make(setField, { id, key: 'trust', value: 5 });
    for (const { x, y, radius } of bondFigure(bench.item(id)).circles) {
      expect(x - radius >= 0 && x + radius <= width && y - radius >= 0 && y + radius <= height).toBe(true);
    }
  });

  it('tells what has not been assessed from a nought', () => {
    const { bench, id } = withChannel({ trust: 0 });
    expect(bondFigure(bench.item(id)).circles.map(({ score }) => score)).toEqual([0, undefined, undefined]);
  });
});
