import { Notifications } from '@mantine/notifications';
import type { Host } from '../shared/contract/host.ts';
import { Confirmations } from './design/confirm.tsx';
import { HostProvider } from './session/hostContext.ts';
import { useWindowState } from './session/windowState.ts';
import { Boundary } from './shell/Boundary.tsx';
import { CommandPalette } from './shell/CommandPalette.tsx';
import { KeysDialog } from './shell/KeysDialog.tsx';
import { Look } from './shell/Look.tsx';
import { PlanWindow } from './shell/PlanWindow.tsx';
import { Startup } from './shell/Startup.tsx';
import { WindowCommands } from './shell/WindowCommands.tsx';
import { DropToOpen } from './start/DropToOpen.tsx';
import { NewPlanDialog } from './start/NewPlanDialog.tsx';
import { OpenPlanDialog } from './start/OpenPlanDialog.tsx';
import { StartScreen } from './start/StartScreen.tsx';

/** The window: the start screen, or the plan that is open, and what stands over both. */
export function App({ host }: { readonly host: Host }) {
  return (
    <HostProvider value={host}>
      <Look>
        <Notifications position="top-center" limit={4} zIndex={500} mt={84} />
        <Boundary scope="window">
          <Startup>
            <WindowContent />
            <WindowCommands />
            <CommandPalette />
            <NewPlanDialog />
            <OpenPlanDialog />
            <KeysDialog />
            <DropToOpen />
            <Confirmations />
          </Startup>
        </Boundary>
      </Look>
    </HostProvider>
  );
}

function WindowContent() {
  const session = useWindowState((state) => state.session);
  return session ? <PlanWindow key={session.id} session={session} /> : <StartScreen />;
}
