import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useCommands } from '../commands/useCommands.ts';
import { onDemand, OnceAsked } from '../design/onDemand.tsx';
import { useHost } from '../session/hostContext.ts';
import { whenIdle } from '../session/idleSlices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { showView, useWindowState } from '../session/windowState.ts';
import { refreshWorkshop, useWorkshop } from '../session/workshop.ts';

const StartWorkshopDialog = onDemand(async () => (await import('./StartWorkshopDialog.tsx')).StartWorkshopDialog);

/** The code that is read aloud changes by time alone. */
const lookAgain = 30_000;

/** What every window on a plan has of a workshop: it knows how it stands, and can start one. */
export function WorkshopFeature({ session }: { readonly session: PlanEditor }) {
  const host = useHost();
  const version = useStore(session.store, (state) => state.workshopVersion);
  const isConnected = useStore(session.store, (state) => state.connected);
  const isOn = useWorkshop((state) => state.status !== null);
  const dialog = useWindowState((state) => state.dialog);

  // The plan comes first: at its opening a workshop is hardly ever on.
  useEffect(() => (isConnected ? whenIdle(() => void refreshWorkshop(host, session.id)) : undefined), [host, session, version, isConnected]);
  useEffect(() => {
    if (!isOn) return;
    const look = setInterval(() => void refreshWorkshop(host, session.id), lookAgain);
    return () => clearInterval(look);
  }, [host, session, isOn]);
  useEffect(() => () => useWorkshop.setState({ status: null }), [session]);
  useCommands(
    useMemo(
      () => ({
        'workshop.start': () => {
          if (useWorkshop.getState().status) showView('workshop');
          else useWindowState.setState({ dialog: 'workshop' });
        },
      }),
      [],
    ),
  );
  return (
    <OnceAsked when={dialog === 'workshop'}>
      <StartWorkshopDialog session={session} />
    </OnceAsked>
  );
}
