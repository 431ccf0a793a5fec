import { VisuallyHidden } from '@mantine/core';
import { memo, useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type Ref } from 'react';
import { useMergedRef } from '@mantine/hooks';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { drawnRows, stepAt } from '../design/rowWindow.ts';
import { useRowsSeen } from '../design/useDrawnRows.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import type { Search } from './findText.ts';
import { GroupLine } from './GroupLine.tsx';
import { ItemLine } from './ItemLine.tsx';
import classes from './outline.module.css';
import { addOfType, askForMenu, editTitle, selectRange, selectRow, toggleRow } from './outlineGestures.ts';
import { itemKey, keysAbove, keysAbovePosition, positionKey, type OutlineRow } from './outlineRows.ts';
import { AxisLine, PositionLine } from './RingLines.tsx';
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
  const { readOnly, store } = usePlanSource();
  const tree = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(tree, ref);
  const hintId = useId();
  const [activeKey, setActiveKey] = useState('');
  const [spoken, setSpoken] = useState('');
  /** Where a range selection began. */
  const anchor = useRef('');
  const selection = useWindowState((state) => state.selection);
  const editing = useWindowState((state) => (state.editing?.where === 'outline' ? state.editing.id : null));
  const active = rows.find((row) => row.key === activeKey) ?? rows[0];
  const selected = useMemo(() => new Set(selection.items), [selection.items]);
  const [first, setFirst] = useState(0);
  const seen = useRowsSeen(rowHeight);
  const kept = [rows.findIndex((row) => row === active), editing === null ? -1 : rows.findIndex((row) => row.kind === 'item' && row.item.id === editing)];

  const setOpen = (keys: readonly string[], isOpen: boolean): void => {
    const next = new Set(closed);
    for (const key of keys) {
      if (isOpen) next.delete(key);
      else next.add(key);
    }
    onClosedChange(next);
  };

  // What is chosen on the canvas becomes the active line, with the groups above it opened.
  const reveal = useEffectEvent((key: string, above: readonly string[]): void => {
    if (key === activeKey) return;
    setActiveKey(key);
    anchor.current = key;
    if (above.some((group) => closed.has(group))) setOpen(above, true);
  });
  useEffect(() => {
    const { items, marker } = selection;
    const [id] = items;
    const item = id === undefined || items.length > 1 ? undefined : store.getState().plan.items.get(id);
    if (marker) reveal(positionKey(marker.dimension, marker.kind), keysAbovePosition(marker.dimension));
    else if (item) reveal(itemKey(item.id), keysAbove(item.type));
  }, [selection, store]);
  useLayoutEffect(() => {
    if (activeKey !== '') lineOf(tree.current, activeKey)?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  /** The row to hold the keyboard once it is drawn. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const line = wanted.current === null ? null : lineOf(tree.current, wanted.current);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  });
  const goTo = (key: string): void => {
    wanted.current = key;
    setActiveKey(key);
  };

  const onKeyDown = useTreeKeys({ rows, active, anchor, readOnly, setOpen, goTo, announce: setSpoken, onClearSearch: search && onClearSearch });
  const drag = useReorderByDrag(rows, readOnly);

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
        wanted.current = null;
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
          const line = { level: row.level, place: row.place, size: row.size, isOpen: row.isOpen, isActive: row.key === active?.key, rowKey: row.key };
          switch (row.kind) {
            case 'group':
              return <GroupLine key={row.key} {...line} name={row.name} count={row.count} type={row.type} readOnly={readOnly} />;
            case 'axis':
              return <AxisLine key={row.key} {...line} dimension={row.dimension} axis={row.axis} />;
            case 'position':
              return (
                <PositionLine
                  key={row.key}
                  {...line}
                  party={row.party}
                  value={row.value}
                  reason={row.reason}
                  isSelected={selection.marker?.dimension === row.dimension.id && selection.marker.kind === row.party.id}
                />
              );
            case 'item':
              return (
                <ItemLine
                  key={row.key}
                  {...line}
                  item={row.item}
                  match={search?.inItem(row.item)}
                  isSelected={selected.has(row.item.id)}
                  isEditing={editing === row.item.id}
                  readOnly={readOnly}
                  drop={drag.target?.key === row.key ? drag.target.side : undefined}
                  onEdited={() => goTo(row.key)}
                />
              );
          }
        })}
      </div>
    </>
  );
});

function lineOf(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(target.tagName);
}

function isChevron(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-chevron]') !== null;
}
