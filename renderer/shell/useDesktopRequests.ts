import { useEffect } from 'react';
import type { OpenPlan } from '../../shared/contract/openPlan.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import { runCommand } from '../commands/dispatch.ts';
import { desktopBridge } from '../session/desktopBridge.ts';
import { useHost } from '../session/hostContext.ts';
import { takeUpdateState } from './updateNews.ts';
import { openPlan } from '../session/planOpening.ts';

/** Answers the desktop: its native menu runs commands, and the system asks for plans by double click. */
export function useDesktopRequests(): void {
  const host = useHost();
  useEffect(() => {
    const bridge = desktopBridge();
    if (!bridge) return;
    const stopCommands = bridge.onCommand((id) => void runCommand(id));
    const stopPlans = bridge.onOpenPlan((plan) => void openPlan(host, readOpened(plan)));
    const stopUpdates = bridge.onUpdate((state) => void takeUpdateState(state));
    return () => {
      stopUpdates();
      stopCommands();
      stopPlans();
    };
  }, [host]);
}

async function readOpened(plan: unknown): Promise<Result<OpenPlan>> {
  const { openPlanSchema } = await import('../../shared/contract/openPlan.ts');
  return success(openPlanSchema.parse(plan));
}
