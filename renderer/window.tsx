import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/index.css';
import './design/hues.css';
import './shell/window.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keepCompositionKeys } from './input/composition.ts';
import { watchForLostReleases } from './input/lostRelease.ts';
import { keepPageZoom } from './input/pageZoom.ts';
import { connectHost } from './session/host.ts';
import { followToday } from './session/today.ts';
import { watchForBugs } from './shell/bugReports.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

watchForBugs(window);
keepCompositionKeys(window);
keepPageZoom(window);
watchForLostReleases(window);
followToday(window);
createRoot(root, { onCaughtError: () => undefined }).render(
  <StrictMode>
    <App host={connectHost()} />
  </StrictMode>,
);
