import type { Option } from './field.ts';

/** How often something is measured, reported or reviewed (S1: weekly, monthly or quarterly). */
export const cadences: readonly (Option & { readonly days: number })[] = [
  { id: 'week', days: 7, name: { en: 'Weekly', fi: 'Viikoittain' } },
  { id: 'month', days: 31, name: { en: 'Monthly', fi: 'Kuukausittain' } },
  { id: 'quarter', days: 92, name: { en: 'Quarterly', fi: 'Neljännesvuosittain' } },
];
