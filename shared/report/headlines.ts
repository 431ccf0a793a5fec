import { dimensions } from '../framework/dimensions.ts';
import { itemType } from '../framework/itemTypes.ts';
import { briefTexts, headlineTexts } from '../messages/headlines.ts';
import { formatDate, localeOf, say, type TextValues } from '../messages/text.ts';
import { itemsOfType, linkedItems, linksTo, listOf, numberOf, textOf, type Item } from '../plan/plan.ts';
import { isFinished } from '../plan/isFinished.ts';
import { plannedMoney } from '../plan/planMoney.ts';
import { capacityOf, fullestWeek } from '../plan/capacity.ts';
import { baselineOf } from '../plan/targets.ts';
import { auditOf, weakestTheme } from '../views/audit.ts';
import { budgetOf } from '../views/budget.ts';
import { budgetTables } from '../views/budgetTable.ts';
import { wordQuarter, wordUnits } from '../views/wordMoney.ts';
import { goalRows, type GoalRow } from '../views/goalChain.ts';
import { standingOf } from '../views/readings.ts';
import { measuredText, moneyText, numberText } from '../plan/amounts.ts';
import type { ReportSectionId } from '../framework/reportSections.ts';
import { sentenceOf } from './ownWords.ts';
import { referenceTo, type ReportContext } from './reportContext.ts';
import { gapOn } from './ringFigure.ts';

/** A sentence found from the data: which one, and what stands in it. */
export interface Headline {
  readonly key: keyof typeof headlineTexts;
  readonly values: TextValues;
}

type Find = (context: ReportContext) => Headline | undefined;

/** By section id; a section that stands nowhere here opens with its title. */
const finders: Readonly<Record<string, Find>> = {
  audit: auditHeadline,
  givens: givensHeadline,
  ring: ringHeadline,
  goals: goalsHeadline,
  kpis: kpisHeadline,
  channels: channelsHeadline,
  audiences: audiencesHeadline,
  actions: actionsHeadline,
  people: peopleHeadline,
  risks: risksHeadline,
  policies: ({ plan }) => counted('policies', itemsOfType(plan, 'policy')),
  budget: budgetHeadline,
  history: historyHeadline,
};

/** What a chapter comes down to, or undefined where the data says nothing. */
export function findHeadline(context: ReportContext, section: string): Headline | undefined {
  return Object.hasOwn(finders, section) ? finders[section]?.(context) : undefined;
}

/** The sentence in the report's language: in the consultant's own words where they wrote it over, else as it is found; undefined where the data says nothing. */
export function headlineOf(context: ReportContext, section: ReportSectionId): string | undefined {
  return sentenceOf(context, section, foundSentence(context, section));
}

/** The found sentence in the report's language, or undefined where the data says nothing. */
export function foundSentence(context: ReportContext, section: string): string | undefined {
  const found = findHeadline(context, section);
  return found && say(headlineTexts[found.key], context.language, found.values);
}

function counted(key: Headline['key'], items: readonly Item[], values: TextValues = {}): Headline | undefined {
  return items.length === 0 ? undefined : { key, values: { count: items.length, ...values } };
}

/** How many of all: none, one and all of them are said as such. */
function partOf(key: 'kpisReached' | 'audiencesReached' | 'risksAnswered', count: number, part: number): Headline | undefined {
  if (count === 0) return undefined;
  if (part === count) return { key: `${key}All`, values: { count } };
  return { key: fewOf(key, part), values: { count, ...(part > 1 ? { part } : {}) } };
}

/** The form of a sentence for none and for one of many: neither is said as a number. */
function fewOf<Key extends string>(key: Key, part: number): Key | `${Key}None` | `${Key}One` {
  return part === 0 ? `${key}None` : part === 1 ? `${key}One` : key;
}

function auditHeadline({ plan, language }: ReportContext): Headline | undefined {
  const audit = auditOf(plan);
  const weakest = weakestTheme(audit);
  if (audit.answered === 0) return undefined;
  if (!weakest) return { key: 'auditWhole', values: { most: audit.most } };
  return { key: 'audit', values: { points: audit.points, most: audit.most, theme: weakest.theme.name[language] } };
}

function givensHeadline(context: ReportContext): Headline | undefined {
  const goals = itemsOfType(context.plan, 'businessGoal');
  const [first] = goals;
  return first && counted('givensServes', goals, { title: referenceTo(context, first) });
}

function ringHeadline({ plan, language }: ReportContext): Headline | undefined {
  const { positions } = plan;
  const gaps = dimensions
    .flatMap((dimension) => ({ dimension, gap: gapOn(positions, dimension) ?? 0, isAgreed: positions[dimension.id].agreed !== undefined }))
    .sort((one, other) => other.gap - one.gap);
  const open = gaps.find(({ gap, isAgreed }) => gap > 0 && !isAgreed);
  if (open) return { key: 'ringOpen', values: { gap: numberText(open.gap, language), axis: open.dimension.name[language] } };
  const ways = dimensions
    .flatMap(({ id, name, inner, outer }) => {
      const { today, agreed } = positions[id];
      return today && agreed && today.value !== agreed.value ? [{ name, pole: agreed.value > today.value ? outer : inner, today: today.value, agreed: agreed.value }] : [];
    })
    .sort((one, other) => Math.abs(other.agreed - other.today) - Math.abs(one.agreed - one.today));
  const [way] = ways;
  if (way) return { key: 'ringWay', values: { axis: way.name[language], pole: way.pole[language], today: numberText(way.today, language), agreed: numberText(way.agreed, language) } };
  const [widest] = gaps;
  const count = gaps.filter(({ isAgreed }) => isAgreed).length;
  if (count === dimensions.length && widest && widest.gap > 0) {
    return { key: 'ringSettled', values: { gap: numberText(widest.gap, language), axis: widest.dimension.name[language] } };
  }
  if (count > 0) return { key: 'ringPartly', values: { count } };
  const placed = dimensions.filter(({ id }) => Object.values(positions[id]).some((position) => position !== undefined)).length;
  return placed === 0 ? undefined : { key: 'ringPlaced', values: { count: placed } };
}

/** A goal that is measured: what of it is told. */
export function progressOf(context: ReportContext, { progress: { kpi, aimsElsewhere, latest, target, way, share } }: GoalRow) {
  if (!kpi || latest === undefined || target === undefined) return undefined;
  const unit = textOf(kpi.fields, 'unit');
  // “85 of 140 a month”, but “84% of 90%”: a unit in words is said once.
  const isSign = /^[^\p{L}\d]/u.test(unit.trim());
  const text = (value: number): string => measuredText(value, unit, context.language);
  const short = isSign ? text(latest) : numberText(latest, context.language);
  // What is to rise has so much of its target, until it is beyond it.
  const standing = say(way === 'rise' && latest <= target ? briefTexts.ofTarget : briefTexts.againstTarget, context.language, { now: short, target: text(target) });
  const name = referenceTo(context, kpi);
  return { name, now: text(latest), standing: aimsElsewhere ? `${name}: ${standing}` : standing, target: text(target), share };
}

function goalsHeadline(context: ReportContext): Headline | undefined {
  const rows = goalRows(context.plan);
  const told = rows.flatMap((row) => progressOf(context, row) ?? []);
  const measured = told.flatMap((progress) => (progress.share === undefined ? [] : { ...progress, share: progress.share })).sort((one, other) => other.share - one.share);
  const ahead = measured[0] ?? told[0];
  const behind = measured.at(-1) ?? ahead;
  if (!ahead || !behind) return counted('goalsUnmeasured', rows.map(({ goal }) => goal));
  const values = { ahead: ahead.name, aheadNow: ahead.now, aheadTarget: ahead.target };
  if ((ahead.share ?? 0) <= (behind.share ?? 0)) return { key: 'goalsOne', values };
  return { key: 'goalsApart', values: { ...values, behind: behind.name, behindNow: behind.now, behindTarget: behind.target } };
}

function kpisHeadline({ plan, day }: ReportContext): Headline | undefined {
  const kpis = itemsOfType(plan, 'kpi');
  const aimed = kpis.map((kpi) => standingOf(kpi, day, baselineOf(plan, kpi))).filter(({ target }) => target !== undefined);
  const standings = aimed.filter(({ latest }) => latest !== undefined).map(({ isReached }) => isReached);
  if (standings.length === 0) return counted(aimed.length === 0 ? 'kpisTargetless' : 'kpisUnmeasured', kpis);
  const [count, part] = [standings.length, standings.filter(Boolean).length];
  const untold = standings.filter((isReached) => isReached === undefined).length;
  if (untold === count) return { key: 'kpisUntold', values: { count } };
  return untold > 0 ? { key: 'kpisReachedUntold', values: { count, part, untold } } : partOf('kpisReached', count, part);
}

/** What says what a channel is for. */
const purposes = ['roles', 'gain', 'strategy', 'platformGoal'] as const;

function channelsHeadline(context: ReportContext): Headline | undefined {
  const channels = itemsOfType(context.plan, 'channel');
  const told = context.document.fields?.channel?.includes('budget') ?? true;
  const budgets = channels.flatMap((channel) => {
    const money = plannedMoney(context.plan, channel);
    return told && money && money.amount > 0 ? [{ channel, ...money }] : [];
  });
  // Amounts of different currencies are never held against each other; the plan's own goes first.
  const currency = budgets.find((budget) => budget.currency === context.currency)?.currency ?? budgets[0]?.currency;
  const [most] = budgets.filter((budget) => budget.currency === currency).sort((one, other) => other.amount - one.amount);
  if (!most) {
    const told = channels.filter(({ fields }) => purposes.some((key) => textOf(fields, key).trim() !== '' || listOf(fields, key).length > 0)).length;
    return told === channels.length ? counted('channels', channels) : { key: fewOf('channelsSome', told), values: { count: channels.length, ...(told > 1 ? { part: told } : {}) } };
  }
  return counted('channelsMoney', channels, { title: referenceTo(context, most.channel), amount: moneyText(most.amount, most.currency, context.language) });
}

function audiencesHeadline({ plan }: ReportContext): Headline | undefined {
  const audiences = itemsOfType(plan, 'audience');
  return partOf('audiencesReached', audiences.length, audiences.filter(({ id }) => linksTo(plan, id, 'reaches').length > 0).length);
}

/** Actions that are still to do. */
export function openActions(context: ReportContext): readonly Item[] {
  return itemsOfType(context.plan, 'action').filter((action) => !isFinished(action));
}

function actionsHeadline(context: ReportContext): Headline | undefined {
  const actions = itemsOfType(context.plan, 'action');
  const status = (id: string): number => actions.filter((action) => textOf(action.fields, 'status') === id).length;
  const [count, done, doing] = [actions.length, status('done'), status('doing')];
  const values = { count, ...(done > 1 ? { done } : {}) };
  const [next] = openActions(context)
    .filter((action) => textOf(action.fields, 'start') >= context.day)
    .sort((one, other) => (textOf(one.fields, 'start') < textOf(other.fields, 'start') ? -1 : 1));
  if (next) return { key: fewOf('actionsNext', done), values: { ...values, title: referenceTo(context, next), date: formatDate(textOf(next.fields, 'start'), context.language) } };
  if (count === 0) return undefined;
  if (done === count) return { key: 'actionsAll', values: { count } };
  return doing === 0 ? { key: fewOf('actionsIdle', done), values } : { key: fewOf('actions', done), values: { ...values, doing } };
}

function peopleHeadline(context: ReportContext): Headline | undefined {
  const { plan, language, document } = context;
  const people = itemsOfType(plan, 'person');
  const told = document.fields?.person;
  const [most, ...others] = told?.includes('hoursPerWeek') ?? true ? overbooked(context) : [];
  if (most) return counted(others.length === 0 ? 'peopleOver' : 'peopleOverSeveral', people, { ...most, over: others.length + 1 });
  const skills = itemType('person')
    .fields.filter((field) => field.kind === 'scale' && (told?.includes(field.key) ?? true))
    .flatMap((field) => {
      const known = people.flatMap((person) => numberOf(person.fields, field.key) ?? []);
      return known.length === 0 ? [] : [{ field, isWhole: known.length === people.length, average: known.reduce((sum, value) => sum + value, 0) / known.length }];
    })
    .sort((one, other) => one.average - other.average);
  const [weakest] = skills;
  // A skill of which not everybody is known may be the weakest: then none is named, nor of skills that are all alike.
  if (!weakest?.isWhole || weakest.average === skills.at(-1)?.average) return counted('people', people);
  return counted('peopleSkill', people, { skill: weakest.field.name[language], average: numberText(weakest.average, language, 1) });
}

/** Who is over their hours in their fullest week, furthest first; not who is by so little that both are the same number. */
function overbooked(context: ReportContext): readonly TextValues[] {
  const { weeks, people } = capacityOf(context.plan, context.day);
  const hoursText = (hours: number): string => numberText(hours, context.language, 1);
  return people
    .flatMap((load) => (load.has === undefined ? [] : [{ person: load.person, has: load.has, asked: fullestWeek(load, weeks) }]))
    .filter(({ asked, has }) => asked > has && hoursText(asked) !== hoursText(has))
    .sort((one, other) => other.asked - other.has - (one.asked - one.has))
    .map(({ person, asked, has }) => ({ name: referenceTo(context, person), asked: hoursText(asked), has: hoursText(has) }));
}

function risksHeadline({ plan }: ReportContext): Headline | undefined {
  const risks = itemsOfType(plan, 'risk');
  const who = itemType('risk').fields.find((field) => field.key === 'who');
  const answered = risks.filter((risk) => who?.kind === 'link' && linkedItems(plan, risk.id, who.link).length > 0);
  return partOf('risksAnswered', risks.length, answered.length);
}

/** Quarters this close to each other are of one size: cents that divide no month evenly make none the largest. */
const sameSize = 0.005;

/** All the plan's money, in each currency, what was given out of it that is not there, and the largest quarter of its own. */
export function budgetHeadline(context: ReportContext): Headline | undefined {
  const { plan, day, language } = context;
  const tables = budgetTables(plan, day);
  const totalOf = (side: 'available' | 'planned'): string => {
    const totals = tables.flatMap((table) => (table[side].planned.total === 0 ? [] : wordUnits(table[side].planned.total, table.currency, language)));
    return new Intl.ListFormat(localeOf[language]).format(totals);
  };
  const total = totalOf('available');
  const use = totalOf('planned');
  if (total === '') return use === '' ? undefined : { key: 'budgetNothingThere', values: { use } };
  const over = tables.find(({ available, planned }) => available.planned.total > 0 && planned.planned.total > available.planned.total);
  if (over) {
    const [there, used] = [over.available.planned.total, over.planned.planned.total];
    return { key: 'budgetOver', values: { total, use: wordUnits(used, over.currency, language), more: wordUnits(used - there, over.currency, language) } };
  }
  const { quarters, undated } = budgetOf(plan, day);
  const [largest, second] = [...quarters].sort((one, other) => other.amount - one.amount);
  if (!largest) return { key: tables.every(({ available }) => available.planned.total === available.planned.apart) ? 'budgetUndated' : 'budgetTotal', values: { total } };
  if (largest.amount <= 0) return { key: 'budgetTotal', values: { total } };
  const amount = moneyText(largest.amount, context.currency, language);
  const quarter = wordQuarter(largest, language);
  const isWhole = undated === 0 && tables.filter(({ available }) => available.planned.total !== 0).length === 1;
  if (!second) return isWhole ? { key: 'budgetOneQuarter', values: { total, quarter } } : { key: 'budgetPartDated', values: { total, quarter, amount } };
  const isLikeLargest = (quarter: { readonly amount: number }): boolean => largest.amount - quarter.amount < Math.max(1, largest.amount * sameSize);
  if (isLikeLargest(second)) return { key: isWhole && quarters.every(isLikeLargest) ? 'budgetAlike' : 'budgetEven', values: { total, amount } };
  return { key: 'budget', values: { total, quarter, amount } };
}

function historyHeadline({ input, language }: ReportContext): Headline | undefined {
  const signed = input.revisions
    .flatMap(({ label, id, signOffs }) => signOffs.filter(({ party }) => party === 'client').map(({ time }) => ({ label: label || id, time })))
    .sort((one, other) => (one.time > other.time ? -1 : 1));
  const [last] = signed;
  return last ? { key: 'historySigned', values: { label: last.label, date: formatDate(last.time, language) } } : { key: 'historyUnsigned', values: {} };
}
