/** How the start screen orders plans: opened or changed last first, or by title. */
export const planOrders = ['opened', 'changed', 'title'] as const;
export type PlanOrder = (typeof planOrders)[number];
