import { dimensions } from '../framework/dimensions.ts';
import { briefTexts, headlineTexts } from '../messages/headlines.ts';
import { formatDate, say } from '../messages/text.ts';
import type { BriefSentenceId } from '../framework/reportSections.ts';
import { itemsOfType, linkedItems, linksFrom, textOf, type Item } from '../plan/plan.ts';
import { goalRows } from '../views/goalChain.ts';
import { partiesOf, signOffLine } from './coverOf.ts';
import { budgetHeadline, foundSentence, openActions, progressOf } from './headlines.ts';
import { sentenceOf } from './ownWords.ts';
import type { Block, Brief, BriefEntry } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { shortened } from '../messages/shortened.ts';
import { smallRingFigure } from './smallRingFigure.ts';

/** How many goals, risks and next steps the page has room for. */
const most = 3;
/** Characters of a text on the page; its own chapter has it whole. */
const longestVision = 230;
const longestTitle = 120;
const longestDecision = 330;
const longestSentence = 260;

/** The page that says it all: where the company stands and goes, the one priority, money, risks, and what to decide. */
export function briefBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  if (plan.items.size === 0) return [];
  const t = (key: keyof typeof briefTexts, values = {}): string => say(briefTexts[key], language, values);
  const goals = goalRows(plan);
  const found = foundBriefSentences(context);
  const written = (id: BriefSentenceId): string | undefined => sentenceOf(context, id, found[id]);
  const goingTo = written('direction');
  return [
    {
      kind: 'brief',
      ...(dimensions.some(({ id }) => Object.keys(plan.positions[id]).length > 0) ? { figure: smallRingFigure(plan, language, 'brief') } : {}),
      ...(goingTo ? { direction: { label: t('direction'), text: shortened(goingTo, longestVision), ...(goingTo === found.direction ? { own: true } : {}) } } : {}),
      ring: { label: t('ring'), text: shortened(written('standing') ?? '', longestSentence) },
      goals: {
        priority: t('priority'),
        others: t('otherGoals'),
        none: word(context, 'noGoals'),
        rows: goals.slice(0, most).map((row) => {
          const progress = progressOf(context, row);
          return { title: shortened(nameOf(context, row.goal), longestTitle), standing: progress?.standing ?? t('notMeasured'), ...(progress?.share === undefined ? {} : { share: progress.share }) };
        }),
      },
      ...(context.input.without?.includes('costs') ? {} : { money: { label: t('money'), text: shortened(written('money') ?? '', longestSentence), ...moneySum(context) } }),
      risks: { label: t('risks'), none: t('noRisks'), entries: gravestRisks(context).slice(0, most).map((risk) => ({ text: shortened(nameOf(context, risk), longestTitle) })) },
      next: { label: t('next'), none: t(itemsOfType(plan, 'action').length === 0 ? 'noActions' : 'allFinished'), entries: nextSteps(context).slice(0, most).map(({ text, note }) => ({ text, note })) },
      decision: decisionOf(context),
    },
  ];
}

/** The sentences of the page as they are found. */
export function foundBriefSentences(context: ReportContext): Readonly<Record<BriefSentenceId, string | undefined>> {
  const { plan, language } = context;
  const [direction] = [...itemsOfType(plan, 'vision'), ...itemsOfType(plan, 'mission')];
  const ring = foundSentence(context, 'ring');
  const money = budgetHeadline(context);
  return {
    direction: direction && nameOf(context, direction),
    standing: ring ? `${ring}.` : word(context, 'ringEmpty'),
    money: money ? `${say(headlineTexts[money.key], language, money.values)}.` : say(briefTexts.noMoney, language),
  };
}

/** The sum that the sentence of money is about, as it is written there. */
function moneySum(context: ReportContext): Pick<NonNullable<Brief['money']>, 'sum'> {
  const { total, use } = budgetHeadline(context)?.values ?? {};
  const sum = total ?? use;
  return sum === undefined ? {} : { sum: String(sum) };
}

/** Risks that touch the most channels first. */
export function gravestRisks({ plan }: ReportContext): readonly Item[] {
  const touched = (risk: Item): number => linksFrom(plan, risk.id, 'guards').length;
  return [...itemsOfType(plan, 'risk')].sort((one, other) => touched(other) - touched(one));
}

/** What is in progress or begins, the soonest first; then what should have been done, the latest first; then what has no day: who and by when. */
export function nextSteps(context: ReportContext): readonly { readonly text: string; readonly note: string; readonly action: Item }[] {
  const { plan, language } = context;
  return openActions(context)
    .map((action) => ({ action, ...dueOf(context, action) }))
    .sort((one, other) => one.turn - other.turn || (one.turn === 1 ? other.on.localeCompare(one.on) : one.on.localeCompare(other.on)))
    .map(({ action, when, on }) => {
      const who = linkedItems(plan, action.id, 'ownedBy').map((person) => nameOf(context, person));
      return { text: shortened(nameOf(context, action), longestTitle), note: [...who, say(briefTexts[when], language, { date: formatDate(on, language) })].join(', '), action };
    });
}

/** Which of an action's days counts, what is said of it, and in which turn: to come, late, or open. */
function dueOf({ day }: ReportContext, { fields }: Item): { readonly turn: number; readonly on: string; readonly when: 'until' | 'from' | 'late' | 'sinceThen' | 'undated' } {
  const [start, end] = [textOf(fields, 'start'), textOf(fields, 'end')];
  if (start !== '' && start >= day) return { turn: 0, on: start, when: 'from' };
  if (end !== '') return end >= day ? { turn: 0, on: end, when: 'until' } : { turn: 1, on: end, when: 'late' };
  return start === '' ? { turn: 2, on: '', when: 'undated' } : { turn: 2, on: start, when: 'sinceThen' };
}

/** The decision that the plan asks for, or what follows from who has signed. */
export function decisionOf(context: ReportContext): BriefEntry {
  const { plan, language, input } = context;
  const label = say(briefTexts.decision, language);
  const written = textOf(plan.fields, 'decision').trim();
  if (written) return { label, text: shortened(written, longestDecision), own: true };
  const lines = partiesOf(context).map((party) => signOffLine(context, party));
  if (lines.every(({ signed }) => signed)) return { label, text: say(lines.length > 1 ? briefTexts.accepted : briefTexts.acceptedByClient, language) };
  return { label, text: say(briefTexts.accept, language, { date: formatDate(input.time, language) }) };
}
