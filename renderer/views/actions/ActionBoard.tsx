import { memo, useCallback, useLayoutEffect, useRef, useState, type DragEvent } from 'react';
import { formatDate } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { boardColumns, type ActionRow, type BoardColumn } from '../../../shared/views/actionBoard.ts';
import { useIsPrinted } from '../../design/useDrawnRows.ts';
import { carry } from '../../input/dragInList.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { setStatus } from './actionEdits.ts';
import { statusHue } from './statusHue.ts';
import { useBoardKeys } from './useBoardKeys.ts';

/** So many cards of each column are drawn at first, and so many more each time that the end of what is drawn comes near. */
const portion = 40;
/** How near, px. */
const nearEnd = 1_200;

/**
 * The actions by state. A card dragged to another column, or moved there with Shift and an arrow, takes its state. The columns' heads
 * stay in sight, and the columns are of one height, so that each can be dropped into wherever the board is scrolled to.
 */
export function ActionBoard({ rows }: { readonly rows: readonly ActionRow[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const columns = boardColumns(rows);
  const isPrinted = useIsPrinted();
  const [drawn, setDrawn] = useState(portion);
  const longest = Math.max(0, ...columns.map((column) => column.rows.length));
  const drawMore = (): void => {
    const box = board.current;
    if (box && drawn < longest && box.scrollTop + box.clientHeight > box.scrollHeight - nearEnd) setDrawn(drawn + portion);
  };

  /** The card to hold the keyboard once it is drawn in its column. */
  const wanted = useRef<readonly [column: string, id: string] | null>(null);
  const focusWanted = (): void => {
    const [column, id] = wanted.current ?? [];
    const card = id === undefined ? null : board.current?.querySelector<HTMLElement>(`[data-column='${column}'] [data-card='${CSS.escape(id)}']`);
    if (!card) return;
    wanted.current = null;
    card.focus();
  };
  useLayoutEffect(focusWanted);
  /** @param place the card's in its column */
  const focusCard = (column: string, id: string, place: number): void => {
    wanted.current = [column, id];
    focusWanted();
    setDrawn((before) => Math.max(before, Math.ceil((place + 1) / portion) * portion));
  };
  const onKeyDown = useBoardKeys(rows, columns, focusCard);
  const drag = useCallback((id: string | null): void => {
    setDragged(id);
    if (id === null) setOver(null);
  }, []);
  const onDrop = (column: BoardColumn, event: DragEvent): void => {
    event.preventDefault();
    if (dragged !== null && !column.rows.some((row) => row.item.id === dragged)) setStatus(dragged, column.id);
    setDragged(null);
    setOver(null);
  };

  return (
    <>
      {readOnly ? null : <p className="actions-hint">{say(actionsViewTexts.boardHint)}</p>}
      <div ref={board} className="actions-board" onKeyDown={onKeyDown} onScroll={drawMore}>
        {columns.map((column) => {
          const name = column.option ? say(column.option.name) : say(actionsViewTexts.noStatus);
          return (
            <section
              key={column.id}
              aria-label={name}
              data-column={column.id}
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
                {(isPrinted ? column.rows : column.rows.slice(0, drawn)).map((row) => (
                  <BoardCard key={row.item.id} row={row} isDraggable={!readOnly} onDrag={drag} />
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
  /** Its action's id while it is dragged, then null. */
  onDrag(id: string | null): void;
}

const BoardCard = memo(function BoardCard({ row, isDraggable, onDrag }: BoardCardProps) {
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
        carry(event, title);
        onDrag(item.id);
      }}
      onDragEnd={() => onDrag(null)}
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
});
