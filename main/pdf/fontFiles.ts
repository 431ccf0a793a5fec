import type { TypePair } from '../../shared/framework/composing.ts';

/** A family that documents are set in, and its files in the packages as installed, regular weight first. */
export interface FontFamily {
  /** As the typesetter knows it. */
  readonly family: string;
  readonly files: readonly string[];
}

const expo = (family: string, name: string, ...weights: readonly ('400Regular' | '500Medium' | '600SemiBold')[]): FontFamily => ({
  family,
  files: weights.map((weight) => `@expo-google-fonts/${name}/${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`),
});
const embedpdf = (family: string, name: string, file: string, ending: 'ttf' | 'otf'): FontFamily => ({
  family,
  files: ['Regular', 'Bold'].map((weight) => `@embedpdf/fonts-${name}/fonts/${file}-${weight}.${ending}`),
});

/** A family for text and one for headings. */
export interface FontPair {
  readonly text: FontFamily;
  readonly headings: FontFamily;
}

const inter = expo('Inter', 'inter', '400Regular', '500Medium', '600SemiBold');

/** The families that a document is set in, by the plan's choice. */
export const fontPairs: Readonly<Record<TypePair, FontPair>> = {
  inter: { text: inter, headings: inter },
  source: {
    text: expo('Source Sans 3', 'source-sans-3', '400Regular', '500Medium', '600SemiBold'),
    headings: expo('Source Serif 4', 'source-serif-4', '600SemiBold'),
  },
  plex: {
    text: expo('IBM Plex Serif', 'ibm-plex-serif', '400Regular', '500Medium', '600SemiBold'),
    headings: expo('IBM Plex Sans', 'ibm-plex-sans', '600SemiBold'),
  },
};

/**
 * The families that stand in for a pair, in the order in which a character is looked for. They are read only where a text has a character that
 * those before lack, so the large ones stand last.
 */
export const standIns: readonly FontFamily[] = [
  expo('Noto Sans', 'noto-sans', '400Regular', '600SemiBold'),
  embedpdf('Noto Naskh Arabic', 'arabic', 'NotoNaskhArabic', 'ttf'),
  embedpdf('Noto Sans Hebrew', 'hebrew', 'NotoSansHebrew', 'ttf'),
  expo('Noto Sans Thai', 'noto-sans-thai', '400Regular', '600SemiBold'),
  expo('Noto Sans Georgian', 'noto-sans-georgian', '400Regular', '600SemiBold'),
  expo('Noto Sans Armenian', 'noto-sans-armenian', '400Regular', '600SemiBold'),
  expo('Noto Sans Ethiopic', 'noto-sans-ethiopic', '400Regular', '600SemiBold'),
  expo('Noto Sans Tamil', 'noto-sans-tamil', '400Regular', '600SemiBold'),
  expo('Noto Sans Bengali', 'noto-sans-bengali', '400Regular', '600SemiBold'),
  expo('Noto Sans Gurmukhi', 'noto-sans-gurmukhi', '400Regular', '600SemiBold'),
  expo('Noto Sans Symbols', 'noto-sans-symbols', '400Regular'),
  expo('Noto Sans Symbols 2', 'noto-sans-symbols-2', '400Regular'),
  expo('Noto Sans Math', 'noto-sans-math', '400Regular'),
  expo('Noto Emoji', 'noto-emoji', '400Regular'),
  embedpdf('Noto Sans S Chinese', 'sc', 'NotoSansHans', 'otf'),
  embedpdf('Noto Sans Korean', 'kr', 'NotoSansKR', 'otf'),
];

/** Every family that a document may need. */
export const fontFamilies: readonly FontFamily[] = [...new Set([...Object.values(fontPairs).flatMap(({ text, headings }) => [text, headings]), ...standIns])];
