import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { soughtBeginning } from '../../shared/messages/sought.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { addOfType, deleteRow, editTitle, likeOf, moveRow, selectRange, selectRow, toggleRow } from './outlineGestures.ts';
import { keysAbove, type OutlineRow } from './outlineRows.ts';

interface TreeKeysOptions {
  readonly rows: readonly OutlineRow[];
  readonly active: OutlineRow | undefined;
  /** Where a range selection began. */
  readonly anchor: RefObject<string>;
  readonly readOnly: boolean;
  setOpen(keys: readonly string[], isOpen: boolean): void;
  goTo(key: string): void;
  announce(words: string): void;
  onClearSearch?: () => void;
}

/** Letters typed within this time belong to one word, milliseconds. */
const typingPause = 700;

/** The keys of a tree, and those that edit the plan through it. */
export function useTreeKeys({ rows, active, anchor, readOnly, setOpen, goTo, announce, onClearSearch }: TreeKeysOptions) {
  const say = useSay();
  const language = useLanguage();
  const { store } = usePlanSource();
  const typed = useRef({ text: '', time: 0 });

  const words = (row: OutlineRow): string => {
    switch (row.kind) {
      case 'group':
        return say(row.name);
      case 'axis':
        return say(row.dimension.name);
      case 'position':
        return say(row.party.name);
      case 'item':
        return nameOfItem(store.getState().plan, row.item, language) || say(outlineTexts.untitled);
    }
  };

  const move = (event: KeyboardEvent, to: OutlineRow | undefined): void => {
    if (!to) return;
    goTo(to.key);
    if (event.shiftKey) return selectRange(rows, anchor.current, to.key);
    if (event.ctrlKey || event.metaKey) return;
    anchor.current = to.key;
    selectRow(to);
  };

  const typeAhead = (event: KeyboardEvent, index: number): void => {
    const text = event.timeStamp - typed.current.time < typingPause ? typed.current.text + event.key : event.key;
    typed.current = { text, time: event.timeStamp };
    const from = text.length > 1 ? index : index + 1;
    const inTurn = [...rows.slice(from), ...rows.slice(0, from)];
    const begins = soughtBeginning(text);
    move(event, inTurn.find((row) => begins(words(row))));
  };

  const change = (event: KeyboardEvent, row: OutlineRow): boolean => {
    const type = row.kind === 'item' ? row.item.type : row.kind === 'group' ? row.type : undefined;
    if ((event.key === 'Insert' || event.key === '+') && type) {
      onClearSearch?.();
      setOpen(keysAbove(type), true);
      addOfType(type);
      announce(say(outlineTexts.add, { type: say(itemType(type).name) }));
    } else if (row.kind !== 'item') return false;
    else if (event.key === 'Enter' || event.key === 'F2') editTitle(row.item.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const index = rows.indexOf(row);
      const gone = deleteRow(row);
      const stays = (other: OutlineRow): boolean => other.kind !== 'item' || !gone.has(other.item.id);
      const next = rows.slice(index).find(stays);
      const goal = next?.parent === row.parent ? next : rows.slice(0, index).findLast(stays);
      if (goal) goTo(goal.key);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const place = moveRow(row, rows, event.key === 'ArrowUp' ? -1 : 1);
      goTo(row.key);
      if (place) announce(say(outlineTexts.moved, { title: words(row), place, count: likeOf(row, rows).length }));
    } else return false;
    return true;
  };

  const walk = (event: KeyboardEvent, row: OutlineRow): boolean => {
    const index = rows.indexOf(row);
    const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey) return false;
    if (event.key === 'ArrowDown') move(event, rows[index + 1]);
    else if (event.key === 'ArrowUp') move(event, rows[index - 1]);
    else if (event.key === 'Home') move(event, rows[0]);
    else if (event.key === 'End') move(event, rows.at(-1));
    else if (event.key === 'ArrowRight') {
      if (row.isOpen === false) setOpen([row.key], true);
      else if (row.isOpen) move(event, rows[index + 1]);
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen) setOpen([row.key], false);
      else move(event, rows.find((other) => other.key === row.parent));
    } else if (event.key === ' ') toggleRow(row, rows);
    else if (event.key === 'Enter') {
      if (row.isOpen !== undefined) setOpen([row.key], !row.isOpen);
    } else if (event.key === 'Escape' && onClearSearch) onClearSearch();
    else if (letter) typeAhead(event, index);
    else return false;
    return true;
  };

  return (event: KeyboardEvent): void => {
    const isInLine = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'treeitem';
    if (!active || !isInLine || event.defaultPrevented) return;
    if ((!readOnly && change(event, active)) || walk(event, active)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
