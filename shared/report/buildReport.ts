import { itemType, itemTypes } from '../framework/itemTypes.ts';
import type { ItemType } from '../framework/itemType.ts';
import { formatDate } from '../messages/text.ts';
import { itemsOfType, textOf } from '../plan/plan.ts';
import { planLanguage } from '../plan/planLanguage.ts';
import { budgetBlocks } from './budgetBlocks.ts';
import { readingBlocks, registerBlocks } from './appendixBlocks.ts';
import { acknowledgementBlocks } from './acknowledgementBlocks.ts';
import { auditBlocks } from './auditBlocks.ts';
import { briefBlocks } from './briefBlocks.ts';
import { areaFigures } from './areaFigures.ts';
import { canvasFigure } from './canvasFigure.ts';
import { brandOf } from './brand.ts';
import { briefed } from './briefed.ts';
import { composedSections } from './composition.ts';
import { conflictBlocks } from './conflictBlocks.ts';
import { chainBlocks } from './chainBlocks.ts';
import { coverOf, reportedRevision, revisionName } from './coverOf.ts';
import { headlineOf } from './headlines.ts';
import { changeBlocks, historyBlocks } from './historyBlocks.ts';
import { itemBlocks, typePlanOf } from './itemBlocks.ts';
import { kpiFigures } from './kpiFigures.ts';
import { isColour } from './palette.ts';
import { cellText, type Block, type Report, type ReportInput, type Section } from './report.ts';
import { reportContext, word, type ReportContext } from './reportContext.ts';
import { answeredOnly } from './answeredOnly.ts';
import { minutesBlocks } from './minutesBlocks.ts';
import { pictureBlocks } from './pictureFigure.ts';
import { ringBlocks } from './ringBlocks.ts';
import { setAsideBlocks } from './setAsideBlocks.ts';
import { signOffBlocks } from './signOffBlocks.ts';
import { slidesOf } from './slides.ts';
import { sectionPlans, type Extra, type SectionPlan } from './sectionPlans.ts';
import { factBlocks, messageBlocks } from './planBlocks.ts';
import { teamBlocks } from './teamBlocks.ts';
import { timetableFigures } from './timetableFigures.ts';
import { toldType } from './toldType.ts';

const extras: Readonly<Record<Extra, (context: ReportContext) => readonly Block[]>> = {
  acknowledgement: acknowledgementBlocks,
  audit: auditBlocks,
  brief: briefBlocks,
  facts: factBlocks,
  messages: messageBlocks,
  ring: ringBlocks,
  chains: chainBlocks,
  changes: changeBlocks,
  canvas: (context) =>
    context.plan.items.size === 0
      ? []
      : [
          { kind: 'figure', figure: canvasFigure(context), caption: word(context, 'canvasCaption'), extent: 'page' },
          ...areaFigures(context).map(({ figure, caption }): Block => ({ kind: 'figure', figure, caption, extent: 'width' })),
        ],
  timetable: (context) =>
    timetableFigures(context).map((figure, place, all): Block => ({ kind: 'figure', figure, caption: place === all.length - 1 ? word(context, 'timetable') : '', extent: 'tall' })),
  kpiCharts: (context) => kpiFigures(context).map((chart): Block => ({ kind: 'figure', ...chart })),
  team: teamBlocks,
  pictures: pictureBlocks,
  budget: budgetBlocks,
  minutes: minutesBlocks,
  conflicts: conflictBlocks,
  setAside: setAsideBlocks,
  readings: readingBlocks,
  registers: registerBlocks,
  signOff: signOffBlocks,
  history: historyBlocks,
};

/**
 * The plan as one of its documents in one language: pure, the same input always gives the same report. Sections follow
 * `sectionPlans`; what they hold follows the framework's definitions, so a new field or type appears by itself. `only`: what of it is
 * read, pages its sections, a deck its slides; the other is left empty, for each takes half of the time.
 */
export function buildReport(whole: ReportInput, only?: 'sections' | 'slides'): Report {
  const input = answeredOnly(whole);
  const context = reportContext(input);
  const { fields } = input.plan;
  const sections = composedSections(context.document, input);
  const planned = sections.flatMap((id) => sectionPlans.find((section) => section.id === id) ?? []);
  const holds = (id: string): boolean => sections.some((known) => known === id);
  const brandColour = textOf(fields, 'brandColour').trim();
  const cover = coverOf(context);
  const title = textOf(fields, 'title').trim() || word(context, 'untitledPlan');
  const revisionHash = reportedRevision(context)?.hash;
  const own = planLanguage({ fields });
  return {
    language: input.language,
    ...(own ? { planLanguage: own } : {}),
    title,
    fileTitle: context.document.id === 'strategy' ? title : `${title} – ${cover.deckOverline}`,
    company: textOf(fields, 'company').trim(),
    agency: textOf(fields, 'agency').trim(),
    authors: textOf(fields, 'authors').trim(),
    revision: revisionName(context),
    ...(revisionHash === undefined ? {} : { revisionHash }),
    date: formatDate(input.time, input.language),
    time: input.time,
    ...(isColour(brandColour) ? { brandColour } : {}),
    brand: brandOf(input.plan),
    cover,
    ...(context.document.isShort ? { isShort: true } : {}),
    ...(context.document.isShort || cover.signOffs.some(({ signed }) => signed) ? {} : { draft: word(context, 'draft') }),
    slides: only === 'sections' ? [] : slidesOf(context, holds),
    sections: only === 'slides' ? [] : [...planned.flatMap((plan) => sectionOf(context, plan)), ...(context.document.sections || input.sections || input.depth === 'brief' ? [] : unplannedSections(context))],
  };
}

/** What a chapter says that stays without anything in it. */
const emptyWords: Readonly<Partial<Record<string, Parameters<typeof word>[1]>>> = {
  messages: 'noMessages',
  givens: 'noGivens',
  goals: 'noGoals',
  audit: 'noAudit',
  minutes: 'noWorkshops',
  changes: 'noComparison',
};

function sectionOf(context: ReportContext, plan: SectionPlan): readonly Section[] {
  const [only, another] = plan.types;
  const types = plan.types.flatMap((typePlan): readonly Block[] => {
    const type = toldType(context, itemType(typePlan.type));
    const blocks = itemBlocks(context, typePlan, type, itemsOfType(context.plan, typePlan.type));
    const titled = another !== undefined && typePlan.form !== 'statements' && blocks.length > 0;
    return titled ? [{ kind: 'heading', text: type.plural[context.language], hue: type.hue }, ...blocks] : blocks;
  });
  const blocks = [...(plan.extra ? extras[plan.extra](context) : []), ...types];
  const isAllThereIs = context.document.sections?.length === 1;
  if (blocks.length === 0 && !plan.always && !isAllThereIs) return [];
  const single = only && !another ? itemType(only.type) : undefined;
  const headline = headlineOf(context, plan.id);
  const lead = plan.lead ? word(context, plan.lead) : single?.purpose[context.language];
  return [
    {
      id: plan.id,
      title: word(context, plan.title),
      ...(headline ? { headline } : {}),
      ...(lead ? { lead } : {}),
      ...(single ? { hue: single.hue } : {}),
      ...(plan.isWide && isLarge(blocks) ? { isWide: true } : {}),
      blocks: blocks.length > 0 ? (context.input.depth === 'brief' ? blocks.map(briefed) : blocks) : [{ kind: 'paragraph', tone: 'quiet', text: word(context, emptyWords[plan.id] ?? 'nothingHere') }],
    },
  ];
}

/** Letters of a table that a page on its side is turned for; fewer stand upright among the other chapters. */
const fewestWide = 900;

function isLarge(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && block.rows.reduce((sum, { cells }) => sum + cells.reduce((letters, cell) => letters + cellText(cell).length, 0), 0) >= fewestWide);
}

/** Types that the section plans do not know yet. */
function unplannedSections(context: ReportContext): readonly Section[] {
  const planned = new Set<string>(sectionPlans.flatMap((section) => section.types.map((typePlan) => typePlan.type)));
  return itemTypes.filter((type) => !planned.has(type.id)).flatMap((type) => unplannedSection(context, type));
}

function unplannedSection(context: ReportContext, type: ItemType): readonly Section[] {
  const blocks = itemBlocks(context, typePlanOf(type), type, itemsOfType(context.plan, type.id));
  if (blocks.length === 0) return [];
  return [{ id: type.id, title: type.plural[context.language], lead: type.purpose[context.language], hue: type.hue, blocks }];
}
