import { Alert, Loader, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { wordFailure, type Result } from '../../shared/messages/failures.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { RevisionEntry } from './RevisionEntry.tsx';
import classes from './RevisionList.module.css';
import { revisionRows } from './revisionRows.ts';
import { viewNow } from './showRevision.ts';

interface RevisionListProps {
  readonly session: PlanEditor;
  readonly answer: Result<readonly RevisionSummary[]> | null;
}

/** Now, then every revision, newest first; automatic ones folded together. */
export function RevisionList({ session, answer }: RevisionListProps) {
  const say = useSay();
  const language = useLanguage();
  const viewed = useWindowState((state) => state.viewed);
  if (!answer) return <Loader size="sm" type="dots" m="md" />;
  if (!answer.ok) {
    return (
      <Alert color="red" m="md" title={say(historyPanelTexts.listFailed)}>
        {wordFailure(answer.failure, language)}
      </Alert>
    );
  }
  const rows = revisionRows(answer.value);
  const before = new Map(answer.value.map((revision, index) => [revision.id, answer.value[index + 1]]));
  const entry = (revision: RevisionSummary) => (
    <RevisionEntry key={revision.id} session={session} revision={revision} before={before.get(revision.id)} isViewed={viewed?.id === revision.id} />
  );

  return (
    <>
      <ol className={classes.list}>
        <li className={classes.entry} data-kind="now" data-viewed={viewed === null || undefined}>
          <UnstyledButton className={classes.open} onClick={viewNow} aria-current={viewed === null}>
            <span className={classes.label}>{say(historyPanelTexts.now)}</span>
            <span className={classes.facts}>{say(historyPanelTexts.nowHint)}</span>
          </UnstyledButton>
        </li>
        {rows.map((row) =>
          row.kind === 'revision' ? (
            entry(row.revision)
          ) : (
            <AutomaticRun key={row.revisions[0]?.id} count={row.revisions.length}>
              {row.revisions.map(entry)}
            </AutomaticRun>
          ),
        )}
      </ol>
      {rows.length === 0 ? <p className={classes.empty}>{say(historyPanelTexts.empty)}</p> : null}
    </>
  );
}

/** Automatic revisions are a safety net: there when needed, quiet until then. */
function AutomaticRun({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.run}>
      <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} />
        {say(historyPanelTexts.automatic, { count })}
      </UnstyledButton>
      {isOpen ? <ol className={classes.folded}>{children}</ol> : null}
    </li>
  );
}
