import { useState, type PointerEvent } from 'react';
import type { ActionRow } from '../../../shared/views/actionBoard.ts';
import { dragSpan, type ActionSpan, type SpanPart } from '../../../shared/views/timeline.ts';
import { followPointer } from '../../input/followPointer.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { selectItems } from '../../session/windowState.ts';
import { setSpan } from './actionEdits.ts';

interface Drag {
  readonly id: string;
  readonly part: SpanPart;
  readonly days: number;
}

/** Dragging bars by whole days. While it lasts only this view knows; letting go is one edit, Escape none. */
export interface BarDrag {
  /** A span as it is drawn now. */
  spanDuring(span: ActionSpan): ActionSpan;
  /** Whether this bar is being dragged. */
  isDragged(id: string): boolean;
  /** A press on a bar: it is chosen, and dragged from there. */
  press(event: PointerEvent<HTMLElement>, row: ActionRow, span: ActionSpan): void;
}

/** @param dayWidth CSS px of a day */
export function useBarDrag(dayWidth: number): BarDrag {
  const { readOnly } = usePlanSource();
  const [drag, setDrag] = useState<Drag | null>(null);
  return {
    spanDuring: (span) => (drag?.id === span.item.id ? { ...span, ...dragSpan(span, drag.part, drag.days) } : span),
    isDragged: (id) => drag?.id === id,
    press: (event, row, span) => {
      if (event.button !== 0) return;
      selectItems([row.item.id]);
      if (readOnly) return;
      const { id } = row.item;
      const handle = event.target instanceof HTMLElement ? event.target.dataset['part'] : undefined;
      const part = handle === 'start' || handle === 'end' ? handle : 'whole';
      const daysTo = (at: globalThis.PointerEvent): number => Math.round((at.clientX - event.clientX) / dayWidth);
      followPointer(event.nativeEvent, event.currentTarget, {
        slack: 0,
        move: (at) => {
          const days = daysTo(at);
          setDrag((before) => (before?.days === days ? before : { id, part, days }));
        },
        drop: (at) => {
          const days = daysTo(at);
          if (days !== 0) setSpan(row, dragSpan(span, part, days));
        },
        end: () => setDrag(null),
      });
    },
  };
}
