import { useEffect, useMemo } from 'react';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { baselineOf } from './baseline.ts';
import { compare, useHistoryState } from './historyState.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';

/** History's commands and dialogs, which work whether or not its panel is open. */
export function HistoryFeature({ session }: { readonly session: PlanEditor }) {
  const host = useHost();

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
      <RecordDialog session={session} />
      <SignOffDialog session={session} />
      <RestoreDialog session={session} />
    </>
  );
}
