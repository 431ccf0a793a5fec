import type { Option } from './field.ts';

export const reviewAnswerIds = ['right', 'changed', 'aside', 'later'] as const;
export type ReviewAnswerId = (typeof reviewAnswerIds)[number];

/** What a review can say of one thing that was due. */
export const reviewAnswers: readonly (Option & { readonly id: ReviewAnswerId })[] = [
  { id: 'right', name: { en: 'Still right', fi: 'Pitää yhä paikkansa' } },
  { id: 'changed', name: { en: 'Changed', fi: 'Muutettiin' } },
  { id: 'aside', name: { en: 'Set aside', fi: 'Asetettiin sivuun' } },
  { id: 'later', name: { en: 'Later', fi: 'Myöhemmin' } },
];
