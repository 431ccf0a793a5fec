import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { onCommandKey } from '../commands/dispatch.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useHost } from '../session/hostContext.ts';
import { openPlan } from '../session/openedPlan.ts';
import { writePreferences } from '../session/preferences.ts';
import { useLanguage } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { togglePalette } from './palette.ts';
import { useDesktopRequests } from './useDesktopRequests.ts';
import { useWindowEvent } from './useWindowEvent.ts';
import { useWindowTitle } from './useWindowTitle.ts';

/** What a window does with or without a plan: its keys, its name, and the commands that always apply. */
export function WindowCommands() {
  const host = useHost();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');

  useCommands(
    useMemo(
      () => ({
        'plan.new': () => useWindowState.setState({ dialog: 'new' }),
        'plan.open': () => {
          if (isDesktop) void openPlan(host, host.call('plans.openWithDialog', {}));
          else useWindowState.setState({ dialog: 'open' });
        },
        'view.palette': togglePalette,
        'view.language': () => void writePreferences(host, { language: language === 'en' ? 'fi' : 'en' }),
        'view.theme': () => void writePreferences(host, { theme: scheme === 'dark' ? 'light' : 'dark' }),
        'help.keys': () => useWindowState.setState({ dialog: 'keys' }),
      }),
      [host, isDesktop, language, scheme],
    ),
  );

  useWindowEvent('keydown', onCommandKey);
  useWindowEvent('beforeunload', warnOfUnsent);
  useWindowTitle();
  useDesktopRequests();
  return null;
}

/** Browsers ask in their own words. The desktop has a question of its own when its window closes. */
function warnOfUnsent(event: BeforeUnloadEvent): void {
  const { session, app } = useWindowState.getState();
  const state = session?.store.getState();
  if (!state || app?.host === 'desktop') return;
  if (state.unsent > 0 || (state.loaded && !state.connected)) event.preventDefault();
}
