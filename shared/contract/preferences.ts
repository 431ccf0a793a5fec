import { z } from 'zod';
import { languages } from '../messages/text.ts';
import { longestLogoText } from '../report/logo/logo.ts';
import { coverLayoutIds, logoPlaceIds, paperSizes, typePairIds } from '../report/composition.ts';
import { exportFormats } from './exportFormats.ts';
import { planOrders } from './planOrders.ts';

export { paperSizes };

/** The panels whose state is remembered. */
const panels = ['outline', 'details'] as const;
export type Panel = (typeof panels)[number];

/** A brand kit, kept on this machine for many plans. Colours `#rrggbb`. */
const brandSchema = z.object({
  name: z.string().max(120),
  colour: z.string().max(7).optional(),
  second: z.string().max(7).optional(),
  cover: z.enum(coverLayoutIds),
  // Absent in kits from before there was a choice.
  type: z.enum(typePairIds).optional(),
  logoPlace: z.enum(logoPlaceIds).optional(),
  footer: z.string().max(300),
  mark: z.string().max(120),
  logo: z.string().max(longestLogoText).optional(),
});

/** A person's choices on this machine. */
export const preferencesSchema = z.object({
  language: z.enum([...languages, 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  /** The name under which this person records revisions. */
  author: z.string(),
  paper: z.enum(paperSizes),
  exportFormat: z.enum(exportFormats),
  planOrder: z.enum(planOrders),
  /** Whether a released copy looks for updates by itself. */
  updates: z.boolean(),
  /** The open panels, by `canvas` or a view's id; absent: the usual ones. */
  panels: z.record(z.string(), z.array(z.enum(panels))),
  /** The person's own keys, by command id. */
  keys: z.record(z.string().max(64), z.string().min(1).max(32)),
  brands: z.array(brandSchema).max(50).readonly(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
