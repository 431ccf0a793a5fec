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

/**
 * Every family, in the order in which a character is looked for. Inter sets the document; the others are read only where
 * a text has a character that those before lack, so the large ones stand last.
 */
export const fontFamilies: readonly FontFamily[] = [
  expo('Inter', 'inter', '400Regular', '500Medium', '600SemiBold'),
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
