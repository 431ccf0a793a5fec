import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import { say, type Language } from '../messages/text.ts';
import type { FoundCounts } from './lookThrough.ts';
import type { Remark, Sheet } from './outline.ts';
import { partKinds } from './partKinds.ts';
import type { PartGroup, Target } from './partGroups.ts';

/** JSON Canvas' six colours by number. */
const canvasColours: Readonly<Record<string, { readonly en: string; readonly fi: string }>> = {
  '1': { en: 'red', fi: 'punaiset' },
  '2': { en: 'orange', fi: 'oranssit' },
  '3': { en: 'yellow', fi: 'keltaiset' },
  '4': { en: 'green', fi: 'vihreät' },
  '5': { en: 'cyan', fi: 'turkoosit' },
  '6': { en: 'purple', fi: 'violetit' },
};

/** What a group of parts is called. */
export function groupName({ kind, colour, within, sayThemselves, isNaming }: Pick<PartGroup, 'kind' | 'colour' | 'within' | 'sayThemselves' | 'isNaming'>, language: Language): string {
  if (sayThemselves) return say(bringInTexts.saying, language, { type: itemType(sayThemselves).name[language] });
  if (isNaming) return say(bringInTexts.naming, language);
  if (within !== undefined) return say(bringInTexts.within, language, { title: within });
  const name = say(partKinds[kind], language);
  return colour === undefined ? name : say(bringInTexts.ofColour, language, { kind: name, colour: canvasColours[colour]?.[language] ?? colour });
}

/** What a part becomes, in a word. */
export function targetName(target: Target, language: Language): string {
  if (target === 'out') return say(bringInTexts.leaveOut, language);
  return target === 'title' ? say(bringInTexts.planTitle, language) : itemType(target).name[language];
}

export function sheetName({ name }: Pick<Sheet, 'name'>, language: Language): string {
  return name === '' ? say(bringInTexts.oneSheet, language) : say(bringInTexts.sheet, language, { name });
}

/** What a column becomes, in a word. */
export function columnTarget(target: Target, key: string | null, language: Language): string {
  const field = key === null || target === 'out' || target === 'title' ? undefined : fieldOf(target, key);
  return field ? field.name[language] : say(bringInTexts.leaveOut, language);
}

export function wordRemark({ text, count, example = '' }: Remark, language: Language): string {
  return say(text, language, { count, example });
}

/** What a file holds, counted, in one line. */
export function foundWords({ sheets, rows, parts, holders, links }: FoundCounts, language: Language): string {
  const counted = [
    [bringInTexts.foundSheets, sheets],
    [bringInTexts.foundRows, rows],
    [bringInTexts.foundParts, parts],
    [bringInTexts.foundHolders, holders],
    [bringInTexts.foundLinks, links],
  ] as const;
  return counted.filter(([, count]) => count > 0).map(([text, count]) => say(text, language, { count })).join(', ');
}
