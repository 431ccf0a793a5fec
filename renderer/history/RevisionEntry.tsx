import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RevisionSummary, SignOff } from '../../shared/history/revision.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { formatMoment } from '../session/formatMoment.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { RevisionMenu } from './RevisionMenu.tsx';
import classes from './RevisionList.module.css';
import { showRevision } from './showRevision.ts';

interface RevisionEntryProps {
  readonly session: PlanEditor;
  readonly revision: RevisionSummary;
  /** The next older one. */
  readonly before: RevisionSummary | undefined;
  readonly isViewed: boolean;
  /** How many things it changed; undefined until that is known. */
  readonly size: number | undefined;
}

/** One revision: what it is called, who made it when and why, and who signed it off. */
export function RevisionEntry({ session, revision, before, isViewed, size }: RevisionEntryProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const host = useHost();
  const { author, time, label, reason, kind, signOffs } = revision;
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isViewed) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isViewed]);
  return (
    <li ref={entry} className={classes.entry} data-kind={kind} data-viewed={isViewed || undefined}>
      <UnstyledButton className={classes.open} onClick={() => void showRevision(host, session, revision)} aria-current={isViewed}>
        <span className={classes.label}>{label}</span>
        <span className={classes.facts}>
          <span>{say(historyPanelTexts.byAt, { author, time: formatMoment(time, language, today) })}</span>{' '}
          {size === undefined ? null : <span>{size === 0 ? say(historyPanelTexts.noChange) : say(historyPanelTexts.changes, { count: size })}</span>}
        </span>
        {reason ? <span className={classes.reason}>{reason}</span> : null}
        {signOffs.map((signOff) => (
          <SignOffBadge key={signOff.id} signOff={signOff} />
        ))}
      </UnstyledButton>
      <RevisionMenu session={session} revision={revision} before={before} />
    </li>
  );
}

function SignOffBadge({ signOff: { party, name, note, time } }: { readonly signOff: SignOff }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const values = { name, note, time: formatMoment(time, language, today) };
  return (
    <Tooltip label={say(note ? historyPanelTexts.signedAtWithNote : historyPanelTexts.signedAt, values)}>
      <span className={classes.signOff} data-party={party}>
        <IconSignature size={14} />
        {say(party === 'client' ? historyPanelTexts.signedByClient : historyPanelTexts.signedByAgency, { name })}
      </span>
    </Tooltip>
  );
}
