import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontFace } from './fontFace.ts';

/** The weights that text is set in. */
export type Weight = 'regular' | 'medium' | 'bold';

/** Font files by face, from the packages as installed. Inter leads; the others fill in what it lacks. */
const files = {
  'inter-regular': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'inter-medium': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'inter-bold': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'noto-regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-bold': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'arabic-regular': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-bold': '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'emoji-regular': '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const;

export type FaceId = keyof typeof files;

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
      face = new FontFace(id, new Uint8Array(readFileSync(this.#resolve(files[id]))));
      this.#faces.set(id, face);
    }
    return face;
  }
}
