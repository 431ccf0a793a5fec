/* What a window needs for a plan, in one: to open it and to show it. The start screen does without. */

export { openPlan, rememberedPlan } from './session/openedPlan.ts';
export { PlanWindow } from './shell/PlanWindow.tsx';
