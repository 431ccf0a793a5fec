import { wideGap } from '../../shared/framework/dimensions.ts';
import type { Positions } from '../../shared/plan/plan.ts';

/** How far client and agency are apart on an axis, and whether that is a finding; undefined until both have a place. */
export function gapOf({ client, agency }: Positions[keyof Positions]): { readonly gap: number; readonly isWide: boolean } | undefined {
  if (!client || !agency) return undefined;
  const gap = Math.abs(client.value - agency.value);
  return { gap, isWide: gap >= wideGap };
}
