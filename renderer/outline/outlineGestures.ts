import { addItem, deleteItems, reorderItem } from '../../shared/edits/items.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { currentSession, nothingSelected, selectItems, useWindowState } from '../session/windowState.ts';
import type { ItemRow, OutlineRow } from './outlineRows.ts';

/** Selects what a line stands for. A heading stands for nothing and leaves the selection as it is. */
export function selectRow(row: OutlineRow): void {
  if (row.kind === 'item') selectItems([row.item.id]);
  else if (row.kind === 'position') {
    useWindowState.setState({ selection: { ...nothingSelected, marker: { dimension: row.dimension.id, kind: row.party.id } } });
  }
}

/** Takes a line's item into the selection or out of it; a heading takes in all that shows under it. */
export function toggleRow(row: OutlineRow, rows: readonly OutlineRow[] = []): void {
  const { items } = useWindowState.getState().selection;
  const ids = row.kind === 'item' ? [row.item.id] : itemsUnder(row, rows);
  if (ids.length === 0) return;
  const isIn = ids.every((id) => items.includes(id));
  selectItems(isIn ? items.filter((id) => !ids.includes(id)) : [...new Set([...items, ...ids])]);
}

function itemsUnder(row: OutlineRow, rows: readonly OutlineRow[]): readonly string[] {
  return rows.flatMap((other) => {
    if (other.parent !== row.key) return [];
    return other.kind === 'item' ? [other.item.id] : itemsUnder(other, rows);
  });
}

/** Selects the items of all lines from one to another. */
export function selectRange(rows: readonly OutlineRow[], from: string, to: string): void {
  const ends = [rows.findIndex((row) => row.key === from), rows.findIndex((row) => row.key === to)];
  const [start = 0, end = 0] = ends.map((end) => Math.max(0, end)).sort((one, other) => one - other);
  selectItems(rows.slice(start, end + 1).flatMap((row) => (row.kind === 'item' ? [row.item.id] : [])));
}

/** Asks what can be done with a line's item, or with all that is chosen where it is among that. False where a view lies over the canvas, whose menu it is. */
export function askForMenu(row: ItemRow, { clientX: x, clientY: y }: { readonly clientX: number; readonly clientY: number }): boolean {
  const { shownView, selection } = useWindowState.getState();
  if (shownView !== null) return false;
  if (!selection.items.includes(row.item.id)) selectItems([row.item.id]);
  useWindowState.setState({ wantedMenu: { x, y } });
  return true;
}

/** Begins to type an item's title in the outline. */
export function editTitle(id: string): void {
  selectItems([id]);
  useWindowState.setState({ editing: { id, where: 'outline' } });
}

/** Ends the typing of a title, unless it has gone on to another item meanwhile. */
export function endEditing(id: string): void {
  if (useWindowState.getState().editing?.id === id) useWindowState.setState({ editing: null });
}

/** Adds an item of a type and begins to type its title. */
export function addOfType(type: ItemTypeId): void {
  const added = currentSession().edit(addItem, { type });
  if (added.ok) editTitle(added.value);
}

/** Deletes the selection where the line is part of it, else the line's item; answers with what is gone. */
export function deleteRow(row: ItemRow): ReadonlySet<string> {
  const { items } = useWindowState.getState().selection;
  const { plan } = currentSession();
  const ids = items.includes(row.item.id) ? items.filter((id) => plan.items.has(id)) : [row.item.id];
  const outcome = currentSession().edit(deleteItems, ids);
  if (outcome.ok) useWindowState.setState({ selection: nothingSelected });
  return new Set(outcome.ok ? ids : []);
}

/** The lines of the same type that show, in order. */
export function likeOf(row: ItemRow, rows: readonly OutlineRow[]): readonly ItemRow[] {
  return rows.filter((other): other is ItemRow => other.kind === 'item' && other.parent === row.parent);
}

/** Moves an item one place up or down among its like; answers with its new place, or undefined at either end. */
export function moveRow(row: ItemRow, rows: readonly OutlineRow[], step: 1 | -1): number | undefined {
  const like = likeOf(row, rows);
  const index = like.indexOf(row);
  if (!like[index + step]) return undefined;
  const before = like[step === 1 ? index + 2 : index - 1];
  const outcome = currentSession().edit(reorderItem, { id: row.item.id, before: before?.item.id ?? null });
  return outcome.ok ? index + step + 1 : undefined;
}
