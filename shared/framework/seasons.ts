import type { Option } from './field.ts';

/** A season for which the plan is refreshed in good time (S2). */
export interface Season extends Option {
  /** When it begins every year unless the plan says otherwise, `mm-dd`. */
  readonly begins: string;
}

export const seasonIds = ['summer', 'autumn'] as const;
export type SeasonId = (typeof seasonIds)[number];

export const seasons: readonly (Season & { readonly id: SeasonId })[] = [
  { id: 'summer', begins: '06-01', name: { en: 'Summer season', fi: 'Kesäkausi' } },
  { id: 'autumn', begins: '09-01', name: { en: 'Autumn season', fi: 'Syyskausi' } },
];

/** In good time: this many days before a season begins its refresh is due. */
export const refreshLead = 42;
