import type { Option } from './field.ts';
import type { ItemTypeId } from './vocabulary.ts';

/** A labelled region of the framework around the ring. */
export interface FrameworkArea extends Option {
  /** The types that belong here. */
  readonly holds: readonly ItemTypeId[];
  /** Where it stands: beside the ring in a column that grows downwards, over it and growing upwards, or in the band under all. */
  readonly side: 'above' | 'left' | 'right' | 'below';
  /** Each type keeps to rows of its own; otherwise the types lie side by side. */
  readonly byType?: boolean;
}

/**
 * The regions in reading order; within a side they stack from the ring outwards or top to bottom. Who is linked most
 * lies nearest: goals, actions and the people who own them on the right; risks beside the channels that they guard.
 */
export const frameworkAreas: readonly FrameworkArea[] = [
  { id: 'direction', name: { en: 'Vision & mission', fi: 'Visio ja missio' }, holds: ['vision', 'mission'], side: 'above' },
  { id: 'culture', name: { en: 'Culture', fi: 'Kulttuuri' }, holds: ['cultureTrait', 'outsideInfluence'], side: 'left', byType: true },
  { id: 'resources', name: { en: 'Resources', fi: 'Resurssit' }, holds: ['resource'], side: 'left' },
  { id: 'goals', name: { en: 'Goals', fi: 'Tavoitteet' }, holds: ['businessGoal', 'goal', 'kpi'], side: 'right', byType: true },
  { id: 'channels', name: { en: 'Channels', fi: 'Kanavat' }, holds: ['channel'], side: 'below' },
  { id: 'audiences', name: { en: 'Audiences', fi: 'Kohderyhmät' }, holds: ['audience'], side: 'below' },
  { id: 'actions', name: { en: 'Actions', fi: 'Toimenpiteet' }, holds: ['action'], side: 'right' },
  { id: 'people', name: { en: 'People', fi: 'Ihmiset' }, holds: ['person'], side: 'right' },
  { id: 'risks', name: { en: 'Risks and rules', fi: 'Riskit ja ohjeet' }, holds: ['risk', 'policy'], side: 'left', byType: true },
  { id: 'notes', name: { en: 'Notes', fi: 'Muistilaput' }, holds: ['note'], side: 'below' },
];

/** The region that a type belongs to, if any. */
export function homeOf(type: ItemTypeId): FrameworkArea | undefined {
  return frameworkAreas.find((area) => area.holds.includes(type));
}
