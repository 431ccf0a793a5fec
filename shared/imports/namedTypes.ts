import { frameworkAreas } from '../framework/areas.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';

/** What people call parts besides the framework's own words. */
const otherWords: Readonly<Partial<Record<ItemTypeId, readonly string[]>>> = {
  businessGoal: ['business objective', 'business objectives', 'liiketoimintatavoite', 'liiketoimintatavoitteet', 'liiketavoitteet'],
  goal: ['objective', 'objectives', 'tavoite', 'tavoitteet', 'päämäärä', 'päämäärät'],
  kpi: ['metric', 'metrics', 'measure', 'measures', 'kpi:t', 'tunnusluvut'],
  resource: ['tool', 'tools', 'budget', 'työkalu', 'työkalut', 'budjetti', 'resurssi'],
  cultureTrait: ['value', 'values', 'culture', 'arvo', 'arvot', 'kulttuuri'],
  outsideInfluence: ['competitor', 'competitors', 'environment', 'kilpailija', 'kilpailijat', 'toimintaympäristö'],
  audience: ['audience', 'target group', 'target groups', 'persona', 'personas', 'segment', 'segments', 'kohderyhmä', 'persoona', 'persoonat', 'yleisö', 'yleisöt'],
  channel: ['platform', 'platforms', 'media', 'mediat', 'somekanavat'],
  action: ['task', 'tasks', 'to do', 'to-do', 'todo', 'todos', 'activity', 'activities', 'next steps', 'tehtävä', 'tehtävät', 'toimet', 'teot', 'jatkotoimet', 'tekemiset'],
  person: ['team', 'owner', 'owners', 'who', 'tiimi', 'ihmiset', 'vastuuhenkilöt', 'tekijät', 'ketkä'],
  risk: ['threat', 'threats', 'uhka', 'uhat'],
  policy: ['rule', 'rules', 'guideline', 'guidelines', 'sääntö', 'säännöt', 'ohje', 'ohjeet'],
  note: ['idea', 'ideas', 'notes', 'ideat', 'huomiot', 'muistiinpanot', 'muut', 'other', 'misc'],
};

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('fi').replace(/[:.]$/u, '').replace(/\s+/gu, ' ');

const types: ReadonlyMap<string, ItemTypeId> = new Map(
  [
    ...frameworkAreas.flatMap(({ name, holds: [first, ...more] }) => (first && more.length === 0 ? [...Object.values(name)].map((word) => [word, first] as const) : [])),
    ...Object.entries(otherWords).flatMap(([type, words]) => words.map((word) => [word, type as ItemTypeId] as const)),
    ...itemTypes.filter(({ id }) => id !== 'area').flatMap(({ id, name, plural }) => [...Object.values(name), ...Object.values(plural), id].map((word) => [word, id] as const)),
  ].map(([word, type]) => [plain(word), type]),
);

const mostWords = 4;

/** The type that a heading, a group or a sheet is called by: by its whole name, else by the only word of a short one that names a type. */
export function typeNamedBy(title: string): ItemTypeId | undefined {
  if (title.length > 60) return undefined;
  const name = plain(title.replace(/^[\p{P}\p{S}\d\s]+/u, ''));
  const whole = types.get(name);
  if (whole) return whole;
  const words = name.split(/[^\p{L}-]+/u).filter(Boolean);
  if (words.length > mostWords) return undefined;
  const found = new Set(words.flatMap((word) => types.get(word) ?? []));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Longer than this no name of a type is. */
const longestName = 40;

/** A text that says first what it is – `Goal: More enquiries`, or as Kehys' own canvases do, `*Goal*` in a line above –, and the rest of it. */
export function takeTypeName(text: string): { readonly type: ItemTypeId; readonly rest: string } | undefined {
  const head = text.slice(0, longestName);
  const found = /^\*([^*\n:]+)\*\s*\n|^([\p{L} -]+):(?=\s)/u.exec(head);
  const type = found && types.get(plain(found[1] ?? found[2] ?? ''));
  return type && found ? { type, rest: text.slice(found[0].length).trim() } : undefined;
}
