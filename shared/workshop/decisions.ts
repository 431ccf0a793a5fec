import { nothingToDo, type Edit } from '../edits/edit.ts';
import { setField, setFields } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { inTurn, type PartOfEdit } from '../edits/severalEdits.ts';
import { workshopDecisionTexts as texts } from '../messages/workshopDecisions.ts';
import { workshopTexts } from '../messages/workshop.ts';
import { inEachLanguage, languages, say, untranslated, type CountedText, type Language, type Text, type TextValues } from '../messages/text.ts';
import { entriesOf, itemsOfType, numberOf, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { votesOn } from '../plan/votes.ts';
import { drillCandidates, matchingPlan, riskPlans } from '../views/drill.ts';
import { answerStatement, answersOf } from '../views/maturityAssessment.ts';
import { outcomeOf, placeAmong, stances, type OptionOutcome } from './outcome.ts';
import { isInPlan, languageOf, type RevealedRound } from './revealIntoPlan.ts';
import type { ToldAnswer } from './workshop.ts';

/** One thing of the plan that what the room said changes. */
export interface Becoming {
  readonly what: Text;
  /** As it stands now; absent where there is nothing yet. */
  readonly from?: Text;
  readonly to: Text;
  readonly edits: readonly PartOfEdit[];
}

/** Whether what the room said of a round has been put into effect. */
export function isDecided(plan: Pick<Plan, 'registers'>, round: string): boolean {
  return textOf(entriesOf(plan, 'workshopRounds')[round] ?? {}, 'became') !== '';
}

/**
 * What a revealed round would become in the plan: votes on their cards, an order as priorities, most people's word as the
 * self-assessment, pledges as next steps and people's responsibilities, drill replies as a drill that was held, stances as a
 * proposal with who agrees. Empty where the plan says so already.
 */
export function becomingsOf(plan: Plan, round: RevealedRound): readonly Becoming[] {
  if (round.told.length === 0) return [];
  switch (round.task.kind) {
    case 'notes':
    case 'axes':
      return [];
    case 'vote':
      return votes(plan, round);
    case 'rank':
      return priorities(plan, round);
    case 'maturity':
      return assessment(plan, round);
    case 'pledges':
      return pledges(plan, round);
    case 'drill':
      return drill(plan, round);
    case 'stance':
      return proposal(round);
  }
}

/** Puts all that a round becomes into the plan, and says so in its minutes; one step of undo. */
export const decideRound: Edit<RevealedRound> = (context, round) => {
  const plan = context.plan();
  if (!isInPlan(plan, round.id) || isDecided(plan, round.id)) return nothingToDo;
  const becomings = becomingsOf(plan, round);
  if (becomings.length === 0) return nothingToDo;
  const language = languageOf(plan);
  const became = becomings.map(({ what, to }) => say(texts.line, language, { what: what[language], to: to[language] })).join('\n');
  return inTurn(context, [...becomings.flatMap(({ edits }) => edits), (here) => setRegisterEntry(here, { register: 'workshopRounds', entry: round.id, values: { became } })]);
};

function votes(plan: Plan, { id, task, told, workshop, on }: RevealedRound): readonly Becoming[] {
  const options = optionsOf({ task, told });
  const ofDots = options.reduce((sum, { value }) => sum + value, 0);
  const ofOptions = options.length;
  return options.flatMap(({ id: item, text, value: dots }, index): readonly Becoming[] => {
    if (!plan.items.has(item)) return [];
    const place = placeAmong(options, dots);
    const [before] = votesOn(plan, item);
    const wordVote = (vote: { readonly dots: number; readonly ofDots: number; readonly place: number; readonly ofOptions: number }): Text => worded(texts.votes, { dots: vote.dots, all: vote.ofDots, place: vote.place, options: vote.ofOptions });
    const values = { item, dots, ofDots, place, ofOptions, question: task.question, workshop, on };
    return [{ what: text, ...(before ? { from: wordVote(before) } : {}), to: wordVote({ dots, ofDots, place, ofOptions }), edits: [(here) => setRegisterEntry(here, { register: 'votes', entry: `${id}-${String(index).padStart(2, '0')}`, values })] }];
  });
}

/** The room's order from 1 on; goals that were not asked about come after it in the order they had. */
function priorities(plan: Plan, round: RevealedRound): readonly Becoming[] {
  const asked = optionsOf(round).flatMap(({ id }) => (plan.items.get(id)?.type === 'goal' ? [id] : []));
  const priorityOf = (goal: Item): number | undefined => numberOf(goal.fields, 'priority');
  const others = itemsOfType(plan, 'goal')
    .filter((goal) => !asked.includes(goal.id) && priorityOf(goal) !== undefined)
    .sort((one, other) => (priorityOf(one) ?? 0) - (priorityOf(other) ?? 0));
  return [...asked, ...others.map(({ id }) => id)].flatMap((id, place): readonly Becoming[] => {
    const goal = plan.items.get(id);
    const before = goal && priorityOf(goal);
    const value = place + 1;
    if (!goal || before === value) return [];
    const from = before === undefined ? texts.noPriority : worded(texts.priority, { value: before });
    return [{ what: untranslated(titleOf(goal)), from, to: worded(texts.priority, { value }), edits: [(here) => setFields(here, [{ id, key: 'priority', value }])] }];
  });
}

/** What more than half of those who answered say; where the room is divided, the plan stays as it is. */
function assessment(plan: Plan, round: RevealedRound): readonly Becoming[] {
  const known = answersOf(plan);
  const word = (holds: boolean | undefined): Text => (holds === undefined ? texts.open : holds ? texts.holds : texts.holdsNot);
  return optionsOf(round).flatMap(({ id: statement, text, value, people }): readonly Becoming[] => {
    const holds = value * 2 > people;
    if (value * 2 === people || known.get(statement) === holds) return [];
    return [{ what: text, from: word(known.get(statement)), to: word(holds), edits: [(here) => answerStatement(here, { statement, holds })] }];
  });
}

function pledges(plan: Plan, { id, told, workshop }: RevealedRound): readonly Becoming[] {
  const pledged = told.flatMap(({ name, side, answer }) => (answer.form === 'texts' ? [{ name, text: answer.text, by: name === undefined ? side && workshopTexts[side] : untranslated(name) }] : []));
  const language = languageOf(plan);
  const steps = pledged.map(({ text, by }, place): Becoming => {
    const values = { workshop, step: text, ...(by ? { owner: say(by, language) } : {}) };
    return { what: by ?? texts.somebody, to: worded(texts.step, { text }), edits: [(here) => setRegisterEntry(here, { register: 'workshopSteps', entry: `${id}-${String(place).padStart(3, '0')}`, values })] };
  });
  const taken = new Map<string, string[]>();
  for (const { name, text } of pledged) {
    const person = personCalled(plan, name);
    if (person) taken.set(person.id, [...(taken.get(person.id) ?? []), text]);
  }
  const people = [...taken].flatMap(([person, tasks]): readonly Becoming[] => {
    const item = plan.items.get(person);
    if (!item) return [];
    const before = textOf(item.fields, 'responsibilities');
    const value = [before, ...tasks].filter((line) => line !== '').join('\n');
    return [{ what: untranslated(titleOf(item)), ...(before === '' ? {} : { from: untranslated(before) }), to: worded(texts.takesOn, { text: tasks.join(' · ') }), edits: [(here) => setField(here, { id: person, key: 'responsibilities', value })] }];
  });
  return [...steps, ...people];
}

/** The person of the plan that somebody in the room is: by whole name, or by the first name where only one has it. */
function personCalled(plan: Plan, name: string | undefined): Item | undefined {
  const called = name?.trim().toLocaleLowerCase() ?? '';
  if (called === '') return undefined;
  const people = itemsOfType(plan, 'person').map((item) => ({ item, title: titleOf(item).trim().toLocaleLowerCase() }));
  const namesakes = people.filter(({ title }) => title.startsWith(`${called} `));
  return (people.find(({ title }) => title === called) ?? (namesakes.length === 1 ? namesakes[0] : undefined))?.item;
}

function drill(plan: Plan, { id, task, told, on, seconds }: RevealedRound): readonly Becoming[] {
  const replies = told.flatMap(({ answer, ...giver }) => (answer.form === 'texts' ? [{ text: answer.text, ...giver }] : []));
  const candidate = languages.flatMap((language) => drillCandidates(plan, language, '')).find(({ text }) => text === task.question);
  const risk = candidate && matchingPlan(riskPlans(plan), candidate)?.item;
  const giverOf = ({ name, side }: Pick<ToldAnswer, 'name' | 'side'>, language: Language): string => name ?? (side ? say(workshopTexts[side], language) : '');
  const language = languageOf(plan);
  const participants = [...new Set(replies.map((reply) => giverOf(reply, language)).filter((giver) => giver !== ''))].join(', ');
  const answer = replies.map((reply) => [reply.text, giverOf(reply, language)].filter(Boolean).join(' – ')).join('\n');
  const values = { scenario: task.question.replaceAll(/\s+/gu, ' '), ...(risk ? { risk: risk.id } : {}), on, participants, seconds, answer };
  const kept = worded(texts.drillKept, { count: replies.length });
  const to = risk ? inEachLanguage((spoken) => say(texts.drillFor, spoken, { kept: kept[spoken], risk: titleOf(risk) })) : kept;
  return [{ what: texts.drill, to, edits: [(here) => setRegisterEntry(here, { register: 'drills', entry: id, values })] }];
}

function proposal({ id, task, told, workshop, on }: RevealedRound): readonly Becoming[] {
  const outcome = outcomeOf(task, told);
  if (outcome.form !== 'stance') return [];
  const { counts } = outcome;
  const agree = (side: 'client' | 'agency'): string => {
    const givers = told.filter(({ answer, side: own }) => own === side && answer.form === 'stance' && answer.stance === 'yes');
    return givers.every(({ name }) => name === undefined) ? (givers.length > 0 ? String(givers.length) : '') : givers.flatMap(({ name }) => name ?? []).join(', ');
  };
  const values = { proposal: task.question, ...Object.fromEntries(stances.map((stance) => [stance, counts[stance]])), client: agree('client'), agency: agree('agency'), workshop, on };
  return [{ what: texts.proposal, to: worded(texts.agreement, counts), edits: [(here) => setRegisterEntry(here, { register: 'proposals', entry: id, values })] }];
}

function optionsOf({ task, told }: Pick<RevealedRound, 'task' | 'told'>): readonly OptionOutcome[] {
  const outcome = outcomeOf(task, told);
  return 'options' in outcome ? outcome.options : [];
}

function worded(text: Text | CountedText, values: TextValues): Text {
  return inEachLanguage((language) => say(text, language, values));
}
