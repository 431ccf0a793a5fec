import { useEffect, useEffectEvent, useMemo, useRef, useState, type CSSProperties } from 'react';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { groupActions, type ActionGroup, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { firstResultMarks } from '../../../shared/views/expectations.ts';
import { dayLength, timeOf } from '../../../shared/views/calendar.ts';
import { dayWidths, spanOf, timelineRange } from '../../../shared/views/timeline.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useActionsState } from './actionsState.ts';
import { FirstResultFlags, FirstResults } from './FirstResults.tsx';
import { TimelineRow, type TimelineLine } from './TimelineRow.tsx';
import { TimelineScale } from './TimelineScale.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { useBarDrag } from './useBarDrag.ts';

/** How high a line is, px; as actions.css says. */
const lineHeight = 32;

function linesOf(groups: readonly ActionGroup[]): readonly TimelineLine[] {
  return groups.flatMap((group): readonly TimelineLine[] => {
    const id = group.of?.id ?? '';
    return [{ key: id, group }, ...group.rows.map((row) => ({ key: `${id} ${row.item.id}`, group, row }))];
  });
}

/** The actions over time. Bars are dragged as a whole or by their ends; the plan changes when they are let go. */
export function ActionTimeline({ rows }: { readonly rows: readonly ActionRow[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const zoom = useActionsState((state) => state.zoom);
  const grouping = useActionsState((state) => state.grouping);
  const starts = usePlan((plan) => textOf(plan.fields, 'starts'));
  const plan = usePlan((whole) => whole);
  const firsts = useMemo(() => firstResultMarks(plan), [plan]);
  const scroller = useRef<HTMLDivElement>(null);
  const today = timeOf(useToday()) ?? 0;
  const range = useMemo(() => {
    const spans = rows.flatMap((row) => spanOf(row.item) ?? []);
    const start = timeOf(starts);
    const marked = firsts.map(({ at }) => ({ from: at, to: at }));
    return timelineRange([...spans, ...marked, ...(start === undefined ? [] : [{ from: start, to: start }])], today);
  }, [rows, starts, today, firsts]);
  const lines = useMemo(() => linesOf(groupActions(rows, grouping)), [rows, grouping]);
  const sheet = useRef<HTMLDivElement>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const drawn = useDrawnRows(sheet, lines.length, inHand === null ? [] : [lines.findIndex(({ key }) => key === inHand)], lineHeight);
  const drag = useBarDrag(dayWidths[zoom]);
  const width = ((range.to - range.from) / dayLength) * dayWidths[zoom];
  const placeOf = (time: number): number => (time - range.from) / (range.to - range.from);
  const todayPlace = placeOf(today);

  const scrollToToday = (): void => {
    const box = scroller.current;
    if (box) box.scrollLeft = todayPlace * width - box.clientWidth / 3;
  };
  // At first and at every change of scale today is in sight; where the bars change, the person's place stays.
  const onZoom = useEffectEvent(scrollToToday);
  useEffect(() => onZoom(), [zoom]);

  return (
    <>
      <TimelineTools onToday={scrollToToday} />
      {readOnly ? null : <p className="actions-hint">{say(actionsViewTexts.timelineHint)}</p>}
      <FirstResults marks={firsts} />
      <div ref={scroller} className="timeline" style={{ '--track': `${width}px` } as CSSProperties}>
        <div className="timeline-sheet">
          <TimelineScale range={range} zoom={zoom} />
          <div ref={sheet} onFocus={({ target }) => setInHand(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? null)} onBlur={() => setInHand(null)}>
            {drawn.map((part) => {
              if (part.kind === 'room') return <div key={`room ${part.before}`} className="timeline-room" style={{ height: part.height }} />;
              const line = lines[part.place];
              if (!line) return null;
              return <TimelineRow key={line.key} line={line} drag={drag} placeOf={placeOf} todayPlace={todayPlace} />;
            })}
          </div>
          <FirstResultFlags marks={firsts} placeOf={placeOf} />
          <div className="timeline-today" aria-hidden="true">
            <i style={{ left: `${todayPlace * 100}%` }}>
              <span>{say(actionsViewTexts.today)}</span>
            </i>
          </div>
        </div>
      </div>
    </>
  );
}
