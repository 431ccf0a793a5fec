import { Button, Textarea } from '@mantine/core';
import { IconCopy, IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { takeFindings, type Audit } from '../../../shared/views/audit.ts';
import { auditLetter } from '../../../shared/views/auditLetter.ts';
import { useHost } from '../../session/hostContext.ts';
import { showNotice } from '../../session/notices.ts';
import { writePreferences } from '../../session/preferences.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { TakeFinding } from './TakeFinding.tsx';
import { usePlanLanguage } from '../../session/usePlanLanguage.ts';

interface AuditSummaryProps {
  readonly plan: Plan;
  readonly audit: Audit;
  readonly readOnly: boolean;
}

/** What the hour comes to: what to mend and how, what works, and the summary to send. */
export function AuditSummary({ plan, audit, readOnly }: AuditSummaryProps) {
  const say = useSay();
  const host = useHost();
  const language = usePlanLanguage();
  const letter = auditLetter(plan, language);
  const hasOpen = audit.findings.some(({ action }) => action === undefined);
  const copy = (): void => {
    navigator.clipboard.writeText(letter).then(
      () => showNotice(auditTexts.copied),
      () => showNotice(auditTexts.copyFailed),
    );
  };
  const makePdf = (): void => {
    void writePreferences(host, { exportFormat: 'pdf' });
    useWindowState.setState({ exportDocument: 'audit', dialog: 'export' });
  };

  return (
    <div className="audit-summary">
      <section className="audit-card" aria-label={say(auditTexts.findings)}>
        <header>
          <h3>{say(auditTexts.findings)}</h3>
          {hasOpen && !readOnly ? (
            <Button size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => currentSession().edit(takeFindings, { language })}>
              {say(auditTexts.takeAll)}
            </Button>
          ) : null}
        </header>
        <p className="audit-quiet">{say(audit.answered === 0 ? auditTexts.nothingScored : audit.findings.length > 0 ? auditTexts.findingsHint : auditTexts.noFindings)}</p>
        {audit.findings.map((answer) => (
          <TakeFinding key={answer.question.id} answer={answer} readOnly={readOnly} />
        ))}
      </section>
      <section className="audit-card" aria-label={say(auditTexts.strengths)}>
        <h3>{say(auditTexts.strengths)}</h3>
        {audit.strengths.length === 0 ? <p className="audit-quiet">{say(auditTexts.noStrengths)}</p> : null}
        <ul className="audit-strengths">
          {audit.strengths.map(({ question }) => (
            <li key={question.id}>{say(question.text)}</li>
          ))}
        </ul>
      </section>
      <section className="audit-card audit-letter" aria-label={say(auditTexts.letter)}>
        <header>
          <h3>{say(auditTexts.letter)}</h3>
          <span>
            <Button size="compact-sm" variant="light" leftSection={<IconCopy size={14} />} onClick={copy}>
              {say(auditTexts.copyLetter)}
            </Button>
            <Button size="compact-sm" variant="light" leftSection={<IconFileTypePdf size={14} />} onClick={makePdf}>
              {say(auditTexts.makePdf)}
            </Button>
          </span>
        </header>
        <Textarea readOnly autosize minRows={8} maxRows={24} aria-label={say(auditTexts.letter)} value={letter} lang={language} />
      </section>
    </div>
  );
}
