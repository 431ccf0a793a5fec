import type { PdfObject } from './pdfObjects.ts';

/** A group that says nothing of what it holds – no kind, no attributes, no words of its own – and lies in another element. */
const group = /^<<\s*\/Type \/StructElem\s*\/S \/Div\s*\/P (\d+) 0 R\s*\/K \[((?:\d+ 0 R\s*)+)\]\s*>>$/;

/**
 * The elements that say what parts of pages are, without groups that say nothing: what they hold lies where they lay. The typesetter makes
 * one of every box, a sixth of all objects, and a screen reader would step through each. Texts without them, by number.
 */
export function withoutGroups(objects: ReadonlyMap<number, PdfObject>): Map<number, PdfObject> {
  const groups = new Map<number, { readonly parent: number; readonly kids: readonly number[] }>();
  for (const [number, { text, stream }] of objects) {
    const [, parent, kids = ''] = stream || !text.includes('/S /Div') ? [] : (group.exec(text) ?? []);
    if (parent !== undefined) groups.set(number, { parent: Number(parent), kids: kids.split(' 0 R').flatMap((kid) => (kid.trim() ? [Number(kid)] : [])) });
  }
  const kidsOf = (number: number): readonly number[] => groups.get(number)?.kids.flatMap(kidsOf) ?? [number];
  const parentOf = (number: number): number => {
    const above = groups.get(number);
    return above ? parentOf(above.parent) : number;
  };
  const plain = new Map([...objects].filter(([number]) => !groups.has(number)));
  const change = (number: number, written: (text: string) => string): void => {
    const object = plain.get(number);
    if (object) plain.set(number, { ...object, text: written(object.text) });
  };
  const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
  for (const [number, { parent, kids }] of groups) {
    for (const kid of kids) change(kid, (text) => text.replace(`/P ${number} 0 R`, `/P ${parentOf(number)} 0 R`));
    change(parent, (text) => text.replace(/\/K \[[^\]]*\]/, (all) => all.replace(new RegExp(`(?<!\\d)${number} 0 R`), refs(kidsOf(number)))));
  }
  return plain;
}
