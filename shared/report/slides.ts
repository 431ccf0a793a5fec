import { dimensions, positionKinds, type DimensionId, type PositionKindId } from '../framework/dimensions.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { toldName } from '../framework/toldNumber.ts';
import type { ReportSectionId } from '../framework/reportSections.ts';
import { briefTexts } from '../messages/headlines.ts';
import { ringSpeech } from '../messages/speech.ts';
import { say, type Language } from '../messages/text.ts';
import { auditTexts } from '../messages/viewAudit.ts';
import { teamTexts } from '../messages/team.ts';
import { capacityOf, fullestWeek, type PersonLoad } from '../plan/capacity.ts';
import { itemsOfType, linksTo, listOf, textOf, type Item, type Plan } from '../plan/plan.ts';
import { plannedMoney } from '../plan/planMoney.ts';
import { auditOf } from '../views/audit.ts';
import { budgetOf } from '../views/budget.ts';
import { goalRows } from '../views/goalChain.ts';
import { wordMonth } from '../messages/months.ts';
import { wordQuarterShort } from '../views/wordMoney.ts';
import { standingOf } from '../views/readings.ts';
import { measuredText, moneyText, numberText } from '../plan/amounts.ts';
import { decisionOf, foundBriefSentences, gravestRisks, nextSteps } from './briefBlocks.ts';
import { budgetFigure } from './budgetFigure.ts';
import { changeSlides } from './changeSlides.ts';
import { progressOf } from './headlines.ts';
import { minutesSlides } from './minutesSlides.ts';
import { sentenceOf } from './ownWords.ts';
import { cellText, type BriefEntry } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { ringFigure, ringPrimitives } from './ringFigure.ts';
import { wordFullest } from './capacityFigure.ts';
import { besideIt, longestStatement, rowsSlide as slide, slideRow as row, underHeadline } from './rowsSlide.ts';
import { shortened } from '../messages/shortened.ts';
import type { Slide, SlideRow } from './slide.ts';
import { axisNames, radius } from './smallRingFigure.ts';
import { speakerNotes } from './speakerNotes.ts';
import { personWeeks, reachDots, readingLines, shareBars, stepTimes } from './slideFigures.ts';
import { inOneLine, valueCell } from './valueCell.ts';

/** Of the axes' names, in units of the ring: as large as the least that is read from afar. */
const ringLetters = 27.5;

type MakeSlide = (context: ReportContext) => readonly Slide[];

/** The slides of each section, in the order of the deck. */
const makers: readonly (readonly [section: ReportSectionId, make: MakeSlide])[] = [
  ['givens', directionSlides],
  ['ring', ringSlides],
  ['givens', businessGoalSlides],
  ['goals', goalSlides],
  ['kpis', kpiSlides],
  ['messages', messageSlides],
  ['audiences', audienceSlides],
  ['channels', channelSlides],
  ['actions', actionSlides],
  ['budget', budgetSlides],
  ['people', peopleSlides],
  ['risks', riskSlides],
  ['policies', policySlides],
  ['audit', auditSlides],
  ['minutes', minutesSlides],
  ['changes', changeSlides],
  ['summary', (context) => (context.document.id === 'summary' ? summarySlides(context) : decisionSlides(context))],
];

/** The plan as a deck: one message a slide, for those sections that the document holds. */
export function slidesOf(context: ReportContext, holds: (section: string) => boolean): readonly Slide[] {
  return makers.flatMap(([section, make]) => (holds(section) ? make(context) : []));
}

function businessGoalSlides(context: ReportContext): readonly Slide[] {
  const goals = itemsOfType(context.plan, 'businessGoal');
  return goals.length > 0 ? [slide(context, 'givens', 'givens', goals.map((goal) => row({ text: nameOf(context, goal), note: textOf(goal.fields, 'horizon') })), goals)] : [];
}

/** What each audience needs, and how many channels reach it. */
function audienceSlides(context: ReportContext): readonly Slide[] {
  const audiences = itemsOfType(context.plan, 'audience');
  if (audiences.length === 0) return [];
  const rows = audiences.map((audience) => row({ text: nameOf(context, audience), note: textOf(audience.fields, 'needs'), value: String(linksTo(context.plan, audience.id, 'reaches').length) }));
  return [slide(context, 'audiences', 'audiences', rows, audiences, { valueHead: word(context, 'channels') })];
}

/** What each channel costs and whom it reaches; where that is not told, or no drawing has room for it, what it gives. Without money, what it is for. */
function channelSlides(context: ReportContext): readonly Slide[] {
  const { plan, document, language } = context;
  const channels = itemsOfType(plan, 'channel');
  if (channels.length === 0) return [];
  const isTold = (key: string): boolean => document.fields?.channel?.includes(key) ?? true;
  const drawing = isTold('reaches') ? reachDots(context, channels, itemsOfType(plan, 'audience')) : undefined;
  const money = channels.map((channel) => (isTold('budget') ? plannedMoney(plan, channel) : undefined));
  const hasMoney = money.some((known) => known !== undefined);
  const rows = channels.map((channel, place) => {
    const { amount, currency = '' } = money[place] ?? {};
    const value = hasMoney ? (amount === undefined ? '–' : moneyText(amount, currency, language)) : optionNames(context, channel, 'roles');
    return row({ text: nameOf(context, channel), note: !drawing && isTold('gain') ? textOf(channel.fields, 'gain') : '', value });
  });
  return [slide(context, 'channels', 'channels', rows, channels, { drawing, ...(hasMoney ? { valueHead: fieldOf('channel', 'budget')?.name[language] ?? '' } : {}) })];
}

/** Those who are asked for most beyond their hours first, where it is told. */
function peopleSlides(context: ReportContext): readonly Slide[] {
  const { plan, document, language, day } = context;
  const isTold = document.fields?.person?.includes('hoursPerWeek') ?? true;
  const capacity = capacityOf(plan, day);
  const over = (load: PersonLoad): number => (isTold ? Math.max(0, fullestWeek(load, capacity.weeks) - (load.has ?? Number.POSITIVE_INFINITY)) : 0);
  const people = [...capacity.people].sort((one, other) => over(other) - over(one));
  if (people.length === 0) return [];
  const drawing = isTold ? personWeeks(context, { ...capacity, people }) : undefined;
  const rows = people.map((load) =>
    row({ text: nameOf(context, load.person), note: textOf(load.person.fields, 'roles'), ...(drawing && load.weeks.size > 0 ? { value: wordFullest(load, capacity.weeks, language), isOver: over(load) > 0 } : {}) }),
  );
  return [slide(context, 'people', 'people', rows, people.map(({ person }) => person), drawing ? { drawing, valueHead: say(teamTexts.fullest, language) } : {})];
}

function policySlides(context: ReportContext): readonly Slide[] {
  const policies = itemsOfType(context.plan, 'policy');
  return policies.length > 0 ? [slide(context, 'policies', 'policies', policies.map((policy) => row({ text: nameOf(context, policy) })), policies, besideIt)] : [];
}

function optionNames({ language }: ReportContext, item: Item, key: string): string {
  const field = itemType(item.type).fields.find((known) => known.key === key);
  if (field?.kind !== 'many') return '';
  return inOneLine(listOf(item.fields, key).flatMap((id) => field.options.find((option) => option.id === id)?.name[language] ?? []));
}

function directionSlides(context: ReportContext): readonly Slide[] {
  const [item] = (['vision', 'mission'] as const).flatMap((type) => itemsOfType(context.plan, type));
  if (!item) return [];
  const headline = shortened(nameOf(context, item), longestStatement);
  return [{ section: 'givens', kicker: itemType(item.type).name[context.language], headline, rows: [], notes: speakerNotes(context, [item]), form: 'statement', own: true }];
}

function ringSlides(context: ReportContext): readonly Slide[] {
  const { plan, language } = context;
  const rows = dimensions.flatMap(({ id, name, inner, outer }): readonly SlideRow[] => {
    const value = placesOn(plan.positions[id], language);
    return value === '' ? [] : [row({ text: name[language], note: `${inner[language]} – ${outer[language]}`, value })];
  });
  if (rows.length === 0) return [];
  // Small words are not for a screen: the axes' names alone stand at the figure, and the lines beside it say the rest.
  const primitives = [...ringPrimitives(plan, language, radius).filter((primitive) => primitive.kind !== 'text'), ...axisNames(language, ringLetters)];
  const { description } = ringFigure(plan, language);
  const figure = { viewBox: { x: -390, y: -250, width: 780, height: 500 }, primitives, description };
  // Under it stands what its marks are.
  const figureFrame = { ...underHeadline, width: 458, height: underHeadline.height - 32 };
  const frame = { ...underHeadline, x: 560, width: 338 };
  const more = word(context, 'ringMarks', Object.fromEntries(positionKinds.map(({ id, name }) => [id, name[language].toLocaleLowerCase(language)])));
  return [{ ...slide(context, 'ring', 'ring', rows, [], { frame, standing: 'drawn' }), figure, figureFrame, more, notes: ringSpeeches(context).join('\n\n') }];
}

/** The way from today to what is agreed; where nothing is, who stands where: an arrow would say that it is. '' where nobody stands. */
function placesOn(positions: Plan['positions'][DimensionId], language: Language): string {
  const { today, agreed, client, agency } = positions;
  if (today && agreed) return [today, agreed].map(({ value }) => numberText(value, language)).join(' → ');
  const told: readonly PositionKindId[] = agreed ? ['agreed'] : client || agency ? ['client', 'agency'] : ['today'];
  return positionKinds.flatMap(({ id, name }) => (told.includes(id) && positions[id] ? [`${name[language].toLocaleLowerCase(language)}\u00a0${numberText(positions[id].value, language)}`] : [])).join(' · ');
}

/** Where each party places the company, and why: a paragraph an axis. */
function ringSpeeches({ plan, language }: ReportContext): readonly string[] {
  return dimensions.flatMap(({ id, name, inner, outer }) => {
    const told = positionKinds.flatMap((kind) => {
      const position = plan.positions[id][kind.id];
      if (!position) return [];
      const [place, reason] = [say(ringSpeech[kind.id], language, { value: numberText(position.value, language) }), position.reason.trim()];
      return reason ? `${place.replace(/\.$/u, '')}: ${reason}` : place;
    });
    return told.length > 0 ? [`${name[language]}: ${inner[language]} – ${outer[language]}`, ...told].join('\n') : [];
  });
}

function goalSlides(context: ReportContext): readonly Slide[] {
  const goals = goalRows(context.plan).map((known) => ({ goal: known.goal, progress: progressOf(context, known) }));
  if (goals.length === 0) return [];
  const isMeasured = goals.some(({ progress }) => progress !== undefined);
  const rows = goals.map(({ goal, progress }) => row({ text: nameOf(context, goal), value: progress?.standing ?? (isMeasured ? say(briefTexts.notMeasured, context.language) : '') }));
  return [slide(context, 'goals', 'goals', rows, goals.map(({ goal }) => goal), { drawing: shareBars(rows, goals.map(({ progress }) => progress?.share)) })];
}

function kpiSlides(context: ReportContext): readonly Slide[] {
  const { plan, language, day } = context;
  const kpis = itemsOfType(plan, 'kpi');
  // Where none is, the headline has said so.
  const isMeasured = kpis.some(({ measurements }) => measurements.length > 0);
  const rows = kpis.map((kpi) => {
    const { latest, target } = standingOf(kpi, day);
    const unit = textOf(kpi.fields, 'unit');
    const value = latest ? measuredText(latest.value, unit, language) : isMeasured ? say(briefTexts.notMeasured, language) : '';
    const note = target === undefined ? '' : `${itemType('kpi').fields.find((field) => field.key === 'target')?.name[language] ?? ''} ${measuredText(target, unit, language)}`;
    return row({ text: nameOf(context, kpi), value, note });
  });
  return rows.length > 0 ? [slide(context, 'kpis', 'kpis', rows, kpis, { drawing: readingLines(context, kpis), ...(isMeasured ? { valueHead: word(context, 'latest') } : {}) })] : [];
}

function messageSlides(context: ReportContext): readonly Slide[] {
  const lines = textOf(context.plan.fields, 'keyMessages').split('\n').map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return [];
  const told = slide(context, 'messages', 'messages', lines.map((text) => row({ text })), [], besideIt);
  // Its name stands above already.
  return [told.headline === told.kicker ? { ...told, headline: word(context, 'messagesLead').replace(/\.$/u, '') } : told];
}

function actionSlides(context: ReportContext): readonly Slide[] {
  const steps = nextSteps(context);
  const actions = steps.map(({ action }) => action);
  return steps.length > 0 ? [slide(context, 'actions', 'actions', steps.map(row), actions, { drawing: stepTimes(context, actions) })] : [];
}

function budgetSlides(context: ReportContext): readonly Slide[] {
  const budget = budgetOf(context.plan, context.day);
  if (budget.quarters.length === 0) return [];
  const figure = budgetFigure(context, budget);
  const bars = budget.quarters.map((quarter) => {
    const name = wordQuarterShort(quarter, context.language);
    return { label: quarter.number < 1 ? name : `${name}\n${wordMonth(quarter.first, context.language)}`, value: quarter.amount };
  });
  return [
    {
      ...slide(context, 'budget', 'budget', []),
      figure,
      figureFrame: underHeadline,
      chart: { name: `${word(context, 'budget')}, ${budget.currency}`, bars, numberForm: wholeNumbers[context.language] },
      notes: speakerNotes(context, itemsOfType(context.plan, 'resource')),
    },
  ];
}

/** Whole numbers as the deck's language writes them, whatever the computer is set to that shows them: `#,##0` follows that. */
const wholeNumbers: Readonly<Record<Language, string>> = {
  en: String.raw`[>=999999.5]#\,###\,##0;[>=999.5]#\,##0;0`,
  fi: '[>=999999.5]#\\\u00a0###\\\u00a0##0;[>=999.5]#\\\u00a0##0;0',
};

function riskSlides(context: ReportContext): readonly Slide[] {
  const risks = gravestRisks(context);
  const rows = risks.map((risk) => {
    const [who, within] = (['who', 'withinHours'] as const).map((key) => {
      const field = fieldOf('risk', key);
      const cell = field && valueCell(context, field, risk);
      return cell ? cellText(cell) : '';
    });
    return row({ text: nameOf(context, risk), note: who ?? '', value: within ?? '' });
  });
  const within = fieldOf('risk', 'withinHours');
  return rows.length > 0 ? [slide(context, 'risks', 'risks', rows, risks, within && rows.some(({ value }) => value) ? { valueHead: toldName(within, context.language) } : {})] : [];
}

/** Points by theme, and what to mend: slides of the audit's own paper, not of the strategy that came of it. */
function auditSlides(context: ReportContext): readonly Slide[] {
  const { plan, language, document } = context;
  const audit = auditOf(plan);
  if (document.id !== 'audit' || audit.answered === 0) return [];
  const themes = audit.themes.map(({ theme, points, most }) => row({ text: say(theme.name, language), note: say(theme.purpose, language), value: most > 0 ? say(auditTexts.points, language, { points, most }) : '–' }));
  const findings = audit.findings.map(({ question, action }) => row({ text: say(question.finding, language), note: action ? nameOf(context, action) : say(question.step, language) }));
  const head = slide(context, 'audit', 'audit', themes, [], { drawing: shareBars(themes, audit.themes.map(({ points, most }) => (most > 0 ? points / most : undefined))) });
  return [head, ...(findings.length > 0 ? [{ ...slide(context, 'audit', 'audit', findings), headline: say(auditTexts.findings, language) }] : [])];
}

/** The page that says it all, part by part, with its sentences where they were written over; as headlines they have no full stop. */
function summarySlides(context: ReportContext): readonly Slide[] {
  const found = foundBriefSentences(context);
  const told = (id: 'standing' | 'money', slides: readonly Slide[]): readonly Slide[] =>
    slides.map((known) => ({ ...known, headline: shortened(sentenceOf(context, id, found[id]?.replace(/\.$/u, '')) ?? known.headline, longestStatement) }));
  return [
    ...directionSlides(context),
    ...told('standing', ringSlides(context)),
    ...goalSlides(context),
    ...told('money', budgetSlides(context)),
    ...riskSlides(context),
    ...actionSlides(context),
    ...decisionSlides(context),
  ];
}

function decisionSlides(context: ReportContext): readonly Slide[] {
  if (context.plan.items.size === 0) return [];
  const { label, text, own }: BriefEntry = decisionOf(context);
  return [{ section: 'summary', kicker: label, headline: text, rows: [], form: 'decision', ...(own ? { own } : {}) }];
}
