import { VisuallyHidden } from '@mantine/core';
import { memo, useId, useMemo, useRef, useState, type MouseEvent, type Ref } from 'react';
import { useMergedRef } from '@mantine/hooks';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { drawnRows, stepAt } from '../design/rowWindow.ts';
import { useRowsSeen } from '../design/useDrawnRows.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import type { Search } from './findText.ts';
import { OutlineLine } from './OutlineLine.tsx';
import classes from './outline.module.css';
import { addOfType, askForMenu, editTitle, selectRange, selectRow, toggleRow } from './outlineGestures.ts';
import { keysAbove, type OutlineRow } from './outlineRows.ts';
import { useActiveRow } from './useActiveRow.ts';
import { useReorderByDrag } from './useReorderByDrag.ts';
import { useTreeKeys } from './useTreeKeys.ts';

/** About how high a line is, px. */
const rowHeight = 26;

interface OutlineTreeProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly rows: readonly OutlineRow[];
  readonly closed: ReadonlySet<string>;
  readonly onClosedChange: (closed: ReadonlySet<string>) => void;
  /** Undefined where nothing is searched. */
  readonly search: Search | undefined;
  readonly onClearSearch: () => void;
}

/** The lines as a tree for mouse, keyboard and screen reader. One line at a time is in the tab order. */
export const OutlineTree = memo(function OutlineTree({ ref, rows, search, closed, onClosedChange, onClearSearch }: OutlineTreeProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const tree = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(tree, ref);
  const hintId = useId();
  const [spoken, setSpoken] = useState('');
  /** Where a range selection began. */
  const anchor = useRef('');
  const selection = useWindowState((state) => state.selection);
  const editing = useWindowState((state) => (state.editing?.where === 'outline' ? state.editing.id : null));
  const selected = useMemo(() => new Set(selection.items), [selection.items]);
  const [first, setFirst] = useState(0);
  const seen = useRowsSeen(rowHeight);

  const setOpen = (keys: readonly string[], isOpen: boolean): void => {
    const next = new Set(closed);
    for (const key of keys) {
      if (isOpen) next.delete(key);
      else next.add(key);
    }
    onClosedChange(next);
  };

  const { active, goTo, leaveFocus } = useActiveRow(tree, rows, (key, above) => {
    anchor.current = key;
    if (above.some((group) => closed.has(group))) setOpen(above, true);
  });
  const kept = [rows.findIndex((row) => row === active), editing === null ? -1 : rows.findIndex((row) => row.kind === 'item' && row.item.id === editing)];
  const onKeyDown = useTreeKeys({ rows, active, anchor, readOnly, setOpen, goTo, announce: setSpoken, onClearSearch: search && onClearSearch });
  const drag = useReorderByDrag(rows, readOnly);

  const isSelected = (row: OutlineRow): boolean => {
    if (row.kind === 'item') return selected.has(row.item.id);
    return row.kind === 'position' && selection.marker?.dimension === row.dimension.id && selection.marker.kind === row.party.id;
  };
  const rowAt = (event: { readonly target: EventTarget }): OutlineRow | undefined => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return rows.find((row) => row.key === line?.dataset['row']);
  };
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event);
    if (!row || isField(event.target)) return;
    goTo(row.key);
    if (event.target instanceof Element && event.target.closest('[data-adds]')) {
      if (row.kind === 'group' && row.type) {
        onClearSearch();
        setOpen(keysAbove(row.type), true);
        addOfType(row.type);
        leaveFocus();
      }
    } else if (event.shiftKey) selectRange(rows, anchor.current, row.key);
    else if (event.ctrlKey || event.metaKey) toggleRow(row);
    else {
      anchor.current = row.key;
      selectRow(row);
      if (row.isOpen !== undefined && (row.kind === 'group' || isChevron(event.target))) setOpen([row.key], !row.isOpen);
    }
  };

  return (
    <>
      <VisuallyHidden id={hintId}>{readOnly ? '' : say(outlineTexts.hint)}</VisuallyHidden>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      <div
        ref={merged}
        className={classes.tree}
        role="tree"
        aria-label={say(outlineTexts.panel)}
        aria-multiselectable="true"
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={(event) => {
          const row = rowAt(event);
          if (row?.kind === 'item' && !isField(event.target) && askForMenu(row, event)) event.preventDefault();
        }}
        onScroll={(event) => setFirst(stepAt(event.currentTarget.scrollTop, rowHeight))}
        onDoubleClick={(event) => {
          const row = rowAt(event);
          if (row?.kind === 'item' && !readOnly && !isField(event.target)) editTitle(row.item.id);
        }}
        {...drag.handlers}
      >
        {drawnRows(rows.length, first, kept, rowHeight, seen).map((drawn) => {
          if (drawn.kind === 'room') return <div key={`room ${drawn.before}`} role="none" style={{ height: drawn.height }} />;
          const row = rows[drawn.place];
          if (!row) return null;
          return (
            <OutlineLine
              key={row.key}
              row={row}
              isActive={row.key === active?.key}
              isSelected={isSelected(row)}
              isEditing={row.kind === 'item' && editing === row.item.id}
              match={row.kind === 'item' ? search?.inItem(row.item) : undefined}
              readOnly={readOnly}
              drop={drag.target?.key === row.key ? drag.target.side : undefined}
              onEdited={() => goTo(row.key)}
            />
          );
        })}
      </div>
    </>
  );
});

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(target.tagName);
}

function isChevron(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-chevron]') !== null;
}
