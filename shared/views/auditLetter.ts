import { formatDate, say, type CountedText, type Language, type Text, type TextValues } from '../messages/text.ts';
import { auditTexts } from '../messages/viewAudit.ts';
import { linkedItems, textOf, titleOf, type Plan } from '../plan/plan.ts';
import { auditOf, type AuditAnswer } from './audit.ts';

/** The audit's summary as plain text, ready to be pasted into a mail: no line needs a format to be understood. */
export function auditLetter(plan: Plan, language: Language): string {
  const audit = auditOf(plan);
  const t = (text: Text | CountedText, values?: TextValues): string => say(text, language, values);
  const company = textOf(plan.fields, 'company').trim();
  const { on, auditor } = audit.hour;
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title.toLocaleUpperCase(language), ...lines]);
  const open = audit.all - audit.answered;
  return [
    company ? t(auditTexts.mailSubject, { company }) : t(auditTexts.mailSubjectBare),
    '',
    t(auditTexts.mailHello),
    '',
    on ? t(auditTexts.mailThanksOn, { date: formatDate(on, language) }) : t(auditTexts.mailThanks),
    ...section(t(auditTexts.result), [
      ...audit.themes.map(({ theme, points, most }) => `- ${t(theme.name)}: ${most > 0 ? t(auditTexts.points, { points, most }) : t(auditTexts.open).toLocaleLowerCase(language)}`),
      t(auditTexts.mailTotal, { points: audit.points, most: audit.most }),
      ...(open > 0 ? [t(auditTexts.mailOpen, { count: open })] : []),
    ]),
    ...section(t(auditTexts.findings), audit.findings.flatMap((answer, place) => findingLines(plan, answer, place + 1, t))),
    ...section(t(auditTexts.strengths), audit.strengths.map(({ question }) => `- ${t(question.text)}`)),
    '',
    t(auditTexts.mailBye),
    '',
    t(auditTexts.mailRegards),
    ...(auditor ? [auditor] : []),
    '',
  ].join('\n');
}

function findingLines(plan: Plan, { question, note, action }: AuditAnswer, place: number, t: (text: Text, values?: TextValues) => string): readonly string[] {
  const who = action ? linkedItems(plan, action.id, 'ownedBy').map(titleOf).filter(Boolean) : [];
  const named = [(action && titleOf(action)) || t(question.step), ...who].join(' – ');
  return [
    `${place}. ${t(question.finding)}`,
    ...(note ? [`   ${t(auditTexts.mailSeen, { note: note.replaceAll(/\s*\n\s*/g, ' ') })}`] : []),
    `   ${t(auditTexts.mailAction, { action: named })}`,
  ];
}
