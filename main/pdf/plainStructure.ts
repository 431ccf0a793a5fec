import type { PdfObject } from './pdfObjects.ts';

/** A group that says nothing of what it holds – no kind, no attributes, no words of its own – and lies in another element. */
const group = /^<<\s*\/Type \/StructElem\s*\/S \/Div\s*\/P (\d+) 0 R\s*\/K \[((?:\d+ 0 R\s*)+)\]\s*>>$/;

/** What would run on from words before it, were it not parted from them. */
function isInline({ text }: PdfObject): boolean {
  return /\/S \/(?:Span|Link)\b/.test(text) && !text.includes('/Placement /Block');
}

/**
 * The elements that say what parts of pages are, without groups that say nothing: what they hold lies where they lay. The typesetter makes
 * one of every box, a sixth of all objects, and a screen reader would step through each. Texts without them, by number.
 */
export function withoutGroups(objects: ReadonlyMap<number, PdfObject>): Map<number, PdfObject> {
  const groups = new Map<number, { readonly parent: number; readonly kids: readonly number[] }>();
  for (const [number, { text, stream }] of objects) {
    const [, parent, listed = ''] = stream || !text.includes('/S /Div') ? [] : (group.exec(text) ?? []);
    if (parent === undefined) continue;
    const kids = listed.split(' 0 R').flatMap((kid) => (kid.trim() ? [Number(kid)] : []));
    if (!kids.some((kid) => isInline(objects.get(kid) ?? { text: '' }))) groups.set(number, { parent: Number(parent), kids });
  }
  const kidsOf = (number: number): readonly number[] => groups.get(number)?.kids.flatMap(kidsOf) ?? [number];
  const parentOf = (number: number): number => {
    const above = groups.get(number);
    return above ? parentOf(above.parent) : number;
  };
  const plain = new Map(objects);
  const change = (number: number, written: (text: string) => string): void => {
    const object = plain.get(number);
    if (object) plain.set(number, { ...object, text: written(object.text) });
  };
  for (const [number, { kids }] of groups) {
    plain.delete(number);
    for (const kid of kids) change(kid, (text) => text.replace(`/P ${number} 0 R`, `/P ${parentOf(number)} 0 R`));
  }
  const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
  for (const parent of new Set([...groups.values()].map(({ parent }) => parent))) {
    change(parent, (text) => text.replace(/\/K \[[^\]]*\]/, (all) => all.replaceAll(/\d+ 0 R/g, (kid) => refs(kidsOf(Number.parseInt(kid, 10))))));
  }
  return plain;
}
