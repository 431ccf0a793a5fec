import type { Command } from '../../shared/commands/command.ts';
import { synonyms } from '../../shared/commands/synonyms.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { soughtNearly, soughtPattern, soughtWords, withoutSmallWords } from '../../shared/messages/sought.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { savedViewsOf } from '../../shared/plan/savedViews.ts';
import { menus } from './menus.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is: the command's menu, the item's type. */
  readonly kind: string;
  /** Also found by these words. */
  readonly keywords: string;
  /** The item that it leads to; absent for commands. */
  readonly item?: { readonly id: string; readonly type: ItemTypeId };
  /** The saved view that it leads to. */
  readonly view?: string;
  /** Why the command cannot be carried out now; absent where it can. */
  readonly whyNot?: Text;
}

/** The synonyms of some commands, asked for any. */
const alsoCalled: Readonly<Record<string, Text | undefined>> = synonyms;

/** The commands as lines of the palette, findable in both languages. */
export function commandEntries(commands: readonly Command[], language: Language, whyNot: (command: Command) => Text | null | undefined = () => null): readonly PaletteEntry[] {
  return commands.map((command) => {
    const { id, name, menu } = command;
    const place = menus.find((candidate) => candidate.id === menu);
    return {
      id,
      whyNot: whyNot(command) ?? undefined,
      label: say(name, language),
      kind: place ? say(place.name, language) : '',
      keywords: [name, alsoCalled[id]].map((words) => (words ? `${words.en} ${words.fi}` : '')).join(' '),
    };
  });
}

/** The saved views of a plan as lines of the palette, in their order. */
export function viewEntries(plan: Plan, language: Language): readonly PaletteEntry[] {
  const { en, fi } = shellTexts.paletteView;
  return savedViewsOf(plan).map(({ id, name }) => ({ id: `view:${id}`, label: name, kind: say(shellTexts.paletteView, language), keywords: `${en} ${fi}`, view: id }));
}

/** The parts of a plan as lines of the palette, in the plan's order; those without a title by their type. */
export function itemEntries(plan: Plan, language: Language): readonly PaletteEntry[] {
  return [...plan.items.values()]
    .sort((one, other) => one.order - other.order)
    .map((item) => {
      const type = itemType(item.type);
      return {
        id: `item:${item.id}`,
        label: nameOfItem(plan, item, language) || say(shellTexts.untitledItem, language, { type: say(type.name, language) }),
        kind: say(type.name, language),
        keywords: `${type.name.en} ${type.name.fi}`,
        item: { id: item.id, type: item.type },
      };
    });
}

/**
 * The entries that hold every word of the query, those that are called so and those that begin with it first, of those whose words are merely
 * somewhere the shortest, of which the query says most, and last what cannot be done now. Without a query, all that can.
 */
export function findEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const begins = soughtPattern(query);
  if (!begins) return entries.filter(({ whyNot }) => whyNot === undefined);
  const holdsWords = soughtWords(query);
  const exact = new RegExp(`^${begins.source}…?$`, begins.flags);
  const [word, atWord] = ['(?=$|[\\s…-])', ''].map((end) => new RegExp(`[\\s-]${begins.source}${end}`, begins.flags));
  // What is called so, then what begins with it, then what has it as a word, has a word that begins with it, merely has it somewhere.
  const rank = (entry: PaletteEntry): number => {
    const name = nameOf(entry);
    if (entry.whyNot) return 5;
    if (exact.test(name)) return 0;
    if (name.search(begins) === 0 || entry.label.search(begins) === 0) return 1;
    return word?.test(name) ? 2 : atWord?.test(name) ? 3 : 4;
  };
  const found = entries.filter(({ label, kind, keywords }) => holdsWords(`${label} ${kind} ${keywords}`)).map((entry) => ({ entry, place: rank(entry) }));
  return found.sort((one, other) => one.place - other.place || (one.place === 4 ? one.entry.label.length - other.entry.label.length : 0)).map(({ entry }) => entry);
}

/** The entries that hold the words of the query but for its articles and the like: “close the plan” is *Close plan*. */
export function findPlainly(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  return findEntries(entries, withoutSmallWords(query));
}

/** The entries in which every word of the query is found but for one slip of the fingers in each; for when nothing holds the words themselves. */
export function findNearly(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const holdsNearly = soughtNearly(withoutSmallWords(query));
  const found = entries.filter(({ label, kind, keywords }) => holdsNearly(`${label} ${kind} ${keywords}`));
  return found.sort((one, other) => Number(one.whyNot !== undefined) - Number(other.whyNot !== undefined));
}

/** What a line leads to: of "Add: Goal" and "View: Goals" what stands after the colon; a part's title may hold any. */
function nameOf({ label, item, view }: PaletteEntry): string {
  const after = item || view !== undefined ? -1 : label.indexOf(': ');
  return label.slice(after < 0 ? 0 : after + 2);
}
