import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { auditMinutes } from '../../../shared/framework/audit.ts';
import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import { behindClock, hourEntry, type Audit } from '../../../shared/views/audit.ts';
import { runWatch, stoppedWatch } from '../../../shared/views/drill.ts';
import { todayHere } from '../../session/today.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { DayCell } from '../EntryCell.tsx';
import { useElapsed } from '../../session/useElapsed.ts';
import { TypedLine } from '../TypedLine.tsx';
import { useAuditClock } from './auditState.ts';

const minuteLength = 60_000;
const part = { kind: 'entry', register: 'auditHour', entry: hourEntry } as const;

/** The hour itself: when, who, and whether the clock allows the rest. */
export function AuditHour({ audit, readOnly }: { readonly audit: Audit; readonly readOnly: boolean }) {
  const say = useSay();
  const [watch, keepWatch, forgetWatch] = useAuditClock();
  const isRunning = watch.startedAt !== null;
  const minutes = Math.floor(useElapsed(watch) / minuteLength);
  const { on, auditor, attendees } = audit.hour;
  const write = (values: Readonly<Record<string, string | number | null>>): boolean => currentSession().edit(setRegisterEntry, { register: 'auditHour', entry: hourEntry, values }).ok;
  const run = (): void => {
    if (on === '') write({ on: todayHere() });
    keepWatch(runWatch(stoppedWatch, Date.now()));
  };
  const stop = (): void => {
    if (write({ minutes: Math.max(1, minutes) })) forgetWatch();
  };
  const behind = behindClock(audit.answered, minutes);

  return (
    <section className="audit-card" aria-label={say(auditTexts.hour)}>
      <header>
        <h3>{say(auditTexts.hour)}</h3>
        {audit.hour.minutes === undefined || isRunning ? null : <span>{say(auditTexts.taken, { minutes: audit.hour.minutes })}</span>}
      </header>
      {isRunning ? (
        <>
          <p className="audit-clock" role="timer" data-behind={behind > 0}>
            <strong>{say(auditTexts.clock, { minutes, all: auditMinutes })}</strong>
            <span>{behind > 0 ? say(auditTexts.late, { count: behind }) : say(auditTexts.inTime)}</span>
          </p>
          <div className="audit-bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, (minutes / auditMinutes) * 100)}%` }} />
          </div>
        </>
      ) : null}
      <dl className="audit-facts">
        <dt>{say(auditTexts.on)}</dt>
        <dd>
          <DayCell part={part} field="on" label={say(auditTexts.on)} value={on} commit={(value) => write({ on: value })} />
        </dd>
        <dt>{say(auditTexts.auditor)}</dt>
        <dd>{readOnly ? auditor : <TypedLine register="auditHour" entry={hourEntry} field="auditor" label={say(auditTexts.auditor)} placeholder="" value={auditor} />}</dd>
        <dt>{say(auditTexts.attendees)}</dt>
        <dd>{readOnly ? attendees : <TypedLine register="auditHour" entry={hourEntry} field="attendees" label={say(auditTexts.attendees)} placeholder="" value={attendees} />}</dd>
      </dl>
      {readOnly ? null : isRunning ? (
        <Button size="xs" variant="default" leftSection={<IconPlayerStop size={14} />} onClick={stop}>
          {say(auditTexts.stopClock, { minutes: Math.max(1, minutes) })}
        </Button>
      ) : (
        <Button size="xs" variant="light" leftSection={<IconPlayerPlay size={14} />} onClick={run}>
          {say(auditTexts.runClock)}
        </Button>
      )}
    </section>
  );
}
