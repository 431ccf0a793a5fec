import { register, type RegisterId } from '../framework/registers.ts';
import { laneTexts } from '../messages/lanes.ts';
import { workshopTexts } from '../messages/workshop.ts';
import { parkedIn } from '../plan/parkingLot.ts';
import { entriesOf, textOf, type FieldValues, type RegisterEntries } from '../plan/plan.ts';
import { roundTitle } from '../views/roundTitle.ts';
import { agendaBlocks } from './agendaBlocks.ts';
import { fact } from './itemFacts.ts';
import { textCell, type Block, type Fact } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { toldName } from '../framework/toldNumber.ts';
import { plainCell } from './valueCell.ts';

/** The registers that the minutes tell. */
export const minutesRegisters: readonly RegisterId[] = ['workshops', 'workshopRounds', 'workshopSteps'];

/** What workshops brought: who was there, what was on the agenda, each question with its answers and the decision, the next steps, and what is parked. Agenda and parking lot are told by the last one, in its own document. */
export function minutesBlocks(context: ReportContext): readonly Block[] {
  return minutesOf(context).flatMap(({ title, meetings, asked, steps }, at, all): readonly Block[] => {
    const isLast = context.document.id === 'minutes' && at === all.length - 1;
    const [agenda, parked] = isLast ? [agendaBlocks(context), parkedBlocks(context)] : [[], []];
    const rounds = asked.flatMap((values): readonly Block[] => [
      { kind: 'heading', text: roundTitle(asked, values, context.language) || word(context, 'untitled') },
      // The day of the workshop is said once.
      ...factsOf(context, 'workshopRounds', values, ['workshop', 'question', ...(meetings.some(({ on }) => on === values['on']) ? ['on'] : [])]),
    ]);
    const workshops = register('workshops');
    return [
      ...(title === '' ? [] : [{ kind: 'statement', label: (workshops.one ?? workshops.name)[context.language], text: title, hue: 'blue', isTitle: true } as const]),
      ...meetings.flatMap((values) => factsOf(context, 'workshops', values, ['title'])),
      ...agenda,
      ...rounds,
      ...stepBlocks(context, steps),
      ...parked,
    ];
  });
}

/** What one workshop left: its own entries, what was asked in turn, and the steps. */
export interface Minutes {
  readonly title: string;
  readonly meetings: readonly FieldValues[];
  readonly asked: readonly FieldValues[];
  readonly steps: readonly FieldValues[];
}

/** The workshops in the order in which they were held. */
export function minutesOf(context: ReportContext): readonly Minutes[] {
  return titlesOf(context).map((title) => ({
    title,
    meetings: entriesNamed(context, 'workshops', 'title', title),
    asked: entriesNamed(context, 'workshopRounds', 'workshop', title),
    steps: entriesNamed(context, 'workshopSteps', 'workshop', title),
  }));
}

/** What the workshops are called, in the order in which they were held; '' for what names none. */
function titlesOf({ plan }: ReportContext): readonly string[] {
  const held = Object.values(entriesOf(plan, 'workshops')).map((values) => [textOf(values, 'on'), textOf(values, 'title')] as const);
  const asked = Object.values(entriesOf(plan, 'workshopRounds')).map((values) => [textOf(values, 'on'), textOf(values, 'workshop')] as const);
  const steps = Object.values(entriesOf(plan, 'workshopSteps')).map((values) => ['9999', textOf(values, 'workshop')] as const);
  const dated = [...held, ...asked, ...steps].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return [...new Set(dated.map(([, title]) => title))];
}

function entriesNamed({ plan }: ReportContext, id: RegisterId, key: string, title: string): readonly FieldValues[] {
  return inTurn(entriesOf(plan, id)).filter((values) => textOf(values, key) === title);
}

/** A round's id begins with its time. */
function inTurn(entries: RegisterEntries): readonly FieldValues[] {
  return Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, values]) => values);
}

function factsOf(context: ReportContext, id: RegisterId, values: FieldValues, toldAbove: readonly string[]): readonly Block[] {
  const facts = register(id).fields.flatMap((field): readonly Fact[] => {
    const value = toldAbove.includes(field.key) ? undefined : plainCell(context, field, values);
    return value ? [fact(toldName(field, context.language), value, field)] : [];
  });
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

function stepBlocks(context: ReportContext, steps: readonly FieldValues[]): readonly Block[] {
  if (steps.length === 0) return [];
  const fields = register('workshopSteps').fields.filter(({ key }) => key !== 'workshop');
  return [
    { kind: 'heading', text: workshopTexts.nextSteps[context.language] },
    {
      kind: 'table',
      columns: fields.map((field) => ({ title: field.name[context.language], weight: field.kind === 'longText' ? 60 : 20, align: 'start' as const })),
      rows: steps.map((values) => ({ cells: fields.map((field) => plainCell(context, field, values) ?? textCell('–')) })),
    },
  ];
}

/** What was put off. */
function parkedBlocks(context: ReportContext): readonly Block[] {
  const items = parkedIn(context.plan).map((item) => nameOf(context, item));
  return items.length === 0 ? [] : [{ kind: 'heading', text: laneTexts.parking[context.language] }, { kind: 'bullets', items, own: true }];
}
