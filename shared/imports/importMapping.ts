import { isItemTypeId } from '../framework/itemTypes.ts';
import type { Outline } from './outline.ts';
import { groupsOf, type PartGroup, type Target } from './partGroups.ts';
import { guessSheet, lookAtSheet, type SheetMapping, type SheetSeen } from './sheetMapping.ts';

/** What becomes what. */
export interface ImportMapping {
  /** By group id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** In the order of the outline's sheets. */
  readonly sheets: readonly SheetMapping[];
}

/** What was found, and what it would become if nobody said otherwise. */
export interface Found {
  readonly groups: readonly PartGroup[];
  /** In the outline's order. */
  readonly sheets: readonly SheetSeen[];
  readonly guess: ImportMapping;
}

/** Looks an outline through. */
export function findParts(outline: Outline): Found {
  const groups = groupsOf(outline);
  const sheets = outline.sheets.map(lookAtSheet);
  return { groups, sheets, guess: { targets: new Map(groups.map(({ id, guess }) => [id, guess])), sheets: sheets.map((sheet) => guessSheet(sheet, sheets.length > 1)) } };
}

/** What a group may become: only the title can become the plan's, only what holds others an area. */
export function canBecome(group: Pick<PartGroup, 'kind' | 'canHold'>, target: string): target is Target {
  if (target === 'out') return true;
  if (target === 'title') return group.kind === 'title';
  if (!isItemTypeId(target)) return false;
  return target !== 'area' || group.canHold;
}
