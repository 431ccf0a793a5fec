import { useEffect } from 'react';
import { openPlanSchema } from '../../shared/contract/openPlan.ts';
import { success } from '../../shared/messages/failures.ts';
import { runCommand } from '../commands/dispatch.ts';
import { desktopBridge } from '../session/desktopBridge.ts';
import { useHost } from '../session/hostContext.ts';
import { takeUpdateState } from './updateNews.ts';
import { openPlan } from '../session/openedPlan.ts';

/** Answers the desktop: its native menu runs commands, and the system asks for plans by double click. */
export function useDesktopRequests(): void {
  const host = useHost();
  useEffect(() => {
    const bridge = desktopBridge();
    if (!bridge) return;
    const stopCommands = bridge.onCommand((id) => void runCommand(id));
    const stopPlans = bridge.onOpenPlan((plan) => void openPlan(host, Promise.resolve(success(openPlanSchema.parse(plan)))));
    const stopUpdates = bridge.onUpdate(takeUpdateState);
    return () => {
      stopUpdates();
      stopCommands();
      stopPlans();
    };
  }, [host]);
}
