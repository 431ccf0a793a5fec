import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { auditScores, auditThemes, type AuditThemeId } from '../../../shared/framework/audit.ts';
import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import { isWeak, scoreQuestion, type AuditAnswer, type AuditThemeResult } from '../../../shared/views/audit.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { EntryCell } from '../EntryCell.tsx';
import { showAuditScreen } from './auditState.ts';
import { TakeFinding } from './TakeFinding.tsx';

interface ThemeQuestionsProps {
  readonly result: AuditThemeResult;
  readonly next: AuditThemeId | undefined;
  readonly readOnly: boolean;
}

/** The statements of one theme, large enough for a room. Tab goes on, arrow keys score. */
export function ThemeQuestions({ result: { theme, answers }, next, readOnly }: ThemeQuestionsProps) {
  const say = useSay();
  const following = auditThemes.find(({ id }) => id === next);
  return (
    <section className="audit-theme" aria-label={say(theme.name)}>
      <p className="audit-purpose">{say(theme.purpose)}</p>
      <ol>
        {answers.map((answer) => (
          <AuditQuestionRow key={answer.question.id} answer={answer} readOnly={readOnly} />
        ))}
      </ol>
      <Button variant="default" rightSection={<IconArrowRight size={15} />} onClick={() => showAuditScreen(following?.id ?? 'summary')}>
        {following ? say(auditTexts.next, { theme: say(following.name) }) : say(auditTexts.toSummary)}
      </Button>
    </section>
  );
}

const open = 'open';

function AuditQuestionRow({ answer, readOnly }: { readonly answer: AuditAnswer; readonly readOnly: boolean }) {
  const say = useSay();
  const { question, score, note } = answer;
  const choices = [{ value: open, label: '–' }, ...auditScores.map(({ id, name }) => ({ value: id, label: `${id} · ${say(name)}` }))];
  const text = say(question.text);
  return (
    <li data-score={score ?? open}>
      <h3>{text}</h3>
      {readOnly ? (
        <strong>{score === undefined ? say(auditTexts.open) : choices[score + 1]?.label}</strong>
      ) : (
        <SegmentedControl
          size="sm"
          aria-label={text}
          data={choices}
          value={score === undefined ? open : String(score)}
          onChange={(value) => currentSession().edit(scoreQuestion, { question: question.id, score: value === open ? null : Number(value) })}
        />
      )}
      <div className="audit-note">
        <span aria-hidden="true">{readOnly ? '' : say(auditTexts.note)}</span>
        <EntryCell<string>
          part={{ kind: 'entry', register: 'audit', entry: question.id }}
          field="note"
          label={say(auditTexts.noteOf, { question: text })}
          shown={note}
          isLong
          read={(value) => ({ ok: true, value })}
          commit={(value) => currentSession().edit(setRegisterEntry, { register: 'audit', entry: question.id, values: { note: value } }).ok}
        />
      </div>
      {isWeak(answer) ? <TakeFinding answer={answer} readOnly={readOnly} /> : null}
    </li>
  );
}
