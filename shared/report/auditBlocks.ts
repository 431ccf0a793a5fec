import { auditScores } from '../framework/audit.ts';
import { auditTexts } from '../messages/viewAudit.ts';
import { formatDate, say, type TextValues } from '../messages/text.ts';
import { linkedItems, textOf } from '../plan/plan.ts';
import { auditOf, type AuditAnswer } from '../views/audit.ts';
import { ownCell, textCell, type Block, type Cell, type Fact, type Row } from './report.ts';
import { nameOf, type ReportContext } from './reportContext.ts';

type AuditWord = keyof typeof auditTexts;

/** The audit: points by theme, what to mend and who does it, what works, and every answer. Empty where nothing was answered. */
export function auditBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const audit = auditOf(plan);
  const t = (key: AuditWord, values?: TextValues): string => say(auditTexts[key], language, values);
  const { on, auditor, attendees, minutes } = audit.hour;
  const told = [...audit.themes.flatMap(({ answers }) => answers)].filter(({ score, note, action }) => score !== undefined || note !== '' || action);
  const facts = [
    [t('on'), on && textCell(formatDate(on, language).replaceAll(' ', '\u00a0'))],
    [t('auditor'), auditor && ownCell(auditor)],
    [t('tookPart'), attendees && ownCell(attendees)],
    [t('duration'), minutes !== undefined && textCell(t('minutes', { minutes }))],
  ] as const satisfies readonly (readonly [string, Cell | '' | false])[];
  const known = facts.flatMap(([label, value]): readonly Fact[] => (value ? [{ label, value, long: false }] : []));
  if (told.length === 0 && known.length === 0) return [];

  const themes: readonly Row[] = audit.themes.map(({ theme, points, most }) => ({
    cells: [textCell(say(theme.name, language), true), textCell(say(theme.purpose, language)), textCell(most > 0 ? t('points', { points, most }) : '–')],
  }));
  const findings = audit.findings.map((answer): Row => ({ cells: [textCell(say(answer.question.finding, language)), ...actionCells(context, answer)] }));
  const strengths = audit.strengths.map(({ question }) => say(question.text, language));
  const answers = told.map(({ question, score, note }): Row => ({
    cells: [textCell(say(question.text, language)), textCell(score === undefined ? '–' : (auditScores[score]?.name[language] ?? '–')), ownCell(note || '–')],
  }));
  const heading = (key: AuditWord): Block => ({ kind: 'heading', text: t(key) });
  return [
    ...(known.length > 0 ? [{ kind: 'facts', facts: known } as const] : []),
    heading('result'),
    { kind: 'table', columns: [column(t('theme'), 22), column(t('statement'), 60), { ...column(t('score'), 18), align: 'end' }], rows: themes },
    heading('findings'),
    findings.length > 0
      ? { kind: 'table', columns: [column(t('found'), 40), column(t('action'), 34), column(t('who'), 13), column(t('when'), 13)], rows: findings }
      : { kind: 'paragraph', tone: 'quiet', text: t('noFindings') },
    heading('strengths'),
    strengths.length > 0 ? { kind: 'bullets', items: strengths } : { kind: 'paragraph', tone: 'quiet', text: t('noStrengths') },
    heading('answers'),
    { kind: 'table', columns: [column(t('statement'), 50), column(t('holds'), 14), column(t('seen'), 36)], rows: answers },
  ];
}

function column(title: string, weight: number): { readonly title: string; readonly weight: number; readonly align: 'start' } {
  return { title, weight, align: 'start' };
}

/** What is done about a finding, by whom and when; what could be done where nothing is planned. */
function actionCells(context: ReportContext, { question, action }: AuditAnswer): readonly Cell[] {
  const { plan, language } = context;
  if (!action) return [textCell(say(auditTexts.suggested, language, { step: say(question.step, language) })), textCell('–'), textCell('–')];
  const who = linkedItems(plan, action.id, 'ownedBy').map((person) => nameOf(context, person)).join(', ');
  const when = textOf(action.fields, 'end') || textOf(action.fields, 'start');
  return [ownCell(nameOf(context, action)), ownCell(who || '–'), textCell(when ? formatDate(when, language).replaceAll(' ', '\u00a0') : '–')];
}
