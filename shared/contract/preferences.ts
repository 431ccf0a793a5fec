import { z } from 'zod';
import { languages } from '../messages/text.ts';
import { longestLogoText } from '../report/logo/logo.ts';
import { coverLayoutIds, logoPlaceIds, paperSizes, typePairIds } from '../report/composition.ts';
import { exportFormats } from './exportFormats.ts';
import { planOrders } from './planOrders.ts';

export { paperSizes };

/** The panels that a person folds away for good, in one place or another. */
const panels = ['outline', 'details'] as const;
export type Panel = (typeof panels)[number];

/** A brand kept on this machine, for one plan after the other. Colours `#rrggbb`. */
const brandSchema = z.object({
  name: z.string().max(120),
  colour: z.string().max(7).optional(),
  second: z.string().max(7).optional(),
  cover: z.enum(coverLayoutIds),
  // Kits that were kept before there was a choice have none.
  type: z.enum(typePairIds).optional(),
  logoPlace: z.enum(logoPlaceIds).optional(),
  footer: z.string().max(300),
  mark: z.string().max(120),
  logo: z.string().max(longestLogoText).optional(),
});

/** What a person chose for this machine. */
export const preferencesSchema = z.object({
  language: z.enum([...languages, 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  /** The name under which this person records revisions. */
  author: z.string(),
  paper: z.enum(paperSizes),
  exportFormat: z.enum(exportFormats),
  planOrder: z.enum(planOrders),
  /** Whether a copy that came from a release looks for a newer one by itself. */
  updates: z.boolean(),
  /** Which panels are open on the canvas and in each view, by `canvas` or the view's id; absent: what is usual there. */
  panels: z.record(z.string(), z.array(z.enum(panels))),
  /** Keys that this person gave commands in place of the catalogue's, by the command's id. */
  keys: z.record(z.string().max(64), z.string().min(1).max(32)),
  brands: z.array(brandSchema).max(50).readonly(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
