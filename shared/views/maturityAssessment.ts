import { addItem } from '../edits/items.ts';
import type { Edit } from '../edits/edit.ts';
import { setPlanField } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { assessedLevel, assessmentStatements, type AssessmentStatement } from '../framework/assessment.ts';
import { maturityLevels, type MaturityLevel } from '../framework/maturity.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { rules } from '../insights/rules.ts';
import { languages, type Language } from '../messages/text.ts';
import { entriesOf, itemsOfType, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { asOneEdit } from '../edits/severalEdits.ts';

/** Statement id → whether it holds. A statement that is not answered yet is absent. */
export type Answers = ReadonlyMap<string, boolean>;

/** The answers that a plan keeps. */
export function answersOf(plan: Pick<Plan, 'registers'>): Answers {
  const answers = new Map<string, boolean>();
  for (const [id, values] of Object.entries(entriesOf(plan, 'assessment'))) {
    const holds = textOf(values, 'holds');
    if (holds !== '') answers.set(id, holds === 'yes');
  }
  return answers;
}

/** Answers a statement, or with undefined takes the answer back; the plan's maturity follows in the same step of undo. */
export const answerStatement: Edit<{ readonly statement: string; readonly holds: boolean | undefined }> = (context, { statement, holds }) => {
  const answers = new Map(answersOf(context.plan()));
  if (holds === undefined) answers.delete(statement);
  else answers.set(statement, holds);
  const level = assessedLevel(answers);
  const values = { holds: holds === undefined ? null : holds ? 'yes' : 'no' };
  return asOneEdit(context, [
    (here) => setRegisterEntry(here, { register: 'assessment', entry: statement, values }),
    (here) => setPlanField(here, { key: 'maturity', value: level === undefined ? null : String(level) }),
  ]);
};

/** How one level's statements are answered. */
export interface LevelRow {
  readonly level: MaturityLevel;
  readonly statements: readonly AssessmentStatement[];
  readonly held: number;
  /** More than half of its statements hold. */
  readonly isMet: boolean;
}

/** All levels with what holds of each. */
export function levelRows(answers: Answers): readonly LevelRow[] {
  return maturityLevels.map((level) => {
    const statements = assessmentStatements.filter((statement) => statement.level === level.level);
    const held = statements.filter(({ id }) => answers.get(id) === true).length;
    return { level, statements, held, isMet: held * 2 > statements.length };
  });
}

/** What stands between the answers and the next level. */
export interface Climb {
  /** The first level whose statements do not hold yet; its own where even the first does not. */
  readonly level: MaturityLevel;
  /** How many more of its statements must hold. */
  readonly missing: number;
}

/** The climb to the next level, or undefined at the top. */
export function climbOf(answers: Answers): Climb | undefined {
  const next = levelRows(answers).find((row) => !row.isMet);
  return next && { level: next.level, missing: Math.floor(next.statements.length / 2) + 1 - next.held };
}

/** A ready-made action towards the next level. */
export interface NextStep {
  readonly statement: AssessmentStatement;
  /** The action of that title that the plan has already. */
  readonly added: Item | undefined;
}

/** What does not hold yet at the levels reached and the one to reach next, lowest first: rise one level at a time (S2). */
export function nextSteps(plan: Plan): readonly NextStep[] {
  const answers = answersOf(plan);
  const reach = climbOf(answers)?.level.level ?? maturityLevels.length;
  const actions = itemsOfType(plan, 'action');
  return assessmentStatements
    .filter(({ id, level }) => level <= reach && answers.get(id) !== true)
    .map((statement) => ({ statement, added: actions.find((action) => isStep(statement, titleOf(action))) }));
}

function isStep(statement: AssessmentStatement, title: string): boolean {
  return languages.some((language) => statement.step[language].toLowerCase() === title.toLowerCase());
}

/** Adds a statement's step as an action at its level, an idea until somebody takes it; answers with its id. */
export const addStep: Edit<{ readonly statement: AssessmentStatement; readonly language: Language }, string> = (context, { statement, language }) =>
  addItem(context, {
    type: 'action',
    fields: { title: statement.step[language], maturity: String(statement.level), status: 'idea' },
  });

/** The actions that need a level two or more above the plan's, by the rule `above-maturity`. */
export function actionsAboveLevel(plan: Plan): readonly Item[] {
  const rule = rules.find(({ id }) => id === 'above-maturity');
  if (rule?.scope !== 'item') throw new Error('No rule above-maturity for items');
  const index = new PlanIndex(plan);
  return index.ofType(rule.type).filter((action) => rule.judge(action, { index, today: '' }) !== undefined);
}
