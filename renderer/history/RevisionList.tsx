import { Alert, Loader, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { wordFailure, type Result } from '../../shared/messages/failures.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { RevisionEntry } from './RevisionEntry.tsx';
import classes from './RevisionList.module.css';
import { SearchField } from '../design/SearchField.tsx';
import { usePortion } from '../design/usePortion.tsx';
import { filtered, revisionKinds, revisionRows, type RevisionKinds } from './revisionRows.ts';
import { viewNow } from './showRevision.ts';
import { useChangeSizes } from './useChangeSizes.ts';

/** From so many revisions on the list can be filtered. */
const mostAtAGlance = 5;

const kindNames = { all: historyPanelTexts.filterAll, named: historyPanelTexts.filterNamed, signed: historyPanelTexts.filterSigned } as const satisfies Record<RevisionKinds, unknown>;

interface RevisionListProps {
  readonly session: PlanEditor;
  readonly answer: Result<readonly RevisionSummary[]> | null;
}

/** Now, then every revision, newest first; automatic ones folded together. */
export function RevisionList({ session, answer }: RevisionListProps) {
  const say = useSay();
  const language = useLanguage();
  const viewed = useWindowState((state) => state.viewed);
  const sizes = useChangeSizes(session);
  const [kinds, setKinds] = useState<RevisionKinds>('all');
  const [words, setWords] = useState('');
  const shown = useMemo(() => (answer?.ok ? filtered(answer.value, kinds, words) : []), [answer, kinds, words]);
  const rows = useMemo(() => revisionRows(shown), [shown]);
  // One that is looked at is in the list, however long ago it was.
  const viewedAt = viewed === null ? -1 : rows.findIndex((row) => (row.kind === 'revision' ? [row.revision] : row.revisions).some(({ id }) => id === viewed.id));
  const portion = usePortion(rows, { least: viewedAt + 1 });
  if (!answer) return <Loader size="sm" type="dots" m="md" />;
  if (!answer.ok) {
    return (
      <Alert color="red" m="md" title={say(historyPanelTexts.listFailed)}>
        {wordFailure(answer.failure, language)}
      </Alert>
    );
  }
  const isFiltered = shown.length < answer.value.length;
  const before = new Map(answer.value.map((revision, index) => [revision.id, answer.value[index + 1]]));
  const entry = (revision: RevisionSummary) => (
    <RevisionEntry key={revision.id} session={session} revision={revision} before={before.get(revision.id)} isViewed={viewed?.id === revision.id} size={sizes.get(revision.id)} />
  );

  return (
    <>
      {answer.value.length >= mostAtAGlance ? (
        <div className={classes.filter}>
          <SearchField label={say(historyPanelTexts.filter)} value={words} onChange={setWords} />
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={say(historyPanelTexts.filterKind)}
            value={kinds}
            onChange={setKinds}
            data={revisionKinds.map((value) => ({ value, label: say(kindNames[value]) }))}
          />
          <p className={classes.filtered} role="status">
            {isFiltered ? say(shown.length === 0 ? historyPanelTexts.filteredOut : historyPanelTexts.filteredCount, { count: shown.length, total: answer.value.length }) : null}
          </p>
        </div>
      ) : null}
      <ol className={classes.list}>
        <li className={classes.entry} data-kind="now" data-viewed={viewed === null || undefined}>
          <UnstyledButton className={classes.open} onClick={viewNow} aria-current={viewed === null}>
            <span className={classes.label}>{say(historyPanelTexts.now)}</span>
            <span className={classes.facts}>{say(historyPanelTexts.nowHint)}</span>
          </UnstyledButton>
        </li>
        {portion.shown.map((row) =>
          row.kind === 'revision' ? (
            entry(row.revision)
          ) : (
            <AutomaticRun key={row.revisions[0]?.id} count={row.revisions.length} isSought={words.trim() !== ''}>
              {row.revisions.map(entry)}
            </AutomaticRun>
          ),
        )}
      </ol>
      {portion.more ? <div className={classes.more}>{portion.more}</div> : null}
      {answer.value.length === 0 ? <p className={classes.empty}>{say(historyPanelTexts.empty)}</p> : null}
    </>
  );
}

/** Automatic revisions are a safety net: there when needed, quiet until then. */
function AutomaticRun({ count, isSought, children }: { readonly count: number; readonly isSought: boolean; readonly children: ReactNode }) {
  const say = useSay();
  const [isUnfolded, setOpen] = useState(false);
  const isOpen = isUnfolded || isSought;
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
