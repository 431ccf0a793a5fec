import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dimensionIds, positionKindIds, wideGap } from '../../shared/framework/dimensions.ts';
import { itemType, linkFieldsOf } from '../../shared/framework/itemTypes.ts';
import { planFields } from '../../shared/framework/planFields.ts';
import { registers, type RegisterId } from '../../shared/framework/registers.ts';
import { type ItemTypeId, itemTypeIds, linkKindIds } from '../../shared/framework/vocabulary.ts';
import { comparePlans } from '../../shared/history/comparePlans.ts';
import { revisionsNewestFirst } from '../../shared/history/history.ts';
import { readRevision } from '../../shared/history/readRevision.ts';
import { lastSignOff, signedRevision } from '../../shared/history/signOffs.ts';
import { verifyHistory } from '../../shared/history/verifyHistory.ts';
import { worstTrap } from '../../shared/insights/fanTrap.ts';
import { boxesOverlap, boxOf, ringBox } from '../../shared/plan/geometry.ts';
import { entriesOf, itemsOfType, linkedItems, textOf, type Item, type Plan } from '../../shared/plan/plan.ts';
import { savedViewsOf } from '../../shared/plan/savedViews.ts';
import { planToJson } from '../../shared/plan/planJson.ts';
import { moneyThereIs } from '../../shared/plan/planMoney.ts';
import { amountWithin, monthAfter } from '../../shared/plan/schedule.ts';
import moneyBefore from '../../shared/plan/testing/moneyBefore.json' with { type: 'json' };
import { planOf } from '../../shared/plan/livePlan.ts';
import { readPlanFile } from '../services/planFile/planFile.ts';
import { sha256 } from '../services/disk/sha256.ts';
import { unpackPlanFile } from '../services/planFile/unpackPlanFile.ts';
import { exampleBytes, exampleFiles } from './exampleFiles.ts';
import { settled } from './settled.ts';

/** Not every part uses money of its own or brings some in. */
const whereMoneyFlows = ['used', 'revenue', 'revenueSource', 'revenueSure', 'currency'];

/** The place in the guide and what is looked at are each person's own; an agenda is for one's own workshop; a locked part cannot be tried out, and the chapters' sentences are those found from the data. */
const unshown: readonly RegisterId[] = ['guide', 'agenda', 'locks', 'folded', 'stacking', 'headlines', 'canvases', 'logo'];

const folder = fileURLToPath(new URL('../../examples', import.meta.url));

describe.each(exampleFiles)('the example plan $name', (file) => {
  const made = settled(unpackPlanFile(exampleBytes(file), file.name));
  const plan = planOf(made.doc);
  const count = (type: ItemTypeId): number => itemsOfType(plan, type).length;
  const pastPlans = [...revisionsNewestFirst(made.history)].reverse().map((revision) => settled(readRevision(made.history, revision)));

  it('is the file in examples/, made anew by the same edits (else run npm run examples)', async () => {
    const kept = settled(await readPlanFile(join(folder, file.name)));
    expect(planToJson(planOf(kept.doc))).toEqual(planToJson(plan));
    expect(kept.history).toEqual(made.history);
    expect(kept.planId).toBe(made.planId);
  });

  it('has every kind of part and of link, as many as a real plan', () => {
    for (const type of itemTypeIds) expect(count(type), type).toBeGreaterThan(0);
    for (const kind of linkKindIds) expect([...plan.links.values()].some((link) => link.kind === kind), kind).toBe(true);
    expect({ audiences: count('audience'), goals: count('goal'), kpis: count('kpi') }).toEqual({ audiences: 4, goals: 5, kpis: 9 });
    expect(count('channel')).toBeGreaterThanOrEqual(4);
    expect(count('channel')).toBeLessThanOrEqual(6);
    expect(itemsOfType(plan, 'action').filter((action) => textOf(action.fields, 'start')).length).toBeGreaterThanOrEqual(20);
    expect(new Set(itemsOfType(plan, 'businessGoal').map((goal) => goal.fields['kind'])).size).toBeGreaterThanOrEqual(3);
    expect(new Set(itemsOfType(plan, 'outsideInfluence').map((influence) => influence.fields['kind'])).size).toBe(3);
    expect(new Set(itemsOfType(plan, 'risk').map((risk) => risk.fields['kind'])).size).toBe(2);
    expect(itemsOfType(plan, 'channel').some((channel) => channel.fields['social'] === 'other')).toBe(true);
  });

  it('leaves no required field and no field of a channel empty', () => {
    for (const item of plan.items.values()) {
      for (const field of itemType(item.type).fields) if (field.required) expect(isFilled(plan, item, field.key), `${item.type} ${field.key}`).toBe(true);
    }
    for (const channel of itemsOfType(plan, 'channel')) {
      for (const field of itemType('channel').fields.filter(({ key }) => !whereMoneyFlows.includes(key))) expect(isFilled(plan, channel, field.key), `${textOf(channel.fields, 'name')} ${field.key}`).toBe(true);
    }
  });

  it('has one first goal, and every action advances one goal', () => {
    expect(itemsOfType(plan, 'goal').filter((goal) => goal.fields['priority'] === 1)).toHaveLength(1);
    for (const action of itemsOfType(plan, 'action')) expect(linkedItems(plan, action.id, 'advances'), textOf(action.fields, 'title')).toHaveLength(1);
    for (const goal of itemsOfType(plan, 'goal')) {
      for (const kpi of linkedItems(plan, goal.id, 'measuredBy')) expect(textOf(kpi.fields, 'businessKpi')).not.toBe('');
      expect(textOf(goal.fields, 'due') > textOf(goal.fields, 'start')).toBe(true);
    }
  });

  it('shows every register, and every answer that a plan can give of itself', () => {
    for (const { id } of registers) if (!unshown.includes(id)) expect(Object.keys(entriesOf(plan, id)), id).not.toEqual([]);
    for (const { key } of planFields) if (key !== 'campaign') expect(plan.fields[key], key).toBeDefined();
    const filled = (type: ItemTypeId, key: string): boolean => itemsOfType(plan, type).some((item) => isFilled(plan, item, key));
    for (const type of itemTypeIds) {
      for (const { key, kind, beside } of itemType(type).fields) if (!whereMoneyFlows.includes(key) && kind !== 'measurements' && kind !== 'picture' && beside !== 'picture') expect(filled(type, key), `${type} ${key}`).toBe(true);
    }
    expect(savedViewsOf(plan).map(({ speech }) => speech), 'what is said at each view').not.toContain('');
    expect(worstTrap(plan)).toBeDefined();
    expect(new Set(Object.values(entriesOf(plan, 'conflicts')).map((values) => textOf(values, 'follows'))).size).toBe(2);
  });

  it('moved a card, dropped a signed goal, reworded a plan and moved what was agreed since the client signed', () => {
    const signed = pastPlans.at(-2);
    const changes = signed ? comparePlans(signed, plan) : [];
    expect(changes.flatMap((change) => (change.kind === 'itemRemoved' ? [change.item.type] : []))).toEqual(['goal']);
    expect(changes.some((change) => change.kind === 'itemMoved' && change.moved)).toBe(true);
    expect(changes.some((change) => change.kind === 'positionChanged' && change.position === 'agreed' && change.agreed)).toBe(true);
    const reworded = changes.filter((change) => change.kind === 'fieldChanged' && change.field === 'how');
    expect(reworded).toHaveLength(1);
  });

  it('measures every KPI for a year', () => {
    const days = itemsOfType(plan, 'kpi').map(({ measurements }) => measurements);
    for (const measurements of days) {
      expect(measurements.length).toBeGreaterThanOrEqual(12);
      expect(daysBetween(measurements[0]?.date, measurements.at(-1)?.date)).toBeGreaterThanOrEqual(330);
    }
    expect(days.some((measurements) => measurements.length > 50)).toBe(true);
  });

  it('tells of its readings as they are', () => {
    const told = textOf(plan.fields, 'language') === 'fi' ? [['Vastattu 8 tunnissa', '2026-11-22'], ['Pätevät tiedustelut', '2026-10-31']] : [['Answered within six working hours', '2026-10-25']];
    const [round] = Object.values(entriesOf(plan, 'rounds'));
    for (const [name, day] of told) {
      const kpi = itemsOfType(plan, 'kpi').find(({ fields }) => fields['name'] === name);
      expect(textOf(round ?? {}, 'showed'), name).toContain(String(kpi?.measurements.find(({ date }) => date === day)?.value));
    }
  });

  it('has money for two years from its start', () => {
    const money = moneyThereIs(plan);
    const lastDay = money.map(({ planned }) => planned.span?.to ?? '').sort().at(-1);
    expect(daysBetween(textOf(plan.fields, 'starts'), lastDay)).toBeGreaterThanOrEqual(729);
    for (const { planned } of money) expect(planned.total).toBeGreaterThan(0);
  });

  it('keeps its budget in the lines that a real one has, each quarter as it was when every quarter was a line', () => {
    const money = moneyThereIs(plan);
    const { meant, plan: before } = moneyBefore[textOf(plan.fields, 'language') === 'fi' ? 'finnish' : 'english'];
    expect(money.length).toBeLessThanOrEqual(3);
    const first = before.plan.starts.slice(0, 7);
    meant.availableMonths.forEach((_, place) => {
      if (place % 3 !== 0) return;
      const quarter = money.reduce((sum, { planned }) => sum + amountWithin(planned, monthAfter(first, place), monthAfter(first, place + 2)), 0);
      const old = meant.availableMonths.slice(place, place + 3).reduce((sum, amount) => sum + amount, 0);
      expect(quarter / 100).toBeCloseTo(old, 2);
    });
  });

  it('stands on every axis with a reason, after a wide gap that was talked through', () => {
    for (const dimension of dimensionIds) {
      for (const kind of positionKindIds) expect(plan.positions[dimension][kind]?.reason, `${dimension} ${kind}`).toBeTruthy();
    }
    const widest = pastPlans.flatMap(({ positions }) =>
      dimensionIds.map((dimension) => Math.abs((positions[dimension].client?.value ?? 0) - (positions[dimension].agency?.value ?? 0))),
    );
    expect(Math.max(...widest)).toBeGreaterThanOrEqual(wideGap);
  });

  it('grew in five revisions, each different, signed by both parties before the last', () => {
    expect(pastPlans).toHaveLength(5);
    for (const [index, past] of pastPlans.entries()) expect(comparePlans(pastPlans[index - 1] ?? emptied(past), past).length).toBeGreaterThan(3);
    expect(verifyHistory(made.history, sha256)).toEqual([]);
    expect(comparePlans(pastPlans.at(-1) ?? emptied(plan), plan)).toEqual([]);
    const [newest] = revisionsNewestFirst(made.history);
    for (const party of ['client', 'agency'] as const) {
      const signOff = lastSignOff(made.history, party);
      expect(signOff && signedRevision(made.history, signOff)?.id).not.toBe(newest?.id);
      expect(signOff && newest && signOff.time < newest.time).toBe(true);
    }
    for (const signOff of made.history.signOffs) {
      const revision = signedRevision(made.history, signOff);
      expect(revision && revision.time <= signOff.time).toBe(true);
    }
  });

  it('lies tidily on the canvas', () => {
    const items = [...plan.items.values()];
    for (const [index, item] of items.entries()) {
      expect(boxesOverlap(boxOf(plan, item), ringBox)).toBe(false);
      expect(item.type === 'area' || item.area !== null).toBe(true);
      for (const other of items.slice(index + 1)) if (other.area === item.area) expect(boxesOverlap(item, other)).toBe(false);
    }
  });
});

function emptied(plan: Plan): Plan {
  return { ...plan, fields: {}, items: new Map(), links: new Map() };
}

/** Every link field must lead somewhere, every other hold a value. */
function isFilled(plan: Plan, item: Item, key: string): boolean {
  const link = linkFieldsOf(item.type).find((field) => field.key === key);
  return link ? linkedItems(plan, item.id, link.link).length > 0 : item.fields[key] !== undefined;
}

function daysBetween(first: string | undefined, last: string | undefined): number {
  return (Date.parse(last ?? '') - Date.parse(first ?? '')) / (24 * 60 * 60 * 1000);
}
