import { ActionIcon, Button, ScrollArea, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconFlag, IconGitCompare, IconSearch, IconTimeline, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ComponentType } from 'react';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { runCommand } from '../commands/dispatch.ts';
import type { ComparedMoments } from '../session/comparedMoments.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ComparisonView } from './ComparisonView.tsx';
import classes from './HistoryPanel.module.css';
import { EarlierFiles } from './EarlierFiles.tsx';
import { askPast, backToList, useHistoryState, type PastQuestion } from './historyState.ts';
import { PastView } from './PastView.tsx';
import { RecoveredView } from './RecoveredView.tsx';
import { RevisionList } from './RevisionList.tsx';
import { useRevisions } from './useRevisions.ts';

interface HistoryPanelProps {
  readonly session: PlanEditor;
  /** Shows two moments on two canvases. */
  readonly Canvases: ComponentType<ComparedMoments>;
}

/** The revisions of a plan, and what changed between any two of them. */
export function HistoryPanel({ session, Canvases }: HistoryPanelProps) {
  const say = useSay();
  const answer = useRevisions(session);
  const comparison = useHistoryState((state) => state.comparison);
  const past = useHistoryState((state) => state.past);
  const recovered = useHistoryState((state) => state.recovered);
  const isList = comparison === null && past === null && recovered === null;
  const title = recovered ? historyPanelTexts.recoveredTitle : comparison ? historyPanelTexts.comparison : past === null ? historyPanelTexts.title : isAboutAll(past) ? historyPanelTexts.search : historyPanelTexts.historyOf;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus goes with the view that it was in.
  const wasList = useRef(isList);
  useEffect(() => {
    if (isList && !wasList.current && document.activeElement === document.body) heading.current?.focus();
    wasList.current = isList;
  }, [isList]);
  const canRecord = useWindowState((state) => state.viewed === null) && !session.readOnly;

  return (
    <section className={classes.panel} aria-label={say(historyPanelTexts.title)}>
      <header className={classes.header}>
        {!isList ? (
          <Tooltip label={say(historyPanelTexts.backToList)}>
            <ActionIcon variant="subtle" color="gray" aria-label={say(historyPanelTexts.backToList)} onClick={backToList}>
              <IconArrowLeft size={18} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <h2 ref={heading} tabIndex={-1} className={classes.title}>{say(title)}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say(historyPanelTexts.close)}
          onClick={() => useWindowState.setState({ historyOpen: false })}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      {isList ? (
        <div className={classes.deeds}>
          <Button leftSection={<IconFlag size={16} />} disabled={!canRecord} onClick={() => runCommand('history.record')}>
            {say(historyPanelTexts.name)}
          </Button>
          <Button variant="default" leftSection={<IconGitCompare size={16} />} onClick={() => runCommand('history.changes')}>
            {say(historyPanelTexts.whatChanged)}
          </Button>
          <div className={classes.pair}>
            <Button variant="default" leftSection={<IconTimeline size={16} />} onClick={() => runCommand('history.travel')}>
              {say(historyPanelTexts.travel)}
            </Button>
            <Button variant="default" leftSection={<IconSearch size={16} />} onClick={() => askPast({})}>
              {say(historyPanelTexts.search)}
            </Button>
          </div>
        </div>
      ) : null}
      <ScrollArea className={classes.body} type="auto">
        {recovered ? (
          <RecoveredView recovered={recovered} />
        ) : comparison ? (
          <ComparisonView session={session} Canvases={Canvases} comparison={comparison} revisions={answer?.ok ? answer.value : []} />
        ) : past ? (
          <PastView session={session} subject={past.subject} revisions={answer?.ok ? answer.value : []} />
        ) : (
          <>
            <RevisionList session={session} answer={answer} />
            <EarlierFiles session={session} />
          </>
        )}
      </ScrollArea>
    </section>
  );
}

function isAboutAll({ subject }: PastQuestion): boolean {
  return subject === undefined || subject.kind === 'removed';
}
