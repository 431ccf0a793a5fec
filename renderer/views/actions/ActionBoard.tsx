import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { formatDate } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { boardColumns, type ActionRow, type BoardColumn } from '../../../shared/views/actionBoard.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { setStatus } from './actionEdits.ts';
import { statusHue } from './statusHue.ts';

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The actions by state. A card dragged to another column, or moved there with Shift and an arrow, takes its state. */
export function ActionBoard({ rows }: { readonly rows: readonly ActionRow[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const columns = boardColumns(rows);

  const focusCard = (id: string | undefined): void => {
    if (id !== undefined) board.current?.querySelector<HTMLElement>(`[data-card='${CSS.escape(id)}']`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const id = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    if (!step || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const place = columns.findIndex((column) => column.rows.some((row) => row.item.id === id));
    const row = columns[place]?.rows.findIndex((known) => known.item.id === id) ?? 0;
    if (event.shiftKey && !readOnly && step[0] !== 0) {
      const target = columns[place + step[0]];
      if (!target) return;
      setStatus(id, target.id);
      // The card now stands in another column, drawn anew.
      requestAnimationFrame(() => focusCard(id));
    } else if (step[0] === 0) focusCard(columns[place]?.rows[row + step[1]]?.item.id);
    else {
      const filled = columns.filter((column, index) => column.rows.length > 0 && (index - place) * step[0] > 0);
      const next = step[0] > 0 ? filled[0] : filled.at(-1);
      focusCard((next?.rows[row] ?? next?.rows.at(-1))?.item.id);
    }
  };
  const onDrop = (column: BoardColumn, event: DragEvent): void => {
    event.preventDefault();
    if (dragged !== null && !column.rows.some((row) => row.item.id === dragged)) setStatus(dragged, column.id);
    setDragged(null);
    setOver(null);
  };

  return (
    <>
      {readOnly ? null : <p className="actions-hint">{say(actionsViewTexts.boardHint)}</p>}
      <div ref={board} className="actions-board" onKeyDown={onKeyDown}>
        {columns.map((column) => {
          const name = column.option ? say(column.option.name) : say(actionsViewTexts.noStatus);
          return (
            <section
              key={column.id}
              aria-label={name}
              data-hue={statusHue(column.id)}
              data-over={over === column.id && dragged !== null}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(column.id);
              }}
              onDrop={(event) => onDrop(column, event)}
            >
              <h3>
                {name} <span>{column.rows.length}</span>
              </h3>
              <ul>
                {column.rows.map((row) => (
                  <BoardCard
                    key={row.item.id}
                    row={row}
                    isDraggable={!readOnly}
                    onDrag={(isDragged) => {
                      setDragged(isDragged ? row.item.id : null);
                      if (!isDragged) setOver(null);
                    }}
                  />
                ))}
              </ul>
              {column.rows.length === 0 ? <p className="actions-board-empty">{say(actionsViewTexts.emptyColumn)}</p> : null}
            </section>
          );
        })}
      </div>
    </>
  );
}

interface BoardCardProps {
  readonly row: ActionRow;
  readonly isDraggable: boolean;
  onDrag(isDragged: boolean): void;
}

function BoardCard({ row, isDraggable, onDrag }: BoardCardProps) {
  const say = useSay();
  const language = useLanguage();
  const { item } = row;
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const title = row.title || say(actionsViewTexts.untitled);
  const days = [row.start, row.end].filter(Boolean).map((day) => formatDate(day, language));
  const [start, end] = days;
  return (
    <li
      draggable={isDraggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <button
        type="button"
        className="actions-card"
        data-card={item.id}
        data-selected={isSelected}
        aria-pressed={isSelected}
        dir="auto"
        onClick={() => selectItems([item.id])}
      >
        <strong>{title}</strong>
        {row.channels.length > 0 ? <span>{row.channels.map(titleOf).join(', ')}</span> : null}
        <span className="actions-card-foot">
          <span>{start === undefined ? '' : end === undefined ? start : say(actionsViewTexts.dates, { start, end })}</span>
          <span>{row.owner ? titleOf(row.owner) : ''}</span>
        </span>
      </button>
    </li>
  );
}
