import { itemTypes } from '../framework/itemTypes.ts';
import { languages } from '../messages/text.ts';
import { failed, success, type Result } from '../messages/failures.ts';
import { canBecome, type Found, type ImportMapping } from './importMapping.ts';
import type { PartGroup, Target } from './partGroups.ts';
import { tableFields } from './columnNames.ts';
import { remapSheet, type SheetMapping, type SheetSeen } from './sheetMapping.ts';
import { groupName } from './wordImport.ts';

/** What a sheet is named by where it has no name: a file of delimited text is one. */
const onlySheet = 'rows';

/** What a sheet is named by on the command line. */
export function sheetId(sheets: readonly Pick<SheetSeen, 'name'>[], index: number): string {
  return sheets[index]?.name || (sheets.length === 1 ? onlySheet : `${onlySheet}${index + 1}`);
}

/**
 * The guessed mapping with what a person chose instead: `PART=TARGET`, in which a part is a group's id or name, a sheet, or a sheet's column
 * as `SHEET/COLUMN`, by heading or number. Fails with `import-part-unknown` or `import-target-unknown`, naming what there is.
 */
export function chooseTargets({ groups, sheets, guess }: Found, choices: readonly string[]): Result<ImportMapping> {
  const targets = new Map(guess.targets);
  const mapped = [...guess.sheets];
  for (const choice of choices) {
    const at = choice.lastIndexOf('=');
    const [part, target] = [choice.slice(0, Math.max(at, 0)).trim(), choice.slice(at + 1).trim()];
    const group = groups.find((one) => isNamed(one, part));
    const index = sheets.findIndex((_, place) => same(sheetId(sheets, place), part));
    const column = columnOf(sheets, mapped, part);
    if (group) {
      if (!canBecome(group, target)) return failed('import-target-unknown', { part, target, list: targetsOf(group).join(', ') });
      targets.set(group.id, target);
    } else if (index >= 0) {
      const [sheet, before] = [sheets[index], mapped[index]];
      const chosen = [...itemTypes.map(({ id }) => id), 'out' as const].find((one) => one === target && one !== 'area');
      if (!sheet || !before || chosen === undefined) return failed('import-target-unknown', { part, target, list: cardTypes.join(', ') });
      mapped[index] = remapSheet(sheet, chosen, before.heading ?? null);
    } else if (column) {
      const { sheet, place } = column;
      const before = mapped[sheet];
      if (!before || before.target === 'out') return failed('import-part-unknown', { part, list: partsOf(groups, sheets).join(', ') });
      const fields = tableFields(before.target).map(({ key }) => key);
      if (target !== 'out' && !fields.includes(target)) return failed('import-target-unknown', { part, target, list: ['out', ...fields].join(', ') });
      mapped[sheet] = withColumn(before, place, target === 'out' ? null : target);
    } else return failed('import-part-unknown', { part, list: partsOf(groups, sheets).join(', ') });
  }
  return success({ targets, sheets: mapped });
}

const cardTypes: readonly string[] = ['out', ...itemTypes.map(({ id }) => id).filter((id) => id !== 'area')];

/** Gives a column a field; another column that had it is left out. */
export function withColumn(mapping: SheetMapping, place: number, key: string | null): SheetMapping {
  return { ...mapping, columns: mapping.columns.map((known, at) => (at === place ? key : known === key && key !== null ? null : known)) };
}

/** What a group can become. */
export function targetsOf(group: Pick<PartGroup, 'kind' | 'canHold'>): readonly Target[] {
  return (['out', 'title', ...itemTypes.map(({ id }) => id)] as const).filter((target) => canBecome(group, target));
}

const same = (one: string, other: string): boolean => one.trim().toLocaleLowerCase('fi') === other.trim().toLocaleLowerCase('fi');

function isNamed(group: PartGroup, part: string): boolean {
  return same(group.id, part) || languages.some((language) => same(groupName(group, language), part));
}

function partsOf(groups: readonly PartGroup[], sheets: readonly SheetSeen[]): readonly string[] {
  return [...groups.map(({ id }) => id), ...sheets.map((_, index) => sheetId(sheets, index))];
}

function columnOf(sheets: readonly SheetSeen[], mapped: readonly SheetMapping[], part: string): { readonly sheet: number; readonly place: number } | undefined {
  for (const [sheet, { head }] of sheets.entries()) {
    const prefix = `${sheetId(sheets, sheet)}/`;
    if (!same(part.slice(0, prefix.length), prefix)) continue;
    const name = part.slice(prefix.length);
    const headings = head[mapped[sheet]?.heading ?? -1] ?? [];
    const place = headings.findIndex((heading) => same(String(heading), name));
    if (place >= 0) return { sheet, place };
    const number = Number(name);
    if (Number.isInteger(number) && number >= 1 && number <= (mapped[sheet]?.columns.length ?? 0)) return { sheet, place: number - 1 };
  }
  return undefined;
}
