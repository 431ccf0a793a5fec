import { z } from 'zod';

/** Boxes on the canvas, four numbers each: x, y, width, height. */
const boxes = z.array(z.number());

/** A plan seen from far, for a window that is still starting: its areas, outer ones first, and its cards by hue. */
export const planPictureSchema = z.object({ areas: boxes, cards: z.record(z.string(), boxes) });
export type PlanPicture = z.infer<typeof planPictureSchema>;
