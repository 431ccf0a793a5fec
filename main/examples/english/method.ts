import type { ExamplePart } from '../example.ts';
import type { FieldValue } from '../../../shared/framework/field.ts';

type Answers = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

export const press: ExamplePart = {
  key: 'press',
  type: 'audience',
  fields: {
    name: 'Textile and outdoor journalists', kind: 'media',
    needs: 'A claim that can be checked, a name to quote and a picture without a logo.',
    interests: 'Repair, origin of wool, what green claims are worth.',
    habits: 'Plans autumn wool in July. Deletes attachments, rings back if a number is given.',
    foundAt: 'E-mail and telephone; two write for the magazines that repair cafés read.', times: ['weekdayMorning', 'weekdayDay'],
  },
};

export const followers: ExamplePart = {
  key: 'k.followers',
  type: 'kpi',
  fields: {
    name: 'Instagram and Facebook followers', kind: 'quantity', unit: 'people', businessKpi: 'keepingCustomers', dataSource: 'Both platforms’ own statistics', cadence: 'month', owner: 'joel',
    counts: 'fans', happens: 'engagement', engagesTo: 'content',
  },
};

/** Dropped in November: the client had signed it, and nobody could carry it. */
export const magazines: ExamplePart = {
  key: 'magazines',
  type: 'goal',
  fields: {
    statement: 'German magazines write about the valley: twelve articles by the end of August', serves: ['bg.abroad'], measure: 'Articles that name Tarnside',
    baseline: 1, target: 12, start: '2026-10-01', due: '2027-08-31', firstResults: '2027-02-28', priority: 6, focus: 'brand',
    realistic: 'Two editors have asked for photographs. Ten more would have to be found by somebody who writes German.',
  },
};

/** Audiences and channels: when people are there, how they are spoken to and what is kept of them. */
export const meetingPeople: Answers = {
  keepers: { kind: 'customers', times: ['weekdayEvening', 'weekend'] },
  north: { kind: 'prospects', times: ['weekdayEvening', 'weekend'] },
  shops: { kind: 'partners', times: ['weekdayMorning', 'weekdayDay'] },
  site: {
    reaches: ['press'], manner: ['proper', 'named'], routes: 'mixed', times: ['weekdayMorning', 'weekend'], permission: 'asked', marketingAim: 'sales', marketingWays: ['content', 'ads'],
    privacy: ['told', 'least', 'access', 'removal', 'pictures'], means: 'Each product page asks one question about fit; whoever answers is told which size others with that jumper chose.',
  },
  instagram: {
    manner: ['relaxed', 'named', 'emoji'], routes: 'mixed', times: ['weekdayEvening', 'weekend'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content', 'ads'],
    privacy: ['told', 'least', 'pictures'], means: 'Every third post asks to see yours; three mends a week are shown with their mender’s name.',
  },
  youtube: {
    manner: ['relaxed', 'named'], routes: 'public', times: ['weekend'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content'],
    privacy: ['told', 'pictures'], means: 'Each film ends on a question that Tom could not answer. The best reply opens the next film.',
  },
  circle: {
    manner: ['relaxed', 'named', 'emoji'], routes: 'mixed', times: ['weekdayEvening'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal', 'pictures'], means: 'Tuesday’s thread asks for the worst hole; Bea thanks everyone who helped, by name, on Friday.',
  },
  letter: {
    reaches: ['press'], manner: ['relaxed', 'named'], routes: 'private', times: ['weekdayMorning', 'weekend'], permission: 'asked', marketingAim: 'sales', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal'], means: 'Each letter ends with one question, and the next one prints three of the replies.',
  },
  desk: {
    reaches: ['press'], manner: ['proper', 'named'], routes: 'mixed', times: ['weekdayDay', 'weekdayEvening'], permission: 'easyNo', marketingAim: 'sales', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal'], means: 'Every caller is asked what brought them, and rung back a month later to hear whether the mend held.',
  },
};

/** What each KPI counts, and whether it happens at the mill or in people. */
export const meanings: Answers = {
  'k.abroad': { counts: 'enquiries', happens: 'engagement', engagesTo: 'brand' },
  'k.answers': { counts: 'other', happens: 'engaging', engagesTo: 'brand' },
  'k.members': { counts: 'other', happens: 'engagement', engagesTo: 'brand' },
  'k.trade': { counts: 'enquiries', happens: 'engagement', engagesTo: 'brand', worth: 1450, revenueSure: 'estimated' },
  'k.sales': { counts: 'sales', happens: 'engagement', engagesTo: 'brand' },
  'k.returns': { counts: 'other', happens: 'engaging', engagesTo: 'content' },
  'k.again': { counts: 'other', happens: 'engagement', engagesTo: 'brand' },
  'k.views': { counts: 'other', happens: 'engagement', engagesTo: 'content' },
};

/** Hours and competences, as each scored themselves at the workshop. */
export const team: Answers = {
  isla: { hoursPerWeek: 20, skillNeeds: 3, skillIndustry: 5, skillCulture: 5 },
  gordon: { hoursPerWeek: 3, skillNeeds: 3, skillIndustry: 5, skillCulture: 4 },
  bea: { hoursPerWeek: 32, skillNeeds: 5, skillIndustry: 4, skillCulture: 4 },
  tom: { hoursPerWeek: 8, skillNeeds: 2, skillIndustry: 5, skillCulture: 4 },
  nadia: { hoursPerWeek: 14, skillNeeds: 4, skillIndustry: 2, skillCulture: 3 },
  joel: { hoursPerWeek: 22, skillNeeds: 3, skillIndustry: 2, skillCulture: 3 },
};

/** Hours, what is tried, where it came from; the stage of understanding is left open, and the plan says so. */
export const actionAnswers: Answers = {
  'a.inbox': { hours: 24, engagesTo: 'brand', tries: 'All questions in one inbox for two weeks. It works if nobody is asked the same thing twice.', origin: 'Audit of the first hour · Workflows: who answers, and with what' },
  'a.duties': { hours: 40, engagesTo: 'content' },
  'a.sizes': { hours: 60, engagesTo: 'content', tries: 'Measuring a jumper one owns instead of a size table. It works if fewer than one parcel in ten comes back for size.' },
  'a.dye': { hours: 20, engagesTo: 'content', tries: 'Showing a failure. It works if owners ask about the colour and nobody asks for their money back.', learnt: 'Seven in ten stayed to the end and 210 people asked about the colour. Nobody lost trust; three shops wrote.' },
  'a.tuesday': { hours: 96, engagesTo: 'brand', origin: 'Audit of the first hour · Learning: trying on a small scale' },
  'a.moths': { hours: 8, engagesTo: 'content' },
  'a.german': { hours: 90, engagesTo: 'content', pathStage: 4 },
  'a.hours': { hours: 6, engagesTo: 'brand', origin: 'Audit of the first hour · Web strategy: found by phone as well' },
  'a.label': { hours: 30, engagesTo: 'content', tries: 'Five lines instead of a film. It works if it is saved more often than it is liked.' },
  'a.carding': { hours: 18, engagesTo: 'content' },
  'a.gift': { hours: 16, engagesTo: 'brand' },
  'a.paid': { hours: 14, engagesTo: 'content', reach: 'paid' },
  'a.book': { hours: 36, engagesTo: 'brand' },
  'a.wash': { hours: 14, engagesTo: 'content' },
  'a.cafes': { hours: 40, engagesTo: 'brand', tries: 'Six cafés with the kit, six with the film alone. It works if half of the kit’s cafés write back within a month.' },
  'a.hosts': { hours: 24, engagesTo: 'brand' },
  'a.staff': { hours: 18, engagesTo: 'brand' },
  'a.origin': { hours: 26, engagesTo: 'content', pathStage: 4, origin: 'Audit of the first hour · Communication: what comes after attention' },
  'a.shear': { hours: 30, engagesTo: 'content' },
  'a.june': { hours: 24, engagesTo: 'brand' },
  'a.open': { hours: 12, engagesTo: 'brand', owner: 'isla' },
  'a.summer': { hours: 14, engagesTo: 'content', pathStage: 2 },
  'a.join': { hours: 50, engagesTo: 'brand' },
};
