import { openPlanSchema, type OpenPlan } from '../../shared/contract/openPlan.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { success } from '../../shared/messages/failures.ts';
import { askToLeave } from './askToLeave.ts';
import { keepViews, keptViews } from './keptViews.ts';
import { showFailure } from './notices.ts';
import { PlanEditor } from './planEditor.ts';
import { readRemembered, remember } from './rememberedPlan.ts';
import { nothingSelected, useWindowState } from './windowState.ts';

/** The window's state when a plan was just opened or closed. */
const fresh = {
  viewed: null,
  compared: null,
  selection: nothingSelected,
  editing: null,
  historyOpen: false,
  dialog: null,
  openViews: [],
  shownView: null,
  shownBefore: [],
  closedViews: [],
  traced: null,
  found: null,
} as const;

/**
 * Opens a plan in this window. `opening` is the host's call; `null` from it means that the person cancelled. The open plan is saved
 * and closed once the new one is there. False where the window stays as it was.
 */
export async function openPlan(host: Host, opening: Promise<Result<OpenPlan | null>>): Promise<boolean> {
  const answer = await opening;
  if (!answer.ok) {
    showFailure(answer.failure);
    return false;
  }
  const open = answer.value;
  if (open === null) return false;
  const isHere = turn.then(() => changeTo(open, host));
  turn = isHere.catch(() => undefined);
  if (!(await isHere)) return false;
  for (const notice of open.notices) showFailure(notice);
  return true;
}

/** Plans are changed one after the other, so that one still being opened is closed like any other. */
let turn: Promise<unknown> = Promise.resolve();

async function changeTo(open: OpenPlan, host: Host): Promise<boolean> {
  if (open.session === useWindowState.getState().session?.id) return true;
  if (await leavePlan(host)) {
    await showPlan(open);
    return true;
  }
  await host.call('plans.close', { session: open.session });
  return false;
}

/** Saves and closes this window's plan and shows the start screen. False where the person chose to stay. */
export async function leavePlan(host: Host): Promise<boolean> {
  const { session } = useWindowState.getState();
  if (!session) return true;
  const answer: Result<unknown> = await session.onceSettled(() => host.call('plans.close', { session: session.id }));
  const gone = answer.ok || answer.failure.code === 'plan-not-open';
  if (!gone && !(await askToLeave(answer.failure, session.store.getState().unsent))) return false;
  remember(null);
  useWindowState.setState({ ...fresh, session: null });
  session.close();
  return true;
}

/** How long a window waits for the plan's document before it is drawn without it, ms: drawn twice, it would take longer. */
const patience = 100;

async function showPlan(open: OpenPlan): Promise<void> {
  remember(open);
  const session = new PlanEditor(open, showFailure, () => useWindowState.getState().viewed !== null);
  // “Save as”, here or in another window, changes the session's name.
  session.store.subscribe(({ saveState }, before) => {
    if (saveState.session !== before.saveState.session) remember({ ...open, session: saveState.session, saveState });
  });
  const waited = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([session.arrives(), waited]);
  useWindowState.setState({ ...fresh, ...keptViews(session.id), session });
  keepViews(session);
}

/** The plan that this window showed before a reload; it is opened again if the host was restarted. */
export async function rememberedPlan(host: Host): Promise<Result<OpenPlan | null>> {
  const { success: isRemembered, data: open } = openPlanSchema.safeParse(readRemembered());
  if (!isRemembered) return success(null);
  // The window named this plan in its first request.
  const shown = useWindowState.getState().app?.shown;
  if (shown?.session === open.session) return success({ ...open, saveState: shown, notices: [] });
  const saveState = await host.call('plans.saveState', { session: open.session });
  if (saveState.ok) return success({ ...open, saveState: saveState.value, notices: [] });
  const again = await host.call('plans.open', { file: open.session });
  return success(again.ok ? again.value : null);
}
