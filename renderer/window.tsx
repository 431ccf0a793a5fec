import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/index.css';
import './design/hues.css';
import './shell/window.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host } from '../shared/contract/host.ts';
import { App } from './App.tsx';
import { isPictured } from './canvas/firstPicture/firstPicture.ts';
import { keepCompositionKeys } from './input/composition.ts';
import { watchForLostReleases } from './input/lostRelease.ts';
import { ignorePalms } from './input/palmRejection.ts';
import { keepPageZoom } from './input/pageZoom.ts';
import { connectHost } from './session/host.ts';
import { isSeatPage } from './session/headStart.ts';
import { followToday } from './session/today.ts';
import { watchForBugs } from './shell/bugReports.ts';
import { startWindow } from './shell/startWindow.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

watchForBugs(window);
ignorePalms(window);
keepCompositionKeys(window);
keepPageZoom(window);
watchForLostReleases(window);
followToday(window);
const page = createRoot(root, { onCaughtError: () => undefined });

/** How long drawing waits for what the window will show, ms: drawn twice, it would take longer. Longer while the plan's picture is shown. */
const patience = () => (isPictured() ? 1_000 : 100);

function show(host: Host): void {
  const waited = new Promise<void>((resolve) => setTimeout(resolve, patience()));
  void Promise.race([startWindow(host), waited]).finally(() =>
    page.render(
      <StrictMode>
        <App host={host} />
      </StrictMode>,
    ),
  );
}

/** At a workshop's canvas people first say who they are. */
async function showSeat(): Promise<void> {
  const seat = await import('./seat/startSeat.tsx');
  seat.startSeat((content) => page.render(content), show);
}

// What loads scripts may be in a chunk that runs after this one.
if (isSeatPage()) queueMicrotask(() => void showSeat());
else show(connectHost());
