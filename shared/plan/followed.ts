import { followedVoices, type ConflictId, type FollowedVoice } from '../framework/conflicts.ts';
import { entriesOf, textOf, type Plan } from './plan.ts';

/** Which voice a plan follows where the sources disagree; undefined where the team has not chosen yet. */
export function followedVoice(plan: Pick<Plan, 'registers'>, conflict: ConflictId): FollowedVoice | undefined {
  const follows = textOf(entriesOf(plan, 'conflicts')[conflict] ?? {}, 'follows');
  return followedVoices.find((voice) => voice === follows);
}
