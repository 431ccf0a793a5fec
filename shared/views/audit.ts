import type { Edit } from '../edits/edit.ts';
import { nothingToDo } from '../edits/edit.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { auditMinutes, auditQuestions, auditScores, auditThemes, bestScore, weakScore, type AuditQuestion, type AuditTheme } from '../framework/audit.ts';
import { success } from '../messages/failures.ts';
import { say, type Language } from '../messages/text.ts';
import { auditTexts } from '../messages/viewAudit.ts';
import { entriesOf, numberOf, textOf, type FieldValues, type Item, type Plan } from '../plan/plan.ts';

/** The entry of the register that holds what is known of the hour itself. */
export const hourEntry = 'hour';

/** A question with what was answered. */
export interface AuditAnswer {
  readonly question: AuditQuestion;
  /** 0–3, or undefined while it is not scored. */
  readonly score: number | undefined;
  readonly note: string;
  /** The action that its finding became, while the plan has it. */
  readonly action: Item | undefined;
}

/** A theme with its points; those of open questions count for nothing, neither way. */
export interface AuditThemeResult {
  readonly theme: AuditTheme;
  readonly answers: readonly AuditAnswer[];
  readonly answered: number;
  readonly points: number;
  /** The points that the scored questions could have given. */
  readonly most: number;
}

export interface Audit {
  readonly themes: readonly AuditThemeResult[];
  readonly answered: number;
  readonly all: number;
  readonly points: number;
  readonly most: number;
  /** Weakest first, otherwise in the order of the questions. */
  readonly findings: readonly AuditAnswer[];
  readonly strengths: readonly AuditAnswer[];
  readonly hour: { readonly on: string; readonly auditor: string; readonly attendees: string; readonly minutes: number | undefined };
}

/** The audit that a plan keeps. */
export function auditOf(plan: Plan): Audit {
  const entries = entriesOf(plan, 'audit');
  const answers = auditQuestions.map((question): AuditAnswer => answerOf(plan, question, entries[question.id] ?? {}));
  const themes = auditThemes.map((theme) => resultOf(theme, answers.filter(({ question }) => question.theme === theme.id)));
  const hour = entriesOf(plan, 'auditHour')[hourEntry] ?? {};
  const sum = (count: (result: AuditThemeResult) => number): number => themes.reduce((total, result) => total + count(result), 0);
  return {
    themes,
    answered: sum(({ answered }) => answered),
    all: auditQuestions.length,
    points: sum(({ points }) => points),
    most: sum(({ most }) => most),
    findings: answers.filter(isWeak).sort((one, other) => (one.score ?? 0) - (other.score ?? 0)),
    strengths: answers.filter(({ score }) => score === bestScore),
    hour: { on: textOf(hour, 'on'), auditor: textOf(hour, 'auditor').trim(), attendees: textOf(hour, 'attendees').trim(), minutes: numberOf(hour, 'minutes') },
  };
}

/** Whether an answer is a finding. */
export function isWeak({ score }: Pick<AuditAnswer, 'score'>): boolean {
  return score !== undefined && score <= weakScore;
}

function answerOf(plan: Plan, question: AuditQuestion, values: FieldValues): AuditAnswer {
  const score = auditScores.findIndex(({ id }) => id === textOf(values, 'score'));
  const action = plan.items.get(textOf(values, 'action'));
  return { question, score: score < 0 ? undefined : score, note: textOf(values, 'note').trim(), action: action?.type === 'action' ? action : undefined };
}

function resultOf(theme: AuditTheme, answers: readonly AuditAnswer[]): AuditThemeResult {
  const scores = answers.flatMap(({ score }) => score ?? []);
  return { theme, answers, answered: scores.length, points: scores.reduce((sum, score) => sum + score, 0), most: scores.length * bestScore };
}

/** The theme that lost most of its points; undefined before anything is scored or where nothing was lost. */
export function weakestTheme({ themes }: Audit): AuditThemeResult | undefined {
  const lost = ({ points, most }: AuditThemeResult): number => (most === 0 ? 0 : (most - points) / most);
  const [weakest] = [...themes].sort((one, other) => lost(other) - lost(one));
  return weakest && lost(weakest) > 0 ? weakest : undefined;
}

/** Scores a question; null takes the score back. */
export const scoreQuestion: Edit<{ readonly question: string; readonly score: number | null }> = (context, { question, score }) =>
  setRegisterEntry(context, { register: 'audit', entry: question, values: { score: score === null ? null : String(score) } });

/**
 * Makes a finding an action, an idea until somebody takes it, and ties the two together; answers with its id. Refused
 * with `nothing-to-do` where the finding has its action already.
 */
export const takeFinding: Edit<{ readonly question: AuditQuestion; readonly language: Language }, string> = (context, { question, language }) => {
  const plan = context.plan();
  if (answerOf(plan, question, entriesOf(plan, 'audit')[question.id] ?? {}).action) return nothingToDo;
  const theme = auditThemes.find(({ id }) => id === question.theme);
  const origin = say(auditTexts.origin, language, { theme: theme ? say(theme.name, language) : '', question: say(question.text, language) });
  const added = addItem(context, { type: 'action', fields: { title: say(question.step, language), status: 'idea', origin } });
  if (!added.ok) return added;
  const tied = setRegisterEntry(context, { register: 'audit', entry: question.id, values: { action: added.value } });
  return tied.ok ? added : tied;
};

/** Makes an action of every finding that has none; answers with their ids. Refused with `nothing-to-do` where all have theirs. */
export const takeFindings: Edit<{ readonly language: Language }, readonly string[]> = (context, { language }) => {
  const ids: string[] = [];
  for (const { question, action } of auditOf(context.plan()).findings) {
    if (action) continue;
    const taken = takeFinding(context, { question, language });
    if (!taken.ok) return taken;
    ids.push(taken.value);
  }
  return ids.length > 0 ? success(ids) : nothingToDo;
};

/** How many questions behind an even pace through the hour; 0 or less is in time. */
export function behindClock(answered: number, minutes: number): number {
  return Math.floor((Math.min(minutes, auditMinutes) / auditMinutes) * auditQuestions.length) - answered;
}
