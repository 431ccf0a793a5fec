const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters for a name, whole graphemes: “Aino Korpi” → “AK”. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return chosen
    .map((word) => [...segments.segment(word ?? '')][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}
