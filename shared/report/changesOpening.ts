import { positionKinds } from '../framework/dimensions.ts';
import { itemType } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Change, ItemName } from '../history/change.ts';
import { tellPart } from '../history/changedParts.ts';
import { axisName, titleWords, type ChangeOf } from '../history/changeNames.ts';
import { exact } from '../history/formatValue.ts';
import { briefTexts } from '../messages/headlines.ts';
import { historyTexts } from '../messages/history.ts';
import { localeOf, say, withinSentence } from '../messages/text.ts';
import { currencyOf, type Plan } from '../plan/plan.ts';
import { moneyThereIs, moneyToUse, sumsByCurrency, type MoneyLine } from '../plan/planMoney.ts';
import { wordUnits } from '../views/wordMoney.ts';
import type { ComparedPlans, ToldChanges } from './comparedPlans.ts';
import { ownCell, textCell, type Block, type Fact } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** So few parts are read at once: an opening would say the same again. */
const mostAtOnce = 4;

/** How much of the plan changed, records apart. */
export function changesCounted(context: ReportContext, { groups }: ComparedPlans): { readonly parts: readonly ToldChanges[]; readonly sentences: readonly string[] } {
  const parts = groups.flatMap((group) => (group.isRecord ? [] : group.parts));
  const records = groups.flatMap((group) => (group.isRecord ? group.parts : []));
  return {
    parts,
    sentences: [
      parts.length === 0 ? word(context, 'planUnchanged') : `${countWords(context, parts)}.`,
      ...(records.length === 0 ? [] : [word(context, 'recordsMade', { count: records.length })]),
    ],
  };
}

/** With what the plan is compared, how much of it changed, and what of that decides; and the change of which there is no more to say. */
export function changesOpening(context: ReportContext, known: ComparedPlans): { readonly blocks: readonly Block[]; readonly told?: Change } {
  const { parts, sentences } = changesCounted(context, known);
  const lead: Block = { kind: 'paragraph', tone: 'lead', text: [known.compared, ...sentences].join(' ') };
  if (parts.length <= mostAtOnce) return { blocks: [lead] };
  const decision = decisionOf(parts);
  const facts = decisiveFacts(context, known, parts);
  // A decision that was written anew stands there in full, one that was reworded below with its words.
  return { blocks: [lead, ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : [])], ...(decision && decision.before === undefined ? { told: decision } : {}) };
}

const counted = [
  ['added', 'planPartsAdded', 'partsAdded'],
  ['removed', 'planPartsRemoved', 'partsRemoved'],
  ['changed', 'planPartsChanged', 'partsChanged'],
] as const;

/** How many parts came, went and changed: Four parts of the plan were added, one was removed and 17 were changed. */
function countWords(context: ReportContext, parts: readonly ToldChanges[]): string {
  const counts = counted.map(([mark, first, further]) => ({ first, further, count: parts.filter((part) => part.mark === mark).length })).filter(({ count }) => count > 0);
  const words = counts.map(({ first, further, count }, place) => (place === 0 ? word(context, first, { count }) : withinSentence(word(context, further, { count }))));
  return new Intl.ListFormat(localeOf[context.language]).format(words);
}

/** What a reader is to know of the changes who reads no more. */
export function decisiveFacts(context: ReportContext, { before }: ComparedPlans, parts: readonly ToldChanges[]): readonly Fact[] {
  const { language } = context;
  const fact = (label: string, lines: readonly string[]): readonly Fact[] => lines.map((line, place) => ({ label: place === 0 ? label : '', value: textCell(line), long: true }));
  return [
    ...decisionFact(context, parts),
    ...fact(itemType('goal').plural[language], goalLines(context, parts)),
    ...fact(itemType('action').plural[language], actionLines(context, parts)),
    ...fact(say(briefTexts.money, language), moneyLines(context, before)),
    ...fact(say(historyTexts.ringGroup, language), ringLines(context, parts)),
  ];
}

function decisionFact({ language }: ReportContext, parts: readonly ToldChanges[]): readonly Fact[] {
  const field = planField(decisionField);
  const { after } = decisionOf(parts) ?? {};
  return field && typeof after === 'string' ? [{ label: field.name[language], value: ownCell(after), long: true }] : [];
}

/** The decision asked for, where it is another now. */
function decisionOf(parts: readonly ToldChanges[]): ChangeOf<'planFieldChanged'> | undefined {
  return parts.flatMap(({ changes }) => changes.filter((change) => change.kind === 'planFieldChanged')).find(({ field, after }) => field === decisionField && after !== undefined);
}

const decisionField = 'decision';
/** What decides of a goal: how much until when. */
const decisiveFields: readonly string[] = ['target', 'due'];
/** So many goals are told one by one, and so many titles of a list. */
const mostTold = 4;

function goalLines(context: ReportContext, parts: readonly ToldChanges[]): readonly string[] {
  const { language } = context;
  const moved = ofType(parts, 'goal').flatMap(({ changes }) => {
    const [first, ...others] = changes.filter((change) => change.kind === 'fieldChanged').filter(({ field }) => decisiveFields.includes(field));
    return first ? [say(historyTexts.together, language, { item: titleWords(first.item, language), parts: tellPart([first, ...others], language).lines.map(({ text }) => text).join('; ') })] : [];
  });
  return [
    ...cameAndWent(context, ofType(parts, 'goal')),
    ...moved.slice(0, mostTold),
    ...(moved.length > mostTold ? [word(context, 'othersMoved', { count: moved.length - mostTold })] : []),
  ];
}

function actionLines(context: ReportContext, parts: readonly ToldChanges[]): readonly string[] {
  const actions = ofType(parts, 'action');
  const turned = (status: string): readonly ToldChanges[] => actions.filter(({ changes }) => changes.some((change) => change.kind === 'fieldChanged' && change.field === 'status' && change.after === status));
  return [...cameAndWent(context, actions), ...listed(context, 'listDropped', turned('dropped')), ...listed(context, 'listDone', turned('done'))];
}

function ofType(parts: readonly ToldChanges[], type: ItemTypeId): readonly ToldChanges[] {
  return parts.filter(({ changes: [first] }) => itemOf(first)?.type === type);
}

/** The item that a part is. */
function itemOf(change: Change): ItemName | undefined {
  return 'item' in change ? change.item : 'from' in change ? change.from : undefined;
}

function cameAndWent(context: ReportContext, parts: readonly ToldChanges[]): readonly string[] {
  return [...listed(context, 'listRemoved', parts.filter(({ mark }) => mark === 'removed')), ...listed(context, 'listAdded', parts.filter(({ mark }) => mark === 'added'))];
}

function listed(context: ReportContext, text: 'listAdded' | 'listRemoved' | 'listDropped' | 'listDone', parts: readonly ToldChanges[]): readonly string[] {
  if (parts.length === 0) return [];
  const names = parts.slice(0, mostTold).flatMap(({ changes: [first] }) => itemOf(first) ?? []).map((item) => titleWords(item, context.language));
  const list = names.join(', ');
  return [word(context, text, { list: parts.length > mostTold ? word(context, 'listedMore', { list, count: parts.length - mostTold }) : list })];
}

/** All the money there is and all that is meant to be used, before and now; nothing where there is none. */
function moneyLines(context: ReportContext, before: Plan): readonly string[] {
  const sides = [['moneyThereIs', moneyThereIs], ['moneyToUse', moneyToUse]] as const;
  return sides.flatMap(([side, linesOf]) => {
    const [old, now] = [before, context.plan].map((plan) => sumWords(context, plan, linesOf(plan)));
    if (old === undefined || now === undefined || (old === '' && now === '')) return [];
    const none = say(historyTexts.nothing, context.language);
    return [word(context, old === now ? 'moneySame' : 'moneyChanged', { side: word(context, side), before: old || none, now: now || none })];
  });
}

function sumWords({ language }: ReportContext, plan: Plan, lines: readonly MoneyLine[]): string {
  const sums = sumsByCurrency(lines, currencyOf(plan)).filter(({ planned }) => planned !== 0);
  return new Intl.ListFormat(localeOf[language]).format(sums.map(({ planned, currency }) => wordUnits(planned, currency, language)));
}

/** Where each party's places on the ring moved to, and from where. */
function ringLines(context: ReportContext, parts: readonly ToldChanges[]): readonly string[] {
  const { language } = context;
  const places = parts.flatMap(({ changes }) => changes.filter((change) => change.kind === 'positionChanged'));
  return positionKinds.flatMap(({ id, name }) => {
    const moved = places.flatMap(({ position, dimension, before, after }) => {
      if (position !== id || !after || before?.value === after.value) return [];
      const words = { axis: axisName(dimension, language), after: exact(after.value, language) };
      return [before ? word(context, 'axisMoved', { ...words, before: exact(before.value, language) }) : word(context, 'axisPlaced', words)];
    });
    return moved.length > 0 ? [word(context, 'partyMoved', { party: name[language], list: moved.join(', ') })] : [];
  });
}
