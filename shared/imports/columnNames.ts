import type { Field } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { headingParts, plainName } from '../interchange/measurements/columns.ts';
import { typeNamedBy } from './namedTypes.ts';
import type { Cell } from './outline.ts';

/** What each column becomes: the key of a field, or null for what is left out. */
export type Columns = readonly (string | null)[];

/** The fields that a table's columns can fill: all but dated readings, which have an import of their own, and pictures. Links are named by what they lead to. */
export function tableFields(type: ItemTypeId): readonly Field[] {
  return itemType(type).fields.filter(({ kind }) => kind !== 'measurements' && kind !== 'picture');
}

/** Names that columns have besides the fields' own, by key; a name that several have is the first field's that no other column is. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['task', 'tasks', 'action', 'actions', 'activity', 'what', 'to do', 'name', 'subject', 'topic', 'summary', 'task name', 'card name', 'item', 'post', 'tehtävä', 'tehtävät', 'toimenpide', 'toimenpiteet', 'teko', 'toimi', 'mitä', 'otsikko', 'nimi', 'aihe'],
  name: ['who', 'title', 'kuka', 'nimi'],
  statement: ['goal', 'objective', 'title', 'tavoite'],
  scenario: ['risk', 'riski'],
  text: ['note', 'idea', 'muistiinpano', 'huomio'],
  owner: ['responsible', 'responsible person', 'person responsible', 'in charge', 'lead', 'assignee', 'assignees', 'assigned to', 'assign', 'members', 'person', 'who', 'vastuu', 'vastuuhenkilö', 'vastuuhlö', 'vastuutaho', 'vast', 'vastaa', 'kuka', 'tekijä', 'toteuttaja', 'omistaja', 'henkilö'],
  who: ['owner', 'responsible', 'vastuuhenkilö', 'vastuu'],
  start: ['start date', 'begin', 'begins', 'from', 'alku', 'alkaa', 'aloitus', 'alkupäivä', 'alkupvm', 'aloituspäivä', 'aloituspvm', 'alkamispäivä', 'alkamispvm', 'käynnistyy'],
  end: ['end date', 'due', 'due date', 'deadline', 'dl', 'until', 'by', 'by when', 'loppu', 'päättyy', 'loppupäivä', 'loppupvm', 'lopetus', 'lopetuspäivä', 'lopetuspvm', 'päättymispäivä', 'päättymispvm', 'päättymisaika', 'valmistuu', 'määräpäivä', 'määräaika', 'eräpäivä', 'mihin mennessä', 'viimeistään', 'takaraja', 'valmis', 'date', 'dates', 'when', 'timing', 'schedule', 'pvm', 'päivämäärä', 'milloin', 'ajankohta', 'aika', 'aikataulu'],
  due: ['due date', 'deadline', 'dl', 'by', 'määräaika', 'mihin mennessä', 'takaraja'],
  status: ['state', 'progress', 'list', 'list name', 'bucket', 'bucket name', 'section/column', 'tilanne', 'vaihe', 'status'],
  budget: ['cost', 'costs', 'price', 'amount', 'budjetti', 'kustannus', 'kustannukset', 'kustannusarvio', 'hinta', 'summa', 'eur', 'euro', 'euroa', '€'],
  used: ['spent', 'actual', 'actual cost', 'toteuma', 'toteutunut'],
  channel: ['channels', 'platform', 'media', 'kanavat', 'alusta', 'some-kanava'],
  advances: ['goals', 'objective', 'tavoitteet', 'mitä edistää'],
  hours: ['hours', 'effort', 'tunnit', 'työmäärä', 'h'],
  roles: ['role', 'rooli'],
  hoursPerWeek: ['hours a week', 'hours per week', 'weekly hours', 'h/week', 'h/wk', 'tuntia viikossa', 'tunteja viikossa', 'tunnit viikossa', 'viikkotunnit', 'h/viikko', 'h/vko', 'h/vk'],
  skillContent: ['content', 'sisältö', 'sisällöt'],
  skillListening: ['listening', 'kuuntelu'],
  skillDialogue: ['dialogue', 'keskustelu', 'dialogi', 'vuorovaikutus'],
  content: ['content', 'content type', 'sisältö', 'sisältötyyppi'],
  target: ['target', 'tavoite', 'tavoitearvo'],
  unit: ['yksikkö', 'mittayksikkö'],
  baseline: ['current', 'now', 'nykytila', 'nykytaso', 'lähtöarvo'],
};

/** A heading without what people write behind the name: a unit in brackets or after it, a colon, a star. */
function nameIn(heading: string): string {
  const name = headingParts(heading.replace(/\s+/gu, ' ').trim()).name.replace(/[\s:*.]+$/u, '');
  const bare = name.replace(/[\s,/]+(?:€|k€|\$|£|eur|euroa?|%|h|kpl|pcs)$/iu, '');
  return bare === '' ? name : bare;
}

/** The fields by their names, the first of each name first. */
function byName(fields: readonly Field[], namesOf: (field: Field) => readonly string[]): ReadonlyMap<string, readonly Field[]> {
  const found = new Map<string, Field[]>();
  for (const field of fields) for (const name of new Set(namesOf(field).map(plainName))) found.set(name, [...(found.get(name) ?? []), field]);
  return found;
}

const ownNames = ({ key, name }: Field): readonly string[] => [key, ...Object.values(name)];

/** Whether one of the cells is a field's own name, in either language, or its key. What people call fields besides may as well be what a row says. */
function nameFields(fields: readonly Field[], cells: readonly Cell[]): boolean {
  const own = byName(fields, ownNames);
  return cells.some((cell) => own.has(plainName(String(cell))));
}

/** What the rows are called: “Action”, “Actions”. */
function kindNames(type: ItemTypeId): readonly string[] {
  const { name, plural } = itemType(type);
  return [...Object.values(name), ...Object.values(plural)];
}

/** Whether a table's first row is its heading: it names a field, or says what the rows are – “Action”, “Actions”. */
export function isHeading(type: ItemTypeId, cells: readonly Cell[]): boolean {
  const kinds = new Set(kindNames(type).map(plainName));
  return nameFields(tableFields(type), cells) || cells.some((cell) => kinds.has(plainName(String(cell))));
}

/** The field that each heading names, each field once. Own names go before what people call a field besides. */
export function columnsNamed(type: ItemTypeId, headings: readonly Cell[]): Columns {
  const fields = tableFields(type);
  const { titleField } = itemType(type);
  const own = byName(fields, ownNames);
  const other = byName(fields, ({ key }) => [...(otherNames[key] ?? []), ...(key === titleField ? kindNames(type) : [])]);
  const whole = headings.map((heading) => plainName(String(heading)));
  const names = headings.map((heading) => plainName(nameIn(String(heading))));
  const taken = new Set<string>();
  const take = (known: ReadonlyMap<string, readonly Field[]>, name = ''): string | null => {
    const field = known.get(name)?.find(({ key }) => !taken.has(key));
    if (field) taken.add(field.key);
    return field?.key ?? null;
  };
  // “Persona” over audiences: what rows of this type are called besides.
  const called = (place: number): string | null => (!taken.has(titleField) && typeNamedBy(String(headings[place] ?? '')) === type ? take(new Map([['', fields.filter(({ key }) => key === titleField)]])) : null);
  const passes = [(place: number) => take(own, whole[place]), (place: number) => take(own, names[place]), (place: number) => take(other, names[place]), called];
  return passes.reduce<Columns>((columns, pass) => columns.map((key, place) => key ?? pass(place)), headings.map(() => null));
}

/**
 * A card needs a title: where no column is called so, it is the first of those that are left whose cells are words, else the first that says
 * anything. `cellsOf` are some of a column's cells.
 */
export function withTitle(type: ItemTypeId, columns: Columns, cellsOf: (place: number) => readonly Cell[]): Columns {
  const { titleField } = itemType(type);
  if (columns.includes(titleField)) return columns;
  const left = columns.flatMap((key, place) => (key === null && cellsOf(place).some((cell) => cell !== '') ? [place] : []));
  const title = left.find((place) => cellsOf(place).some((cell) => /\p{L}{2}/u.test(String(cell)))) ?? left[0];
  return columns.map((key, place) => (place === title ? titleField : key));
}
