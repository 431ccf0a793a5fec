import { linesOf } from '../capture/lines.ts';
import type { Clip } from '../../../shared/edits/clips.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { wordsOnLink } from '../../../shared/plan/linkWords.ts';
import { planFromWholeJson, planJsonSchema, planJsonVersion, planToJsonWithPictures } from '../../../shared/plan/planJson.ts';
import { inOrder, titleOf, type Item } from '../../../shared/plan/plan.ts';

/** The clipboard's own format: a clip as plan JSON, so that what comes back is checked like any plan. */
export const clipFormat = 'application/x-kehys-clip+json';

/** A clip as the text that another Kehys reads back. */
export function clipToText(clip: Clip): string {
  const links = clip.links.map(({ words = '', ...link }) => ({ words, link: { ...link, id: `${link.kind}:${link.from}:${link.to}` } }));
  const { items, links: written, registers, pictures } = planToJsonWithPictures({
    ...planFromWholeJson({ kehys: planJsonVersion }),
    items: new Map(clip.items.map((item) => [item.id, item])),
    links: new Map(links.map(({ link }) => [link.id, link])),
    pictures: clip.pictures,
    registers: { linkWords: Object.fromEntries(links.flatMap(({ link, words }) => (words === '' ? [] : [[link.id, { words }]]))) },
  });
  return JSON.stringify({ kehys: planJsonVersion, items, links: written, registers, pictures });
}

/** Reads a clip back; undefined for anything that is not whole and sound, whoever wrote it. */
export function clipFromText(text: string): Clip | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const checked = planJsonSchema().safeParse(parsed);
  if (!checked.success || !checked.data.items?.every(isPlaced)) return undefined;
  const plan = planFromWholeJson(checked.data);
  const items = [...plan.items.values()].map((item) => withSize(item, plan.items));
  const links = [...plan.links.values()]
    .filter(({ from, to }) => plan.items.has(from) && plan.items.has(to))
    .map((link) => {
      const words = wordsOnLink(plan, link.id);
      return words === '' ? link : { ...link, words };
    });
  return items.length > 0 && !hasLoop(plan.items) ? { items, links, pictures: plan.pictures } : undefined;
}

function isPlaced(item: { readonly id?: string; readonly x?: number; readonly y?: number }): boolean {
  return item.id !== undefined && item.x !== undefined && item.y !== undefined;
}

function withSize(item: Item, items: ReadonlyMap<string, Item>): Item {
  const { size } = itemType(item.type);
  const area = item.area !== null && items.get(item.area)?.type === 'area' ? item.area : null;
  return { ...item, area, width: item.width || size.width, height: item.height || size.height };
}

function hasLoop(items: ReadonlyMap<string, Item>): boolean {
  return [...items.values()].some((item) => {
    const seen = new Set([item.id]);
    for (let area = item.area; area !== null; area = items.get(area)?.area ?? null) {
      if (seen.has(area)) return true;
      seen.add(area);
    }
    return false;
  });
}

/** A clip in words, for every other program: a line a part, what areas hold beneath them. */
export function clipToWords(clip: Clip, language: Language): string {
  const lines = (area: string | null, indent: string): string[] =>
    inOrder(clip.items.filter((item) => item.area === area)).flatMap((item) => [
      `${indent}${wordsOf(item, language)}`,
      ...(item.type === 'area' ? lines(item.id, `${indent}  `) : []),
    ]);
  return lines(null, '').join('\n');
}

/** Carries the clip through HTML, percent-encoded, so that nothing in it can be markup. */
const clipAttribute = 'data-kehys-clip';

/**
 * A clip as HTML: a list for every other program, with the clip itself in an attribute. A page that pastes because its
 * menu was asked to can read text and HTML, but no format of its own.
 */
export function clipToHtml(clip: Clip, language: Language): string {
  const list = (area: string | null): string => {
    const entries = inOrder(clip.items.filter((item) => item.area === area)).map(
      (item) => `<li>${escaped(wordsOf(item, language))}${item.type === 'area' ? list(item.id) : ''}</li>`,
    );
    return entries.length === 0 ? '' : `<ul>${entries.join('')}</ul>`;
  };
  return `<div ${clipAttribute}="${encodeURIComponent(clipToText(clip))}">${list(null)}</div>`;
}

/** Reads back the clip that HTML carries; undefined where it carries none, or none that is sound. */
export function clipFromHtml(html: string): Clip | undefined {
  const encoded = new RegExp(`${clipAttribute}="([^"]*)"`).exec(html)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return clipFromText(decodeURIComponent(encoded));
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\n/g, '<br>');
}

function wordsOf(item: Item, language: Language): string {
  const type = itemType(item.type);
  const title = titleOf(item);
  return item.type === 'note' || type.fields.length === 1 || title === '' ? title || say(type.name, language) : `${say(type.name, language)}: ${title}`;
}

/** The longest line that still reads as one thought of a list. */
export const shortLine = 120;
const mostNotes = 30;

/** The notes that pasted text becomes: one a line for a short list, else a single one. */
export function notesFromText(text: string): readonly string[] {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  if (whole === '') return [];
  const lines = linesOf(whole);
  const isList = lines.length > 1 && lines.length <= mostNotes && lines.every((line) => line.length <= shortLine);
  return isList ? lines : [whole];
}
