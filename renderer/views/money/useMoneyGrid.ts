import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { setFields, type FieldInput } from '../../../shared/edits/fields.ts';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { parsePastedAmounts } from '../../../shared/plan/parsePastedAmounts.ts';
import { clearing, copying, fillingRight, isLineRow, pasting, type Grid, type GridRow } from '../../../shared/views/moneyGrid.ts';
import { isTypedInto } from '../../input/keyboardTarget.ts';
import { showNotice } from '../../session/notices.ts';
import { useLanguage } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { gridKey } from './gridKey.ts';
import { movedBy, nameColumn, rangeOf, type GridPlace, type GridSelection } from './gridState.ts';

/** Where a cell that was just entered with Enter or Tab leads. */
export type GridStep = 'down' | 'up' | 'right' | 'left' | 'stay';

const stepKeys: Readonly<Record<Exclude<GridStep, 'stay'>, string>> = { down: 'ArrowDown', up: 'ArrowUp', right: 'ArrowRight', left: 'ArrowLeft' };

/** What a cell asks of its grid: always the same object, so that rows need not be drawn anew for it. */
export interface GridActions {
  press(event: PointerEvent, place: GridPlace): void;
  enter(event: PointerEvent, place: GridPlace): void;
  edit(place: GridPlace): void;
  leave(place: GridPlace, step: GridStep): void;
}

/** Selection, keys, pointer and clipboard of a money grid. Every gesture that changes the plan is one step of undo. */
export function useMoneyGrid(grid: Grid, readOnly: boolean) {
  const element = useRef<HTMLTableElement>(null);
  const language = useLanguage();
  const shown = grid.rows.flatMap((row, place) => (row.kind === 'side' ? [] : [place]));
  const firstLine = Math.max(0, grid.rows.findIndex(isLineRow));
  const [wanted, setSelection] = useState<GridSelection>({ anchor: { row: firstLine, column: 0 }, focus: { row: firstLine, column: 0 } });
  const [editing, setEditing] = useState<(GridPlace & { readonly isReplacing: boolean }) | null>(null);
  const within = (place: GridPlace): GridPlace => ({
    row: shown.includes(place.row) ? place.row : (shown.findLast((row) => row <= place.row) ?? firstLine),
    column: Math.min(grid.columns.length - 1, place.column),
  });
  const selection: GridSelection = { anchor: within(wanted.anchor), focus: within(wanted.focus) };
  const range = rangeOf(selection);

  const focusAt = ({ row, column }: GridPlace): void => {
    const cell = element.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goTo = (focus: GridPlace, isExtending = false): void => {
    flushSync(() => {
      setEditing(null);
      setSelection(isExtending ? { anchor: selection.anchor, focus } : { anchor: focus, focus });
    });
    focusAt(focus);
  };
  const size = { rows: shown, columns: grid.columns.length };
  const canEdit = ({ row, column }: GridPlace): boolean => !readOnly && column !== nameColumn && isLineRow(grid.rows[row]);
  const beginEditing = (place: GridPlace, isReplacing: boolean): void => {
    if (!canEdit(place)) return;
    // The field has to be there before the key that began it writes its letter.
    flushSync(() => {
      setSelection({ anchor: place, focus: place });
      setEditing({ ...place, isReplacing });
    });
  };
  const endEditing = (place: GridPlace, step: GridStep): void => {
    goTo(step === 'stay' ? place : (movedBy(stepKeys[step], place, size, false) ?? place));
  };
  const change = (inputs: readonly FieldInput[]): void => {
    if (!readOnly && inputs.length > 0) currentSession().edit(setFields, inputs);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTypedInto(event.target)) return;
    const { focus } = selection;
    const wish = gridKey(event, focus, size);
    switch (wish?.kind) {
      case undefined:
        return;
      case 'goTo':
        goTo(wish.place, wish.isExtending);
        break;
      case 'open':
        if (focus.column === nameColumn) selectLine(grid.rows[focus.row]);
        else beginEditing(focus, false);
        break;
      case 'clear':
        change(clearing(currentSession().plan, grid, range));
        break;
      case 'fillRight':
        change(fillingRight(currentSession().plan, grid, range));
        break;
      case 'selectAll':
        setSelection({ anchor: { row: shown[0] ?? 0, column: 0 }, focus: { row: shown.at(-1) ?? 0, column: grid.columns.length - 1 } });
        break;
      case 'type':
        if (!canEdit(focus)) return;
        beginEditing(focus, true);
        // The letter itself goes on into the field.
        event.stopPropagation();
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const press = (event: PointerEvent, place: GridPlace): void => {
    if (event.button !== 0 || isTypedInto(event.target)) return;
    event.preventDefault();
    goTo(place, event.shiftKey);
  };
  const enter = (event: PointerEvent, place: GridPlace): void => {
    if (event.buttons === 1 && element.current?.contains(document.activeElement) && !editing) goTo(place, true);
  };

  const clipboard = {
    copy: (data: DataTransfer, isCut: boolean): void => {
      data.setData('text/plain', copying(grid, range, language));
      if (isCut) change(clearing(currentSession().plan, grid, range));
    },
    paste: (data: DataTransfer): void => {
      const pasted = parsePastedAmounts(data.getData('text/plain'), language, grid.currency);
      if (!pasted.ok) return showNotice(moneyViewTexts.notPasted, { text: pasted.text, row: pasted.row + 1 });
      const { inputs, range: covered, count, outside } = pasting(currentSession().plan, grid, range, pasted.rows);
      change(inputs);
      showNotice(outside > 0 ? moneyViewTexts.pastedSome : moneyViewTexts.pasted, { count, outside });
      setSelection({ anchor: { row: covered.top, column: covered.left }, focus: { row: covered.bottom, column: covered.right } });
    },
  };
  useGridClipboard(element, clipboard, readOnly);

  const latest = useRef<GridActions>(null);
  useLayoutEffect(() => {
    latest.current = { press, enter, edit: (place) => beginEditing(place, false), leave: endEditing };
  });
  const [actions] = useState<GridActions>(() => ({
    press: (event, place) => latest.current?.press(event, place),
    enter: (event, place) => latest.current?.enter(event, place),
    edit: (place) => latest.current?.edit(place),
    leave: (place, step) => latest.current?.leave(place, step),
  }));
  return { element, selection, range, editing, onKeyDown, actions };
}

/** Selects what a row is of, so that the form beside shows it. */
function selectLine(row: GridRow | undefined): void {
  const item = isLineRow(row) ? row.item : row?.kind === 'group' ? row.of : undefined;
  if (item) selectItems([item.id]);
}

interface GridClipboard {
  copy(data: DataTransfer, isCut: boolean): void;
  paste(data: DataTransfer): void;
}

/** Takes the clipboard's events while a cell has the keyboard, before the canvas does. */
function useGridClipboard(element: RefObject<HTMLTableElement | null>, clipboard: GridClipboard, readOnly: boolean): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const active = document.activeElement;
    if (!event.clipboardData || !element.current?.contains(active) || isTypedInto(active)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'paste') clipboard.copy(event.clipboardData, event.type === 'cut');
    else if (!readOnly) clipboard.paste(event.clipboardData);
  });
  useEffect(() => {
    const on = (event: ClipboardEvent): void => take(event);
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, on, true);
    return () => {
      for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, on, true);
    };
  }, []);
}
