/* Everything that a window needs to open and show a plan, in one chunk; the start screen does not load it. */

export { openPlan, rememberedPlan } from './session/openedPlan.ts';
export { PlanWindow } from './shell/PlanWindow.tsx';
