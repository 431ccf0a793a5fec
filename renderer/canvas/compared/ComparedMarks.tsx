import { useMemo } from 'react';
import { ViewportPortal } from 'reactflow';
import { dimensions, positionKinds } from '../../../shared/framework/dimensions.ts';
import { canvasMarks, type CanvasMark } from '../../../shared/history/canvasMarks.ts';
import type { ChangeMark } from '../../../shared/history/changeGroups.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Positions } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useWindowState, type Compared } from '../../session/windowState.ts';
import { placeOn } from '../ring/ringShape.ts';
import './compared.css';

/** What differs from another moment of the plan, where it lies: each kind by a sign, a shape and a line of its own; old places as ghosts. */
export function ComparedMarks() {
  const compared = useWindowState((state) => state.compared);
  const isShown = usePlan((plan) => plan === compared?.after);
  return compared && isShown ? <Marks compared={compared} /> : null;
}

function Marks({ compared: { before, after, changes } }: { readonly compared: Compared }) {
  const marks = useMemo(() => canvasMarks(before, after, changes), [before, after, changes]);
  return <MarksOn side="after" marks={marks} before={before.positions} after={after.positions} />;
}

interface MarksOnProps {
  /** The moment that the canvas shows. */
  readonly side: 'before' | 'after';
  /** Where things lie on that side. */
  readonly marks: readonly CanvasMark[];
  readonly before: Positions;
  readonly after: Positions;
  /** The item that is looked at. */
  readonly current?: string | undefined;
}

/** Marks on a canvas that shows one side of a comparison. The ways that things went are on the later one. */
export function MarksOn({ side, marks, before, after, current }: MarksOnProps) {
  const absent: ChangeMark = side === 'after' ? 'removed' : 'added';
  return (
    <ViewportPortal>
      <div className="compared" aria-hidden>
        {marks.map((mark) => (
          <ItemMark key={mark.id} mark={mark} isAbsent={mark.mark === absent} isCurrent={mark.id === current} />
        ))}
        <svg className="compared-ways">
          {marks.map(({ id, box, from }) => (from ? <Way key={id} from={middleOf(from)} to={middleOf(box)} /> : null))}
          <RingGhosts before={before} after={after} hasWays={side === 'after'} />
        </svg>
      </div>
    </ViewportPortal>
  );
}

interface ItemMarkProps {
  readonly mark: CanvasMark;
  /** It is not there on this side. */
  readonly isAbsent: boolean;
  readonly isCurrent: boolean;
}

function ItemMark({ mark: { mark, box, from, title }, isAbsent, isCurrent }: ItemMarkProps) {
  return (
    <>
      {from ? <div className="compared-ghost" style={placed(from)} /> : null}
      <div className="compared-mark" data-mark={mark} data-absent={isAbsent || undefined} data-current={isCurrent || undefined} style={placed(box)}>
        {isAbsent ? <span className="compared-title">{title}</span> : null}
        <Sign mark={mark} />
      </div>
    </>
  );
}

/** Each sign lies on a shape of its own, so that it is told without its colour. */
const signs: Readonly<Record<ChangeMark, { readonly shape: string; readonly sign: string }>> = {
  added: { shape: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22Z', sign: 'M12 6.5v11M6.5 12h11' },
  removed: { shape: 'M2 2h20v20H2Z', sign: 'M6.5 12h11' },
  changed: { shape: 'M12 1L23 7v10l-11 6L1 17V7Z', sign: 'M7 9.5h10M7 14.5h6' },
  moved: { shape: 'M12 0L24 12L12 24L0 12Z', sign: 'M6.5 12h10.5M13.5 8l4 4l-4 4' },
};

/** The sign of a kind of change, in its shape. */
export function Sign({ mark }: { readonly mark: ChangeMark }) {
  return (
    <svg className="compared-sign" viewBox="-1 -1 26 26">
      <path className="compared-shape" d={signs[mark].shape} />
      <path className="compared-stroke" d={signs[mark].sign} />
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function Way({ from, to }: { readonly from: Place; readonly to: Place }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return null;
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = (side: number): string => `${to.x - along * 16 - across * side * 8} ${to.y - across * 16 + along * side * 8}`;
  return <path d={`M${from.x} ${from.y}L${to.x} ${to.y}M${tip(1)}L${to.x} ${to.y}L${tip(-1)}`} />;
}

/** Where each party stood on the axes before. */
function RingGhosts({ before, after, hasWays }: { readonly before: Positions; readonly after: Positions; readonly hasWays: boolean }) {
  return dimensions.flatMap((dimension) =>
    positionKinds.flatMap(({ id: kind }) => {
      const old = before[dimension.id][kind];
      const now = after[dimension.id][kind];
      if (!old || old.value === now?.value) return [];
      const from = onCanvas(placeOn(dimension, old.value));
      return [
        <g key={`${dimension.id}.${kind}`} data-position={kind}>
          <circle className="compared-position" cx={from.x} cy={from.y} r={13} />
          {now && hasWays ? <Way from={from} to={onCanvas(placeOn(dimension, now.value))} /> : null}
        </g>,
      ];
    }),
  );
}

function onCanvas({ x, y }: Place): Place {
  return { x: x + ringBox.x, y: y + ringBox.y };
}

function middleOf({ x, y, width, height }: Box): Place {
  return { x: x + width / 2, y: y + height / 2 };
}

function placed({ x, y, width, height }: Box) {
  return { transform: `translate(${x}px, ${y}px)`, width, height };
}
