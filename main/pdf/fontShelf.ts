import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontFace } from './fontFace.ts';
import { fontFiles, type FaceId } from './fontFiles.ts';

/** The weights that text is set in. */
export type Weight = 'regular' | 'medium' | 'bold';

/** The faces in which a character is looked for, first one first. */
export const faceOrder: Readonly<Record<Weight, readonly FaceId[]>> = {
  regular: ['inter-regular', 'noto-regular', 'arabic-regular', 'emoji-regular'],
  medium: ['inter-medium', 'noto-regular', 'arabic-regular', 'emoji-regular'],
  bold: ['inter-bold', 'noto-bold', 'arabic-bold', 'emoji-regular'],
};

/** Faces whose text must be shaped as a whole: letters join, or several characters make one picture. */
export const shapedFaces: ReadonlySet<FaceId> = new Set<FaceId>(['arabic-regular', 'arabic-bold', 'emoji-regular']);

/** The font files that a document can draw with, each read and parsed when the first character asks for it. */
export class FontShelf {
  readonly #faces = new Map<FaceId, FontFace>();
  readonly #resolve = createRequire(import.meta.url).resolve;

  face(id: FaceId): FontFace {
    let face = this.#faces.get(id);
    if (!face) {
      // A plain array: slices of a Buffer share its memory, and subsets are cut out of this one.
      face = new FontFace(id, new Uint8Array(readFileSync(this.#resolve(fontFiles[id]))));
      this.#faces.set(id, face);
    }
    return face;
  }
}
