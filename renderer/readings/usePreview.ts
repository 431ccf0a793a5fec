import { useEffect, useState } from 'react';
import type { ColumnMapping } from '../../shared/interchange/measurements/columns.ts';
import type { MeasurementTable } from '../../shared/interchange/measurements/measurementTable.ts';
import type { ImportAnswers, ImportPreview } from '../../shared/interchange/measurements/importPreview.ts';
import { previewSteps, rowsAStep } from '../../shared/interchange/measurements/previewImport.ts';
import type { Item } from '../../shared/plan/plan.ts';

/** Where reading a table stands: what would come of it, or how many rows are read so far. */
export type PreviewState = { readonly preview: ImportPreview } | { readonly preview: null; readonly read: number };

/** A stretch of work after which the window may answer again, milliseconds. */
const stretch = 24;

/** What an import would do. Tables of many rows are read in stretches, so that the window goes on answering. */
export function usePreview(table: MeasurementTable, mapping: ColumnMapping, kpis: readonly Item[], answers: ImportAnswers, today: string): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, read: 0 });
  useEffect(() => {
    const steps = previewSteps(table, mapping, kpis, answers, today);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const until = performance.now() + stretch;
      for (;;) {
        const step = steps.next();
        if (step.done) return setState({ preview: step.value });
        if (performance.now() < until) continue;
        setState({ preview: null, read: step.value });
        timer = setTimeout(work);
        return;
      }
    };
    // A short table is there at once; a long one after the window was drawn.
    if (table.rows.length <= rowsAStep) work();
    else timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [table, mapping, kpis, answers, today]);
  return state;
}
