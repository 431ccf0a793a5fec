import { useEffect, useMemo } from 'react';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { onDemand, OnceAsked } from '../design/onDemand.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { baselineOf } from './baseline.ts';
import { compare, useHistoryState } from './historyState.ts';

const RecordDialog = onDemand(async () => (await import('./RecordDialog.tsx')).RecordDialog);
const RestoreDialog = onDemand(async () => (await import('./RestoreDialog.tsx')).RestoreDialog);
const SignOffDialog = onDemand(async () => (await import('./SignOffDialog.tsx')).SignOffDialog);

/** History's commands and dialogs, which work whether or not its panel is open. */
export function HistoryFeature({ session }: { readonly session: PlanEditor }) {
  const host = useHost();
  const dialog = useWindowState((state) => state.dialog);
  const signing = useHistoryState((state) => state.signing);
  const restoring = useHistoryState((state) => state.restoring);

  useCommands(
    useMemo(
      () => ({
        'history.record': () => useWindowState.setState({ dialog: 'record' }),
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

  useEffect(() => () => useHistoryState.setState({ comparison: null, signing: null, restoring: null }), [session]);

  return (
    <>
      <OnceAsked when={dialog === 'record'}>
        <RecordDialog session={session} />
      </OnceAsked>
      <OnceAsked when={signing !== null}>
        <SignOffDialog session={session} />
      </OnceAsked>
      <OnceAsked when={restoring !== null}>
        <RestoreDialog session={session} />
      </OnceAsked>
    </>
  );
}
