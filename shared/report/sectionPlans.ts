import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import type { reportPartTexts, reportTexts } from '../messages/report.ts';
import type { ReportSectionId } from '../framework/reportSections.ts';

/** How the items of one type are laid out. Fields that no column names follow by themselves. */
export interface TypePlan {
  readonly type: ItemTypeId;
  /** `drawn`: the canvas figure shows them and nothing else does. */
  readonly form: 'statements' | 'records' | 'table' | 'drawn';
  /** Columns of the table, `title` standing for the type's title field, two days for the time between them, with their shares of the width. */
  readonly columns?: readonly (readonly [key: string | readonly [from: string, to: string], weight: number])[];
  /** Of what has no column, the fields that are told first, most important first; the others follow as the type has them. */
  readonly first?: readonly string[];
  /** Links that arrive at the item and are told with it. */
  readonly incoming?: readonly LinkKindId[];
  /** The items at the far end of these links are laid out as a table under the record. */
  readonly tableOf?: LinkKindId;
  /** What is known of an item stands under the parts of its form. */
  readonly bySection?: true;
  /** Baseline, latest reading and target stand as the way from one to the other. */
  readonly hasProgress?: true;
  /** Field by which the items are sorted; those without come last. Absent: the plan's own order. */
  readonly sortBy?: string;
  /** A date field: the table gets a heading for every month. Sorts by it, too. */
  readonly byMonth?: string;
}

/** Blocks that no definition can give: drawn or reckoned from the plan as a whole. */
export type Extra =
  | 'brief' | 'facts' | 'messages' | 'ring' | 'canvas' | 'timetable' | 'team' | 'budget' | 'minutes' | 'conflicts' | 'setAside' | 'readings' | 'registers' | 'signOff' | 'history' | 'audit' | 'chains' | 'changes' | 'kpiCharts' | 'acknowledgement' | 'pictures';

export interface SectionPlan {
  readonly id: ReportSectionId;
  /** The part of the whole plan that the section belongs to. */
  readonly part: keyof typeof reportPartTexts;
  readonly title: keyof typeof reportTexts;
  /** Says in one sentence what the section is; absent: the purpose of its only type. */
  readonly lead?: keyof typeof reportTexts;
  /** Comes before the types' own blocks. */
  readonly extra?: Extra;
  readonly types: readonly TypePlan[];
  /** Stays with one quiet line where nothing is in it; other sections are left out. */
  readonly always?: boolean;
  /** On pages on their side. */
  readonly isWide?: boolean;
}

/** The report in reading order. Types that stand nowhere here get a section of their own at the end. */
export const sectionPlans: readonly SectionPlan[] = [
  { id: 'summary', part: 'strategy', title: 'summary', extra: 'brief', types: [] },
  { id: 'messages', part: 'strategy', title: 'messages', lead: 'messagesLead', extra: 'messages', types: [], always: true },
  {
    id: 'givens',
    part: 'strategy',
    title: 'givens',
    lead: 'givensLead',
    always: true,
    types: [
      { type: 'vision', form: 'statements' },
      { type: 'mission', form: 'statements' },
      { type: 'businessGoal', form: 'table', columns: [['title', 5], ['kind', 4], ['horizon', 3]], incoming: ['serves'] },
      { type: 'cultureTrait', form: 'table', columns: [['title', 5], ['evidence', 7]] },
      { type: 'outsideInfluence', form: 'table', columns: [['title', 9], ['kind', 3]] },
    ],
  },
  { id: 'ring', part: 'strategy', title: 'ring', lead: 'ringLead', extra: 'ring', types: [], always: true },
  { id: 'canvas', part: 'strategy', title: 'canvas', lead: 'canvasLead', extra: 'canvas', types: [{ type: 'area', form: 'drawn' }] },
  { id: 'chains', part: 'strategy', title: 'chains', lead: 'chainsLead', extra: 'chains', types: [], isWide: true },
  {
    id: 'goals',
    part: 'strategy',
    title: 'goals',
    always: true,
    types: [{ type: 'goal', form: 'records', sortBy: 'priority', hasProgress: true, tableOf: 'measuredBy', incoming: ['advances'] }],
  },
  {
    id: 'kpis',
    part: 'strategy',
    title: 'kpis',
    extra: 'kpiCharts',
    types: [
      {
        type: 'kpi',
        form: 'table',
        columns: [['title', 28], ['businessKpi', 22], ['cadence', 17], ['measurements', 17], ['target', 12]],
        incoming: ['measuredBy'],
      },
    ],
  },
  { id: 'audiences', part: 'strategy', title: 'audiences', types: [{ type: 'audience', form: 'records', incoming: ['reaches'] }] },
  { id: 'channels', part: 'strategy', title: 'channels', types: [{ type: 'channel', form: 'records', bySection: true, incoming: ['guards'] }] },
  {
    id: 'actions',
    part: 'work',
    title: 'actions',
    extra: 'timetable',
    types: [
      {
        type: 'action',
        form: 'table',
        byMonth: 'start',
        columns: [[['start', 'end'], 12], ['title', 46], ['owner', 16], ['hours', 8], ['budget', 10], ['status', 13]],
        first: ['advances', 'channel', 'used', 'learnt', 'tries'],
      },
    ],
  },
  {
    id: 'people',
    part: 'work',
    title: 'people',
    extra: 'team',
    types: [
      {
        type: 'person',
        form: 'table',
        columns: [
          ['title', 20],
          ['roles', 22],
          ['skillContent', 13],
          ['skillListening', 13],
          ['skillDialogue', 13],
          ['skillTools', 13],
          ['skillAnalytics', 13],
          ['skillNeeds', 13],
          ['skillIndustry', 13],
          ['skillCulture', 13],
        ],
        incoming: ['ownedBy'],
      },
    ],
  },
  { id: 'risks', part: 'work', title: 'risks', types: [{ type: 'risk', form: 'records' }] },
  { id: 'policies', part: 'work', title: 'policies', types: [{ type: 'policy', form: 'table', columns: [['title', 9], ['binds', 3]] }] },
  {
    id: 'budget',
    part: 'work',
    title: 'budget',
    lead: 'budgetLead',
    extra: 'budget',
    types: [
      { type: 'resource', form: 'table', columns: [['title', 30], ['kind', 15], ['amount', 15], ['from', 15], ['to', 15]] },
    ],
  },
  { id: 'notes', part: 'grounds', title: 'notes', extra: 'pictures', types: [{ type: 'note', form: 'table', columns: [['title', 1]] }] },
  { id: 'minutes', part: 'grounds', title: 'minutes', lead: 'minutesLead', extra: 'minutes', types: [] },
  { id: 'conflicts', part: 'grounds', title: 'conflicts', lead: 'conflictsLead', extra: 'conflicts', types: [] },
  { id: 'setAside', part: 'grounds', title: 'setAside', lead: 'setAsideLead', extra: 'setAside', types: [] },
  { id: 'acknowledgement', part: 'grounds', title: 'acknowledgement', lead: 'acknowledgementLead', extra: 'acknowledgement', types: [] },
  { id: 'signOff', part: 'grounds', title: 'signOff', lead: 'signOffLead', extra: 'signOff', types: [] },
  { id: 'audit', part: 'appendices', title: 'audit', lead: 'auditLead', extra: 'audit', types: [] },
  { id: 'readings', part: 'appendices', title: 'readings', lead: 'readingsLead', extra: 'readings', types: [] },
  { id: 'registers', part: 'appendices', title: 'registers', lead: 'registersLead', extra: 'registers', types: [] },
  { id: 'facts', part: 'appendices', title: 'keyFacts', extra: 'facts', types: [] },
  { id: 'changes', part: 'appendices', title: 'changes', extra: 'changes', types: [] },
  { id: 'history', part: 'appendices', title: 'history', lead: 'historyLead', extra: 'history', types: [] },
];
