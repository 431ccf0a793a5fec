import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { onCommandKey } from '../commands/dispatch.ts';
import { useCommands } from '../commands/useCommands.ts';
import { trapKeysOfVanishedEditors } from '../commands/vanishedEditor.ts';
import { isInModal } from '../input/keyboardTarget.ts';
import { useHost } from '../session/hostContext.ts';
import { openPlan } from '../session/planOpening.ts';
import { writePreferences } from '../session/preferences.ts';
import { useLanguage } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { dropNewPlanRequest, requestNewPlan } from '../start/newPlanRequest.ts';
import { palette, paletteKeys, togglePalette } from './palette.ts';
import { useDesktopRequests } from './useDesktopRequests.ts';
import { useWindowEvent } from './useWindowEvent.ts';
import { useWindowTitle } from './useWindowTitle.ts';

/** Escape before a dialog has been loaded, and has the keyboard, means that it is not wanted any more. */
function callOffDialog({ key, target }: KeyboardEvent): void {
  if (key !== 'Escape' || useWindowState.getState().dialog === null || isInModal(target)) return;
  palette.close();
  paletteKeys.take();
  dropNewPlanRequest();
  useWindowState.setState({ dialog: null });
}

/** What a window does with or without a plan: its keys, its name, and the commands that always apply. */
export function WindowCommands() {
  const host = useHost();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');

  useCommands(
    useMemo(
      () => ({
        'plan.new': requestNewPlan,
        'plan.open': () => {
          if (isDesktop) void openPlan(host, host.call('plans.openWithDialog', {}));
          else useWindowState.setState({ dialog: 'open' });
        },
        'plan.import': () => useWindowState.setState({ dialog: 'import', fileToImport: null }),
        'plan.portfolio': () => useWindowState.setState({ dialog: 'portfolio' }),
        'view.palette': togglePalette,
        'view.language': () => void writePreferences(host, { language: language === 'en' ? 'fi' : 'en' }),
        'view.theme': () => void writePreferences(host, { theme: scheme === 'dark' ? 'light' : 'dark' }),
        'help.diagnosis': () => useWindowState.setState({ dialog: 'diagnosis' }),
        'help.keys': () => useWindowState.setState({ dialog: 'keys' }),
      }),
      [host, isDesktop, language, scheme],
    ),
  );

  useEffect(trapKeysOfVanishedEditors, []);
  useWindowEvent('keydown', onCommandKey);
  useWindowEvent('keydown', callOffDialog);
  useWindowEvent('pagehide', writeTyped);
  useWindowEvent('blur', writeTyped);
  useWindowEvent('visibilitychange', writeTyped);
  useWindowEvent('storage', takeInDrafts);
  useWindowEvent('beforeunload', warnOfUnsent);
  useWindowTitle();
  useDesktopRequests();
  return null;
}

/** What is typed does not wait for its pause when the person may be gone. */
function writeTyped(): void {
  useWindowState.getState().session?.typing.flush();
}

/** Another window of this machine kept a draft of the plan, or is done with one. */
function takeInDrafts({ key }: StorageEvent): void {
  const drafts = useWindowState.getState().session?.typing.drafts;
  if (drafts?.concerns(key)) drafts.load();
}

/** Browsers ask in their own words. The desktop has a question of its own when its window closes. */
function warnOfUnsent(event: BeforeUnloadEvent): void {
  writeTyped();
  const { session, app } = useWindowState.getState();
  const state = session?.store.getState();
  if (!session || !state || app?.host === 'desktop') return;
  if (session.typing.drafts.hasUnkept || state.unsent > 0 || (state.loaded && !state.connected)) event.preventDefault();
}
