import type { Field } from '../framework/field.ts';
import { itemType, itemTypes } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { headingParts, sameName } from '../interchange/measurements/columns.ts';
import { typeNamedBy } from './namedTypes.ts';
import type { Cell, Sheet } from './outline.ts';

/** What a sheet becomes. */
export interface SheetMapping {
  readonly target: ItemTypeId | 'out';
  /** The row that names the columns, from 0; rows above it are left out. Null: there is none. */
  readonly heading: number | null;
  /** The field of each column, by key; links are fields too. Null: it is left out. */
  readonly columns: readonly (string | null)[];
}

/** Names that columns have besides the fields' own, by key. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['task', 'action', 'activity', 'what', 'to do', 'tehtävä', 'toimenpide', 'teko', 'mitä', 'otsikko'],
  name: ['who', 'title', 'kuka', 'nimi'],
  statement: ['goal', 'objective', 'title', 'tavoite'],
  scenario: ['risk', 'riski'],
  text: ['note', 'idea', 'muistiinpano', 'huomio'],
  owner: ['responsible', 'assignee', 'assigned to', 'who', 'vastuu', 'vastuuhenkilö', 'vastaa', 'kuka', 'tekijä'],
  who: ['owner', 'responsible', 'vastuuhenkilö', 'vastuu'],
  start: ['start date', 'begin', 'begins', 'from', 'alku', 'alkaa', 'aloitus', 'alkupäivä', 'alkupvm'],
  end: ['end date', 'due', 'due date', 'deadline', 'until', 'by', 'loppu', 'päättyy', 'loppupäivä', 'loppupvm', 'määräpäivä', 'mihin mennessä', 'viimeistään', 'takaraja'],
  due: ['due date', 'deadline', 'by', 'määräaika', 'mihin mennessä'],
  status: ['state', 'progress', 'tilanne', 'vaihe'],
  budget: ['cost', 'costs', 'price', 'budjetti', 'kustannus', 'kustannukset', 'hinta'],
  channel: ['channels', 'platform', 'media', 'kanavat', 'alusta'],
  advances: ['goals', 'objective', 'tavoitteet', 'mitä edistää'],
  hours: ['hours', 'effort', 'tunnit', 'työmäärä'],
  roles: ['role', 'rooli'],
  content: ['content', 'content type', 'sisältö', 'sisältötyyppi'],
  target: ['target', 'tavoitearvo'],
};

/** The fields that a column can fill: all but dated readings, which have an import of their own. */
export function sheetFields(type: ItemTypeId): readonly Field[] {
  return itemType(type).fields.filter(({ kind }) => kind !== 'measurements' && kind !== 'picture');
}

function isNamed(field: Field, heading: string): boolean {
  return [...Object.values(field.name), field.key, ...(otherNames[field.key] ?? [])].some((name) => sameName(name, heading));
}

/** The field that each heading names, each field once. Own names go before what people call a field besides. */
export function columnsNamed(type: ItemTypeId, headings: readonly Cell[]): readonly (string | null)[] {
  const taken = new Set<string>();
  const fields = sheetFields(type);
  const take = (fits: (field: Field) => boolean): string | null => {
    const field = fields.find((one) => !taken.has(one.key) && fits(one));
    if (field) taken.add(field.key);
    return field?.key ?? null;
  };
  const names = headings.map((heading) => headingParts(String(heading)).name);
  const exact = names.map((name) => (name === '' ? null : take((field) => Object.values(field.name).some((own) => sameName(own, name)) || field.key === name)));
  return exact.map((key, place) => key ?? (names[place] ? take((field) => isNamed(field, names[place] ?? '')) : null));
}

/** Titles and blank lines may stand above the heading; farther down it is none. */
const searched = 12;
const widthOf = ({ rows }: Sheet): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** A guess at what a sheet holds: the type whose fields its columns name most of, or that it is called by. */
export function guessSheet(sheet: Sheet): SheetMapping {
  const byName = typeNamedBy(sheet.name);
  let best: { readonly type: ItemTypeId; readonly row: number; readonly score: number; readonly columns: readonly (string | null)[] } | undefined;
  sheet.rows.slice(0, searched).forEach((cells, row) => {
    for (const { id } of itemTypes) {
      if (id === 'area') continue;
      const columns = columnsNamed(id, cells);
      const hasTitle = columns.includes(itemType(id).titleField);
      const named = columns.filter((key) => key !== null).length;
      if (named === 0 || (named === 1 && cells.filter((cell) => cell !== '').length > 2)) continue;
      const score = named * 2 + (hasTitle ? 3 : 0) + (id === byName ? 4 : 0) + (id === 'action' ? 1 : 0);
      if (!best || score > best.score) best = { type: id, row, score, columns };
    }
  });
  const found = best;
  const width = widthOf(sheet);
  if (found) return { target: found.type, heading: found.row, columns: withTitle(found.type, padded(found.columns, width)) };
  const target = byName ?? (width > 1 ? 'action' : 'note');
  return { target, heading: null, columns: withTitle(target, padded([], width)) };
}

/** The mapping of a sheet whose rows become another type, or whose heading stands elsewhere. */
export function remapSheet(sheet: Sheet, target: SheetMapping['target'], heading: number | null): SheetMapping {
  const width = widthOf(sheet);
  if (target === 'out') return { target, heading, columns: padded([], width) };
  return { target, heading, columns: withTitle(target, padded(heading === null ? [] : columnsNamed(target, sheet.rows[heading] ?? []), width)) };
}

function padded(columns: readonly (string | null)[], width: number): readonly (string | null)[] {
  return Array.from({ length: width }, (_, place) => columns[place] ?? null);
}

/** A card needs a title: where no column is called so, the first one that is left is it. */
function withTitle(type: ItemTypeId, columns: readonly (string | null)[]): readonly (string | null)[] {
  const { titleField } = itemType(type);
  if (columns.includes(titleField)) return columns;
  const first = columns.indexOf(null);
  return columns.map((key, place) => (place === first ? titleField : key));
}
