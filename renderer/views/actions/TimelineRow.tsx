import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import type { ActionGroup, ActionRow } from '../../../shared/views/actionBoard.ts';
import { spanOf } from '../../../shared/views/timeline.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { schedule } from './actionEdits.ts';
import { useActionsState } from './actionsState.ts';
import { TimelineBar } from './TimelineBar.tsx';
import type { BarDrag } from './useBarDrag.ts';

const withoutTexts = { channel: actionsViewTexts.withoutChannel, goal: actionsViewTexts.withoutGoal } as const;

/** A line of the timeline: a group's heading, or one of its actions, which may stand in several groups. */
export interface TimelineLine {
  readonly key: string;
  readonly group: ActionGroup;
  readonly row?: ActionRow;
}

interface TimelineRowProps {
  readonly line: TimelineLine;
  readonly drag: BarDrag;
  /** The share of the track at which a time lies. */
  placeOf(time: number): number;
  readonly todayPlace: number;
}

export function TimelineRow({ line: { key, group, row }, drag, placeOf, todayPlace }: TimelineRowProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const grouping = useActionsState((state) => state.grouping);
  if (!row) {
    return (
      <div data-line={key} className="timeline-row timeline-head">
        <div className="timeline-name">{group.of ? <ItemName item={group.of} isChip /> : <em>{say(withoutTexts[grouping])}</em>}</div>
        <div className="timeline-track" />
      </div>
    );
  }
  const span = spanOf(row.item);
  return (
    <div data-line={key} className="timeline-row">
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
