import { useEffect, useMemo } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import { baselineOf } from '../../shared/history/baseline.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { onDemand, OnceAsked } from '../design/onDemand.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { bringToday } from './bringToday.ts';
import { askPast, compare, forgetHistory, showEarlierFiles, useHistoryState } from './historyState.ts';

const RecordDialog = onDemand(async () => (await import('./RecordDialog.tsx')).RecordDialog);
const MergeDialog = onDemand(async () => (await import('./copies/MergeDialog.tsx')).MergeDialog);
const RestoreDialog = onDemand(async () => (await import('./RestoreDialog.tsx')).RestoreDialog);
const SignOffDialog = onDemand(async () => (await import('./SignOffDialog.tsx')).SignOffDialog);

/** History's commands and dialogs, which work whether or not its panel is open. */
export function HistoryFeature({ session }: { readonly session: PlanEditor }) {
  const host = useHost();
  const dialog = useWindowState((state) => state.dialog);
  const signing = useHistoryState((state) => state.signing);
  const restoring = useHistoryState((state) => state.restoring);
  const merging = useHistoryState((state) => state.merging);

  useCommands(
    useMemo(
      () => ({
        'history.record': () => useWindowState.setState({ dialog: 'record' }),
        'history.travel': () => useHistoryState.setState({ isTravelling: true }),
        'history.search': () => askPast({}),
        'history.ofField': () => {
          const { pastField } = useWindowState.getState();
          askPast(pastField ? { subject: pastField } : {});
        },
        'history.earlier': showEarlierFiles,
        'history.merge': () => void chooseCopy(host),
        'history.changes': () =>
          void host.call('history.list', { session: session.id }).then((answer) => {
            if (!answer.ok) return showFailure(answer.failure);
            useWindowState.setState({ historyOpen: true });
            const baseline = baselineOf(answer.value.revisions);
            if (baseline) compare(baseline.id, 'now');
            else showNotice(historyPanelTexts.nothingToCompare);
          }),
      }),
      [host, session],
    ),
  );

  useSelectionHistory(session);

  useEffect(() => () => forgetHistory(), [session]);
  useEffect(() => () => useWindowState.setState({ pastField: null }), [session]);

  return (
    <>
      <OnceAsked when={dialog === 'record'}>
        <RecordDialog session={session} />
      </OnceAsked>
      <OnceAsked when={signing !== null}>
        <SignOffDialog session={session} />
      </OnceAsked>
      <OnceAsked when={merging !== null}>
        <MergeDialog session={session} />
      </OnceAsked>
      <OnceAsked when={restoring !== null}>
        <RestoreDialog session={session} />
      </OnceAsked>
    </>
  );
}

/** Asks which copy: with the system's dialog where there is one. */
async function chooseCopy(host: Host): Promise<void> {
  if (useWindowState.getState().app?.host !== 'desktop') return useHistoryState.setState({ merging: 'choose' });
  const answer = await host.call('copies.choose', {});
  if (!answer.ok) return showFailure(answer.failure);
  if (answer.value) useHistoryState.setState({ merging: { from: { file: answer.value.file }, name: answer.value.name, isFound: false } });
}

/** What can be asked about, and brought from, what is selected. */
function useSelectionHistory(session: PlanEditor): void {
  const host = useHost();
  const selection = useWindowState((state) => state.selection);
  const viewed = useWindowState((state) => state.viewed);
  useCommands(
    useMemo(() => {
      const [item, ...others] = selection.items;
      const { marker } = selection;
      const subject: PastSubject | undefined = marker
        ? { kind: 'position', dimension: marker.dimension, position: marker.kind }
        : item !== undefined && others.length === 0
          ? { kind: 'item', id: item }
          : undefined;
      return {
        ...(subject ? { 'history.ofSelection': () => askPast({ subject }) } : {}),
        ...(viewed && item !== undefined && !session.readOnly ? { 'history.bringToday': () => void bringToday(host, session, viewed, selection.items) } : {}),
      };
    }, [host, session, selection, viewed]),
  );
}
