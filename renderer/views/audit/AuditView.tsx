import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { auditThemeIds, auditThemes } from '../../../shared/framework/audit.ts';
import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import { entriesOf } from '../../../shared/plan/plan.ts';
import { auditOf } from '../../../shared/views/audit.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { AuditHour } from './AuditHour.tsx';
import { AuditSummary } from './AuditSummary.tsx';
import { AuditThemes } from './AuditThemes.tsx';
import './audit.css';
import { showAuditScreen, useAuditScreen, type AuditScreen } from './auditState.ts';
import { ThemeQuestions } from './ThemeQuestions.tsx';

/** The free first hour: four themes are scored, findings become actions, a summary is left behind (S4). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const audit = useMemo(() => auditOf(plan), [plan]);
  const screen = useAuditScreen((state) => state.screen);
  const [isStarted, setStarted] = useState(false);
  const isEmpty = !isStarted && Object.keys({ ...entriesOf(plan, 'audit'), ...entriesOf(plan, 'auditHour') }).length === 0;
  const shown = audit.themes.find(({ theme }) => theme.id === screen);
  const screens = [...auditThemes.map(({ id, name }) => ({ value: id as AuditScreen, label: say(name) })), { value: 'summary' as const, label: say(auditTexts.summary) }];

  return (
    <ViewFrame
      id="audit"
      isEmpty={isEmpty}
      start={readOnly ? undefined : <Button onClick={() => setStarted(true)}>{say(auditTexts.start)}</Button>}
      tools={<SegmentedControl<AuditScreen> size="xs" aria-label={say(auditTexts.themes)} value={screen} onChange={showAuditScreen} data={screens} />}
    >
      <div className="audit">
        {shown ? (
          <ThemeQuestions key={shown.theme.id} result={shown} next={auditThemeIds[auditThemeIds.indexOf(shown.theme.id) + 1]} readOnly={readOnly} />
        ) : (
          <AuditSummary plan={plan} audit={audit} readOnly={readOnly} />
        )}
        <div className="audit-side">
          <AuditHour audit={audit} readOnly={readOnly} />
          <AuditThemes audit={audit} />
        </div>
      </div>
    </ViewFrame>
  );
}
