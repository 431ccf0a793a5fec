import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/index.css';
import './design/hues.css';
import './shell/window.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectHost } from './session/host.ts';
import { watchForBugs } from './shell/bugReports.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

watchForBugs(window);
createRoot(root, { onCaughtError: () => undefined }).render(
  <StrictMode>
    <App host={connectHost()} />
  </StrictMode>,
);
