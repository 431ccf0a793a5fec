import { z } from 'zod';
import { viewIds } from '../../shared/framework/views.ts';
import type { PlanEditor } from './planEditor.ts';
import { keep, readKept } from './rememberedPlan.ts';
import { useWindowState } from './windowState.ts';

const view = z.enum(viewIds);
const viewsSchema = z
  .object({ openViews: z.array(view), shownView: view.nullable() })
  .refine(({ openViews, shownView }) => shownView === null || openViews.includes(shownView))
  .readonly();

/** The views that this window showed before a reload; empty without one. */
export function keptViews(session: string): z.infer<typeof viewsSchema> {
  return viewsSchema.safeParse(readKept('views', session)).data ?? { openViews: [], shownView: null };
}

/** Remembers the open views and the one in front, so that the window comes back to them. */
export function keepViews(session: PlanEditor): void {
  const stop = useWindowState.subscribe((now, before) => {
    if (now.session !== session) {
      stop();
      keep('views', null);
    } else if (now.openViews !== before.openViews || now.shownView !== before.shownView) {
      keep('views', { session: session.id, openViews: now.openViews, shownView: now.shownView });
    }
  });
}
