import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { formatDate, formatMoney, formatNumber, say, type Language } from '../../../shared/messages/text.ts';
import type { CardRow, Chip } from './cardRows.ts';

/** What a chip says: its value, before it a name where the value alone would not be understood, and all of it in full. */
export interface ChipWords {
  readonly name?: string;
  readonly value: string;
  readonly full: string;
}

/** A chip in words. */
export function wordChip(chip: Chip, language: Language, currency: string): ChipWords {
  const field = say(chip.field.name, language);
  const named = (value: string): ChipWords => ({ value, full: say(canvasTexts.fieldValue, language, { field, value }) });
  switch (chip.kind) {
    case 'option':
      return named(say(chip.option.name, language));
    case 'number':
      return { ...named(formatNumber(chip.value, language)), name: field };
    case 'money':
      return named(formatMoney(chip.amount, currency, language));
    case 'day':
      return named(formatDate(chip.day, language));
    case 'days': {
      const from = chip.from ? formatDate(chip.from, language) : '';
      const to = chip.to ? formatDate(chip.to, language) : '';
      const text = from && to ? canvasTexts.range : from ? canvasTexts.rangeFrom : canvasTexts.rangeTo;
      return named(say(text, language, { from, to }));
    }
    case 'progress': {
      const word = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value, language));
      return named(say(canvasTexts.fromTo, language, { from: word(chip.from), to: word(chip.to) }));
    }
  }
}

/** About how wide a chip is, canvas units: letters at 12 px, edges, and an icon where it has one. */
export function chipWidth(chip: Chip, words: ChipWords): number {
  const letters = words.value.length + (words.name === undefined ? 0 : words.name.length + 1);
  const icon = chip.kind === 'day' || chip.kind === 'days' ? 17 : 0;
  return letters * 6.5 + 16 + icon;
}

const betweenChips = 4;

/** Breaks lines of chips where the next one would not fit, so that none is ever pushed out of sight. */
export function breakChips(rows: readonly CardRow[], widthOf: (chip: Chip) => number, width: number): readonly CardRow[] {
  return rows.flatMap((row): readonly CardRow[] => {
    if (row.kind !== 'chips') return [row];
    const lines: { key: string; chips: Chip[]; used: number }[] = [];
    for (const chip of row.chips) {
      const last = lines.at(-1);
      const needed = widthOf(chip);
      if (last && last.used + betweenChips + needed <= width) {
        last.chips.push(chip);
        last.used += betweenChips + needed;
      } else lines.push({ key: chip.key, chips: [chip], used: needed });
    }
    return lines.map(({ key, chips }) => ({ kind: 'chips', key, chips }));
  });
}
