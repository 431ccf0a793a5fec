import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import type { reportTexts } from '../messages/report.ts';
import type { ReportSectionId } from '../framework/reportSections.ts';

/** How the items of one type are laid out. Fields that no column names follow by themselves. */
export interface TypePlan {
  readonly type: ItemTypeId;
  /** `drawn`: the canvas figure shows them and nothing else does. */
  readonly form: 'statements' | 'records' | 'table' | 'drawn';
  /** Columns of the table, `title` standing for the type's title field, with their shares of the width. */
  readonly columns?: readonly (readonly [key: string, weight: number])[];
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
  { id: 'summary', title: 'summary', extra: 'brief', types: [] },
  { id: 'messages', title: 'messages', lead: 'messagesLead', extra: 'messages', types: [], always: true },
  {
    id: 'givens',
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
  { id: 'ring', title: 'ring', lead: 'ringLead', extra: 'ring', types: [], always: true },
  { id: 'canvas', title: 'canvas', lead: 'canvasLead', extra: 'canvas', types: [{ type: 'area', form: 'drawn' }] },
  { id: 'chains', title: 'chains', lead: 'chainsLead', extra: 'chains', types: [], isWide: true },
  {
    id: 'goals',
    title: 'goals',
    always: true,
    types: [{ type: 'goal', form: 'records', sortBy: 'priority', hasProgress: true, tableOf: 'measuredBy', incoming: ['advances'] }],
  },
  {
    id: 'kpis',
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
  { id: 'audiences', title: 'audiences', types: [{ type: 'audience', form: 'records', incoming: ['reaches'] }] },
  { id: 'channels', title: 'channels', types: [{ type: 'channel', form: 'records', bySection: true, incoming: ['guards'] }] },
  {
    id: 'actions',
    title: 'actions',
    extra: 'timetable',
    types: [
      {
        type: 'action',
        form: 'table',
        byMonth: 'start',
        columns: [['start', 11], ['end', 11], ['title', 36], ['channel', 20], ['owner', 16], ['status', 13]],
      },
    ],
  },
  {
    id: 'people',
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
        ],
        incoming: ['ownedBy'],
      },
    ],
  },
  { id: 'risks', title: 'risks', types: [{ type: 'risk', form: 'records' }] },
  { id: 'policies', title: 'policies', types: [{ type: 'policy', form: 'table', columns: [['title', 9], ['binds', 3]] }] },
  {
    id: 'budget',
    title: 'budget',
    lead: 'budgetLead',
    extra: 'budget',
    types: [
      { type: 'resource', form: 'table', columns: [['title', 30], ['kind', 15], ['amount', 15], ['from', 15], ['to', 15]] },
    ],
  },
  { id: 'notes', title: 'notes', extra: 'pictures', types: [{ type: 'note', form: 'table', columns: [['title', 1]] }] },
  { id: 'minutes', title: 'minutes', lead: 'minutesLead', extra: 'minutes', types: [] },
  { id: 'conflicts', title: 'conflicts', lead: 'conflictsLead', extra: 'conflicts', types: [] },
  { id: 'setAside', title: 'setAside', lead: 'setAsideLead', extra: 'setAside', types: [] },
  { id: 'acknowledgement', title: 'acknowledgement', lead: 'acknowledgementLead', extra: 'acknowledgement', types: [] },
  { id: 'signOff', title: 'signOff', lead: 'signOffLead', extra: 'signOff', types: [] },
  { id: 'audit', title: 'audit', lead: 'auditLead', extra: 'audit', types: [] },
  { id: 'readings', title: 'readings', lead: 'readingsLead', extra: 'readings', types: [] },
  { id: 'registers', title: 'registers', lead: 'registersLead', extra: 'registers', types: [] },
  { id: 'facts', title: 'keyFacts', extra: 'facts', types: [] },
  { id: 'changes', title: 'changes', extra: 'changes', types: [] },
  { id: 'history', title: 'history', lead: 'historyLead', extra: 'history', types: [] },
];
