import { Notifications } from '@mantine/notifications';
import { useSpotlight } from '@mantine/spotlight';
import { Suspense } from 'react';
import type { Host } from '../shared/contract/host.ts';
import { Confirmations } from './design/confirm.tsx';
import { Hints } from './design/Hint.tsx';
import { ColourScheme } from './design/ColourScheme.tsx';
import { onDemand, OnceAsked } from './design/onDemand.tsx';
import { HostProvider } from './session/hostContext.ts';
import { planOpensBy } from './session/planOpening.ts';
import { useWindowState } from './session/windowState.ts';
import { Boundary } from './shell/Boundary.tsx';
import { paletteStore } from './shell/palette.ts';
import { Startup } from './shell/Startup.tsx';
import { WindowCommands } from './shell/WindowCommands.tsx';
import { DropToOpen } from './start/DropToOpen.tsx';
import { StartScreen } from './start/StartScreen.tsx';

// Declared first, because it is loaded first after the start screen.
const PlanWindow = onDemand(async () => (await import('./planParts.ts')).PlanWindow);
const CommandPalette = onDemand(async () => (await import('./shell/CommandPalette.tsx')).CommandPalette);
const DiagnosisDialog = onDemand(async () => (await import('./shell/DiagnosisDialog.tsx')).DiagnosisDialog);
const KeysDialog = onDemand(async () => (await import('./shell/KeysDialog.tsx')).KeysDialog);
const NewPlanDialog = onDemand(async () => (await import('./start/NewPlanDialog.tsx')).NewPlanDialog);
const OpenPlanDialog = onDemand(async () => (await import('./start/OpenPlanDialog.tsx')).OpenPlanDialog);
const PortfolioScreen = onDemand(async () => (await import('./portfolio/PortfolioScreen.tsx')).PortfolioScreen);
const BringInDialog = onDemand(async () => (await import('./imports/BringInDialog.tsx')).BringInDialog);

planOpensBy(async () => {
  await PlanWindow.load();
  return import('./planParts.ts');
});

/** The window: the start screen or the open plan, and what opens above both. */
export function App({ host }: { readonly host: Host }) {
  return (
    <HostProvider value={host}>
      <ColourScheme>
        <Notifications position="top-center" limit={4} zIndex={500} mt={84} />
        <Boundary scope="window">
          <Startup>
            <WindowContent />
            <WindowCommands />
            <Dialogs />
            <DropToOpen />
            <Confirmations />
            <Hints />
          </Startup>
        </Boundary>
      </ColourScheme>
    </HostProvider>
  );
}

function WindowContent() {
  const session = useWindowState((state) => state.session);
  return session ? (
    <Suspense>
      <PlanWindow key={session.id} session={session} />
    </Suspense>
  ) : (
    <StartScreen />
  );
}

/** The dialogs of start screen and plans. */
function Dialogs() {
  const dialog = useWindowState((state) => state.dialog);
  const { opened: isPaletteOpen } = useSpotlight(paletteStore);
  return (
    <>
      <OnceAsked when={isPaletteOpen}>
        <CommandPalette />
      </OnceAsked>
      <OnceAsked when={dialog === 'new'}>
        <NewPlanDialog />
      </OnceAsked>
      <OnceAsked when={dialog === 'open'}>
        <OpenPlanDialog />
      </OnceAsked>
      <OnceAsked when={dialog === 'import'}>
        <BringInDialog />
      </OnceAsked>
      <OnceAsked when={dialog === 'portfolio'}>
        <PortfolioScreen />
      </OnceAsked>
      <OnceAsked when={dialog === 'keys'}>
        <KeysDialog />
      </OnceAsked>
      <OnceAsked when={dialog === 'diagnosis'}>
        <DiagnosisDialog />
      </OnceAsked>
    </>
  );
}
