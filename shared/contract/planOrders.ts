/** What the start screen's plans can be ordered by: when each was opened or written last, the latest first, or its title. */
export const planOrders = ['opened', 'changed', 'title'] as const;
export type PlanOrder = (typeof planOrders)[number];
