import type { Viewport } from 'reactflow';
import { z } from 'zod';
import { readKept } from '../../session/rememberedPlan.ts';

const viewSchema = z.object({ x: z.number(), y: z.number(), zoom: z.number().positive(), width: z.number(), height: z.number() }).readonly();

/** What of a plan a window showed before it was loaded anew, and in how large a canvas; undefined where that was all of it. */
export function leftView(session: string): z.infer<typeof viewSchema> | undefined {
  return viewSchema.safeParse(readKept('view', session)).data;
}

/** The view that shows in a canvas of another size the same in its middle. */
export function inMiddle({ x, y, zoom, width, height }: z.infer<typeof viewSchema>, now: { readonly width: number; readonly height: number }): Viewport {
  return { x: x + (now.width - width) / 2, y: y + (now.height - height) / 2, zoom };
}
