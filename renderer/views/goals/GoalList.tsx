import { VisuallyHidden } from '@mantine/core';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import type { GoalRow } from '../../../shared/views/goalChain.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { selectItems } from '../../session/windowState.ts';
import { GoalLine } from './GoalLine.tsx';
import { rankGoal } from './rankGoal.ts';

interface GoalListProps {
  readonly rows: readonly GoalRow[];
  /** The goal whose chain is shown. */
  readonly shown: string | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** About how high a goal's row is with the room under it, px. */
const rowHeight = 86;

/** The ranked goals: arrows walk, Alt with an arrow moves, dragging moves. Of very many only those at hand are drawn. */
export function GoalList({ rows, shown }: GoalListProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  /** The gap that a dragged goal would drop into: before the row of this number. */
  const [gap, setGap] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const goals = rows.map(({ goal }) => goal);
  const [inHand, setInHand] = useState<string | null>(null);
  const placeOf = (id: string | null): number => (id === null ? -1 : goals.findIndex((goal) => goal.id === id));
  const handAt = placeOf(inHand);
  // With its neighbours, to which the arrows lead.
  const kept = handAt < 0 ? [] : [handAt - 1, handAt, handAt + 1];
  const drawn = useDrawnRows(list, rows.length, [...kept, placeOf(dragged)], rowHeight);

  const focus = (id: string | undefined): void => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"]`)?.focus();
  };
  const move = (id: string, place: number): void => {
    const goal = goals.find((known) => known.id === id);
    if (!goal || place < 0 || place >= goals.length) return;
    rankGoal(goals, id, place);
    setSaid(say(goalsViewTexts.movedTo, { title: titleOf(goal), rank: place + 1, count: goals.length }));
    // Moved in the page, an element loses the focus.
    requestAnimationFrame(() => focus(id));
  };
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    const id = goals[place]?.id;
    if (event.target !== event.currentTarget || id === undefined) return;
    const step = steps[event.key];
    if (step !== undefined && event.altKey && !readOnly) move(id, place + step);
    else if (step !== undefined && !event.altKey) focus(goals[place + step]?.id);
    else if (event.key === 'Enter' || event.key === ' ') selectItems([id]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDragOver = (event: DragEvent, place: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    setGap(event.clientY < box.top + box.height / 2 ? place : place + 1);
  };
  const endDrag = (): void => {
    setDragged(null);
    setGap(null);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const from = goals.findIndex(({ id }) => id === dragged);
    if (dragged !== null && gap !== null) move(dragged, from < gap ? gap - 1 : gap);
    endDrag();
  };

  return (
    <>
      <ol className="goals-list" ref={list} aria-label={say(goalsViewTexts.list)} onDrop={drop} onFocus={({ target }) => setInHand(target.closest<HTMLElement>('[data-goal]')?.dataset['goal'] ?? null)}>
        {drawn.map((part) => {
          if (part.kind === 'room') return <li key={`room ${part.before}`} aria-hidden="true" style={{ height: part.height }} />;
          const { place } = part;
          const row = rows[place];
          if (!row) return null;
          return (
            <GoalLine
              key={row.goal.id}
              row={row}
              isShown={row.goal.id === shown}
              isDragged={row.goal.id === dragged}
              dropsAt={gap === place ? 'before' : gap === rows.length && place === rows.length - 1 ? 'after' : undefined}
              onMakeFirst={() => move(row.goal.id, 0)}
              rowProps={{
                draggable: !readOnly,
                onKeyDown: (event) => onKeyDown(event, place),
                onDragStart: (event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', titleOf(row.goal));
                  setDragged(row.goal.id);
                },
                onDragOver: (event) => onDragOver(event, place),
                onDragEnd: endDrag,
                'aria-posinset': place + 1,
                'aria-setsize': rows.length,
              }}
            />
          );
        })}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
