import type { RegisterId } from './registers.ts';

/** Registers whose entries tell what was done, found or said; the plan itself says the same as before. */
export const recordRegisters: ReadonlySet<RegisterId> = new Set([
  'setAside', 'process', 'drills', 'expectations', 'approvals', 'rounds', 'refreshes', 'reviews', 'reviewSteps', 'workshops', 'workshopRounds', 'workshopSteps', 'votes', 'proposals',
]);
