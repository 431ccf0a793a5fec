import { useEffect, useMemo } from 'react';
import { viewIds } from '../../shared/framework/views.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { useCommands } from '../commands/useCommands.ts';
import { downloadBytes } from '../session/fileTransfer.ts';
import { useHost } from '../session/hostContext.ts';
import { followInsights } from '../session/insights.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import { leavePlan } from '../session/openedPlan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { openDetails, toggleDetails, togglePanel } from '../session/panels.ts';
import { nothingSelected, showView, useWindowState } from '../session/windowState.ts';
import { viewComponents } from '../views/registry.ts';
import { copyPlanHere } from './copyPlanHere.ts';
import { savePlanAs } from './savePlanAs.ts';

/** The commands of an open plan that belong to no feature: file and panels. Also keeps its findings up to date. */
export function PlanCommands({ session }: { readonly session: PlanEditor }) {
  const host = useHost();
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');

  const commands = useMemo(() => {
    const save = async (): Promise<void> => {
      const answer = await session.onceSettled(() => host.call('plans.save', { session: session.id }));
      if (!answer.ok) return showFailure(answer.failure);
      session.store.setState({ saveState: answer.value });
      if (answer.value.status === 'saved') showNotice(shellTexts.savedNotice, { name: answer.value.fileName });
    };
    const download = async (): Promise<void> => {
      const answer = await session.onceSettled(() => host.call('plans.bytes', { session: session.id }));
      if (answer.ok) downloadBytes(answer.value.fileName, answer.value.bytes);
      else showFailure(answer.failure);
    };
    return {
      'plan.save': () => void save(),
      'plan.saveAs': () => {
        if (isDesktop) void savePlanAs(host, session);
        else useWindowState.setState({ dialog: 'saveAs' });
      },
      // The desktop has no downloads: “Save as” asks where.
      ...(isDesktop ? {} : { 'plan.download': () => void download() }),
      'plan.copyHere': () => void copyPlanHere(host, session),
      'plan.export': () => useWindowState.setState({ exportDocument: 'strategy', exportFormat: null, dialog: 'export' }),
      'plan.exportCalendar': () => useWindowState.setState({ exportFormat: 'ics', dialog: 'export' }),
      'plan.exportPicture': () => useWindowState.setState({ exportFormat: 'png', dialog: 'export' }),
      'plan.close': () => void leavePlan(host),
      'plan.properties': () => {
        useWindowState.setState({ selection: nothingSelected });
        openDetails(host);
      },
      'view.outline': () => togglePanel(host, 'outline'),
      'view.inspector': () => toggleDetails(host),
      'view.history': () => useWindowState.setState(({ historyOpen }) => ({ historyOpen: !historyOpen })),
      'view.canvas': () => showView(null),
      'plan.guide': () => showView('guide'),
      ...Object.fromEntries(viewIds.filter((id) => viewComponents[id]).map((id) => [`view.open.${id}`, () => showView(id)])),
      'view.insights': () =>
        useWindowState.setState(({ historyOpen, insightsOpen }) => ({ historyOpen: false, insightsOpen: historyOpen || !insightsOpen })),
    };
  }, [host, isDesktop, session]);

  useCommands(commands);
  useEffect(() => followInsights(session), [session]);
  return null;
}
