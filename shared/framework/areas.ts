import type { Option } from './field.ts';
import type { ItemTypeId } from './vocabulary.ts';

/** A labelled region of the framework around the ring. */
export interface FrameworkArea extends Option {
  /** The types that belong here. */
  readonly holds: readonly ItemTypeId[];
  /** Where it stands around the ring. Columns grow downwards; `above` grows upwards, away from the ring. */
  readonly side: 'above' | 'left' | 'right' | 'below';
  /** How many cards lie side by side. */
  readonly columns: number;
  /** Each type keeps to rows of its own; otherwise the types lie side by side. */
  readonly byType?: boolean;
}

/**
 * The regions in reading order; within a side they stack from the ring outwards or top to bottom. Who is linked most
 * lies nearest: goals, actions and the people who own them on the right; risks beside the channels that they guard.
 */
export const frameworkAreas: readonly FrameworkArea[] = [
  { id: 'direction', name: { en: 'Vision & mission', fi: 'Visio ja missio' }, holds: ['vision', 'mission'], side: 'above', columns: 2 },
  { id: 'culture', name: { en: 'Culture', fi: 'Kulttuuri' }, holds: ['cultureTrait', 'outsideInfluence'], side: 'left', columns: 4, byType: true },
  { id: 'resources', name: { en: 'Resources', fi: 'Resurssit' }, holds: ['resource'], side: 'left', columns: 4 },
  { id: 'goals', name: { en: 'Goals', fi: 'Tavoitteet' }, holds: ['businessGoal', 'goal', 'kpi'], side: 'right', columns: 4, byType: true },
  { id: 'channels', name: { en: 'Channels', fi: 'Kanavat' }, holds: ['channel'], side: 'below', columns: 4 },
  { id: 'audiences', name: { en: 'Audiences', fi: 'Kohderyhmät' }, holds: ['audience'], side: 'below', columns: 4 },
  { id: 'actions', name: { en: 'Actions', fi: 'Toimenpiteet' }, holds: ['action'], side: 'right', columns: 4 },
  { id: 'people', name: { en: 'People', fi: 'Ihmiset' }, holds: ['person'], side: 'right', columns: 4 },
  { id: 'risks', name: { en: 'Risks and rules', fi: 'Riskit ja ohjeet' }, holds: ['risk', 'policy'], side: 'left', columns: 4, byType: true },
  { id: 'notes', name: { en: 'Notes', fi: 'Muistiinpanot' }, holds: ['note'], side: 'below', columns: 4 },
];

/** The region that a type belongs to, if any. */
export function homeOf(type: ItemTypeId): FrameworkArea | undefined {
  return frameworkAreas.find((area) => area.holds.includes(type));
}
