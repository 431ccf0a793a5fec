import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type CSSProperties } from 'react';
import { formatDate } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { textOf, titleOf } from '../../../shared/plan/plan.ts';
import { groupActions, timelineGroupings, type ActionGroup, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { firstResultMarks } from '../../../shared/views/expectations.ts';
import { dayAt, dayLength, timeOf } from '../../../shared/views/calendar.ts';
import { dayWidths, spanOf, timelineRange, timelineZooms } from '../../../shared/views/timeline.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { schedule } from './actionEdits.ts';
import { useActionsState } from './actionsState.ts';
import { TimelineBar } from './TimelineBar.tsx';
import { TimelineScale } from './TimelineScale.tsx';
import { useBarDrag } from './useBarDrag.ts';

const groupingTexts = { channel: actionsViewTexts.byChannel, goal: actionsViewTexts.byGoal } as const;
const withoutTexts = { channel: actionsViewTexts.withoutChannel, goal: actionsViewTexts.withoutGoal } as const;

/** How high a line is, px; as actions.css says. */
const lineHeight = 32;

/** A line of the timeline: a group's heading, or one of its actions, which may stand in several groups. */
type Line = { readonly key: string; readonly group: ActionGroup; readonly row?: ActionRow };

function linesOf(groups: readonly ActionGroup[]): readonly Line[] {
  return groups.flatMap((group): readonly Line[] => {
    const id = group.of?.id ?? '';
    return [{ key: id, group }, ...group.rows.map((row) => ({ key: `${id} ${row.item.id}`, group, row }))];
  });
}

/** The actions over time. Bars are dragged as a whole or by their ends; the plan changes when they are let go. */
export function ActionTimeline({ rows }: { readonly rows: readonly ActionRow[] }) {
  const say = useSay();
  const language = useLanguage();
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
      <div className="timeline-tools">
        <SegmentedControl
          size="xs"
          aria-label={say(actionsViewTexts.zoom)}
          value={zoom}
          onChange={(zoom) => useActionsState.setState({ zoom })}
          data={timelineZooms.map((value) => ({ value, label: say(actionsViewTexts[value]) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={say(actionsViewTexts.grouping)}
          value={grouping}
          onChange={(grouping) => useActionsState.setState({ grouping })}
          data={timelineGroupings.map((value) => ({ value, label: say(groupingTexts[value]) }))}
        />
        <Button size="xs" variant="default" onClick={scrollToToday}>
          {say(actionsViewTexts.toToday)}
        </Button>
      </div>
      {readOnly ? null : <p className="actions-hint">{say(actionsViewTexts.timelineHint)}</p>}
      {firsts.length > 0 ? (
        <ol className="timeline-firsts" aria-label={say(actionsViewTexts.firstResults)}>
          {firsts.map(({ goal, at, isSigned }) => (
            <li key={goal.id} data-signed={isSigned}>
              {say(isSigned ? actionsViewTexts.firstResultsSigned : actionsViewTexts.firstResultsOf, { goal: titleOf(goal) || say(actionsViewTexts.untitled), day: formatDate(dayAt(at), language) })}
            </li>
          ))}
        </ol>
      ) : null}
      <div ref={scroller} className="timeline" style={{ '--track': `${width}px` } as CSSProperties}>
        <div className="timeline-sheet">
          <TimelineScale range={range} zoom={zoom} />
          <div ref={sheet} onFocus={({ target }) => setInHand(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? null)} onBlur={() => setInHand(null)}>
            {drawn.map((part) => {
              if (part.kind === 'room') return <div key={`room ${part.before}`} className="timeline-room" style={{ height: part.height }} />;
              const line = lines[part.place];
              if (!line) return null;
              const { key, group, row } = line;
              const span = row && spanOf(row.item);
              return row ? (
                <div key={key} data-line={key} className="timeline-row">
                  <div className="timeline-name">
                    <ItemName item={row.item} />
                  </div>
                  <div className="timeline-track">
                    {span ? (
                      <TimelineBar row={row} span={drag.spanDuring(span)} placeOf={placeOf} drag={drag} />
                    ) : (
                      <Undated row={row} canSchedule={!readOnly} place={todayPlace} onSchedule={() => schedule(row.item.id)} />
                    )}
                  </div>
                </div>
              ) : (
                <div key={key} data-line={key} className="timeline-row timeline-head">
                  <div className="timeline-name">{group.of ? <ItemName item={group.of} isChip /> : <em>{say(withoutTexts[grouping])}</em>}</div>
                  <div className="timeline-track" />
                </div>
              );
            })}
          </div>
          <div className="timeline-today timeline-first" aria-hidden="true">
            {[...new Set(firsts.map(({ at }) => at))].map((day) => (
              <i key={day} data-signed={firsts.every(({ at, isSigned }) => at !== day || isSigned)} style={{ left: `${placeOf(day) * 100}%` }}>
                <span>{firsts.flatMap(({ at }, place) => (at === day ? place + 1 : [])).join(', ')}</span>
              </i>
            ))}
          </div>
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

interface UndatedProps {
  readonly row: ActionRow;
  readonly canSchedule: boolean;
  /** Share of the track at which today lies. */
  readonly place: number;
  onSchedule(): void;
}

/** An action that has no place in time yet. */
function Undated({ row, canSchedule, place, onSchedule }: UndatedProps) {
  const say = useSay();
  return (
    <span className="timeline-undated" style={{ left: `${place * 100}%` }}>
      {say(actionsViewTexts.undated)}
      {canSchedule ? (
        <button type="button" aria-label={say(actionsViewTexts.scheduleOf, { title: row.title || say(actionsViewTexts.untitled) })} onClick={onSchedule}>
          {say(actionsViewTexts.schedule)}
        </button>
      ) : null}
    </span>
  );
}
