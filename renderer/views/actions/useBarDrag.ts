import { useState, type PointerEvent } from 'react';
import type { ActionRow } from '../../../shared/views/actionBoard.ts';
import { dragSpan, type ActionSpan, type SpanPart } from '../../../shared/views/timeline.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { selectItems } from '../../session/windowState.ts';
import { setSpan } from './actionEdits.ts';

interface Drag {
  readonly id: string;
  readonly part: SpanPart;
  readonly fromX: number;
  readonly days: number;
}

/** Dragging bars by whole days. While it lasts only this view knows; letting go is one edit, Escape none. */
export interface BarDrag {
  /** A span as it is drawn now. */
  spanDuring(span: ActionSpan): ActionSpan;
  /** Whether this bar is being dragged. */
  isDragged(id: string): boolean;
  handlersOf(row: ActionRow, span: ActionSpan): {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
  /** Ends the drag without an edit; false where there was none. */
  cancel(): boolean;
}

/** @param dayWidth CSS px of a day */
export function useBarDrag(dayWidth: number): BarDrag {
  const { readOnly } = usePlanSource();
  const [drag, setDrag] = useState<Drag | null>(null);
  return {
    spanDuring: (span) => (drag?.id === span.item.id ? { ...span, ...dragSpan(span, drag.part, drag.days) } : span),
    isDragged: (id) => drag?.id === id,
    cancel: () => {
      setDrag(null);
      return drag !== null;
    },
    handlersOf: (row, span) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        selectItems([row.item.id]);
        if (readOnly) return;
        const handle = event.target instanceof HTMLElement ? event.target.dataset['part'] : undefined;
        const part = handle === 'start' || handle === 'end' ? handle : 'whole';
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id: row.item.id, part, fromX: event.clientX, days: 0 });
      },
      onPointerMove: (event) => {
        if (drag?.id !== row.item.id) return;
        const days = Math.round((event.clientX - drag.fromX) / dayWidth);
        if (days !== drag.days) setDrag({ ...drag, days });
      },
      onPointerUp: () => {
        if (drag?.id !== row.item.id) return;
        setDrag(null);
        if (drag.days !== 0) setSpan(row, dragSpan(span, drag.part, drag.days));
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
