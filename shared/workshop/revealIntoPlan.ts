import { addItem } from '../edits/items.ts';
import { nothingToDo, type Edit, type EditContext } from '../edits/edit.ts';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { inTurn, type PartOfEdit } from '../edits/severalEdits.ts';
import { workshopTexts as texts } from '../messages/workshop.ts';
import { say, type Language } from '../messages/text.ts';
import { entriesOf, type Plan } from '../plan/plan.ts';
import { planLanguage } from '../plan/planLanguage.ts';
import { blindParties } from '../views/blindAgreement.ts';
import { outcomeLines, outcomeOf, type Outcome, type Said } from './outcome.ts';
import type { Task } from './task.ts';
import type { ToldAnswer } from './workshop.ts';

/** A round as it enters the plan. */
export interface RevealedRound {
  readonly id: string;
  /** What the workshop is called. */
  readonly workshop: string;
  readonly task: Task;
  readonly told: readonly ToldAnswer[];
  /** How many answered, of how many who could. */
  readonly answered: number;
  readonly asked: number;
  /** `yyyy-mm-dd`. */
  readonly on: string;
  /** From the opening to the last answer, whole seconds. */
  readonly seconds: number;
}

/** Whether a round's outcome is in the plan. */
export function isInPlan(plan: Pick<Plan, 'registers'>, round: string): boolean {
  return Object.hasOwn(entriesOf(plan, 'workshopRounds'), round);
}

/**
 * Puts what a round brought into the plan: its outcome into the minutes; notes on the canvas; the middle of each side on
 * the ring. All of it is one step of undo, and nothing to do where it is there. What else follows from it is decided: see
 * `decideRound`.
 */
export const revealIntoPlan: Edit<RevealedRound> = (context, round) => {
  if (isInPlan(context.plan(), round.id)) return nothingToDo;
  const language = languageOf(context.plan());
  const outcome = outcomeOf(round.task, round.told);
  const { kind, question, naming } = round.task;
  const result = outcomeLines(outcome).map((line) => say(line, language)).join('\n');
  const minutes = { workshop: round.workshop, on: round.on, task: kind, question, naming, answered: round.answered, asked: round.asked, result };
  const kept = inTurn(context, [
    (here) => setRegisterEntry(here, { register: 'workshopRounds', entry: round.id, values: minutes }),
    ...effectsOf(round, outcome, language),
  ]);
  return kept;
};

/** The language that a plan is written in. */
export function languageOf(plan: Plan): Language {
  return planLanguage(plan) ?? 'en';
}

/** What stands on the card of a note: its words, and who wrote it as far as that is told. */
export function noteWords({ text, by }: Said, language: Language): string {
  return by ? `${text}\n– ${say(by, language)}` : text;
}

/** What a round changes in the plan besides the minutes. */
function effectsOf({ task, told }: RevealedRound, outcome: Outcome, language: Language): readonly PartOfEdit[] {
  switch (outcome.form) {
    case 'texts': {
      if (task.kind !== 'notes') return [];
      return outcome.said.map((said) => (here: EditContext) => addItem(here, { type: 'note', fields: { text: noteWords(said, language) } }));
    }
    case 'axes':
      return ringEffects(outcome.axes, told, language);
    case 'statements':
    case 'dots':
    case 'order':
    case 'stance':
      return [];
  }
}

/** Client and agency stand where the middle of their people is, with their people's reasons; both then count as placed. */
function ringEffects(axes: Extract<Outcome, { form: 'axes' }>['axes'], told: readonly ToldAnswer[], language: Language): readonly PartOfEdit[] {
  return blindParties.flatMap((party) => {
    const givers = told.filter(({ side }) => side === party);
    if (givers.length === 0) return [];
    const names = givers.flatMap(({ name }) => name ?? []);
    const name = names.length > 0 ? names.join(', ') : say(texts.people, language, { count: givers.length });
    const positions = axes.flatMap(({ dimension, places, reasons }) => {
      const place = places.find(({ side }) => side === party);
      const given = reasons.filter(({ side }) => side === party).map(({ text }) => text);
      return place ? [(here: EditContext) => setPosition(here, { dimension: dimension.id, kind: party, value: place.median, ...(given.length > 0 ? { reason: given.join(' · ') } : {}) })] : [];
    });
    return [...positions, (here: EditContext) => setRegisterEntry(here, { register: 'placements', entry: party, values: { name } })];
  });
}
