import type { KeyboardEvent } from 'react';
import { formatDate } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { statusOptions, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { daysOfSpan, dragSpan, spanOf, type ActionSpan } from '../../../shared/views/timeline.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { setSpan } from './actionEdits.ts';
import { statusHue } from './statusHue.ts';
import type { BarDrag } from './useBarDrag.ts';

interface TimelineBarProps {
  readonly row: ActionRow;
  /** As it is drawn now: while it is dragged, not yet what the plan says. */
  readonly span: ActionSpan;
  readonly drag: BarDrag;
  /** The share of the track at which a time lies. */
  placeOf(time: number): number;
}

const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** An action's bar: dragged, stretched by its ends, moved with the arrows. */
export function TimelineBar({ row, span, drag, placeOf }: TimelineBarProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const { item } = row;
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const stored = spanOf(item) ?? span;
  const from = Math.min(1, Math.max(0, placeOf(span.from)));
  const to = Math.min(1, Math.max(0, placeOf(span.to)));
  const days = daysOfSpan(span);
  const status = statusOptions().find((option) => option.id === row.status);
  const label = say(actionsViewTexts.bar, {
    title: row.title || say(actionsViewTexts.untitled),
    start: formatDate(days.start, language),
    end: formatDate(days.end, language),
    status: say(status?.name ?? actionsViewTexts.noStatus),
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (arrow !== undefined && !readOnly && !event.ctrlKey && !event.metaKey) {
      setSpan(row, dragSpan(stored, event.altKey ? 'end' : 'whole', arrow * (event.shiftKey ? 7 : 1)));
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' || event.key === ' ') {
      selectItems([item.id]);
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <div
      role="button"
      tabIndex={0}
      className="timeline-bar"
      data-hue={statusHue(row.status)}
      data-selected={isSelected}
      data-dragged={drag.isDragged(item.id)}
      data-action={item.id}
      aria-pressed={isSelected}
      aria-label={label}
      title={label}
      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag.press(event, row, stored)}
    >
      {readOnly ? null : <i data-part="start" />}
      {readOnly ? null : <i data-part="end" />}
      {drag.isDragged(item.id) ? (
        <span className="timeline-days">{say(actionsViewTexts.dates, { start: formatDate(days.start, language), end: formatDate(days.end, language) })}</span>
      ) : null}
    </div>
  );
}
