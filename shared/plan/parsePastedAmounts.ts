import type { Language } from '../messages/text.ts';
import { currencyDigits } from './currencies.ts';

/** Amounts from a spreadsheet, row by row, null for empty cells; or the first cell that is not an amount. */
export type PastedAmounts =
  | { readonly ok: true; readonly rows: readonly (readonly (number | null)[])[] }
  | { readonly ok: false; readonly row: number; readonly text: string };

/** A cell's text without currency, spaces and brackets. */
interface Bare {
  readonly digits: string;
  readonly isNegative: boolean;
}

const grouping = { '.': ',', ',': '.' } as const;

/**
 * Reads amounts from a spreadsheet's clipboard text: cells between tabs, rows between line ends, with currencies, separators of
 * thousands (space, point, comma, apostrophe), and minus in front, behind or as brackets. All cells together show whether point or
 * comma marks decimals; where both fit, the language decides. Three decimals in a currency that has fewer are thousands.
 */
export function parsePastedAmounts(text: string, language: Language, currency: string): PastedAmounts {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const own: keyof typeof grouping = language === 'fi' ? ',' : '.';
  const digits = currencyDigits(currency);
  const tries = ([own, grouping[own]] as const).map((decimal) => cells.map((row) => row.map((cell) => readAmount(cell, decimal, digits))));
  for (const rows of tries) {
    if (rows.every((row) => row.every((amount) => amount !== undefined))) return { ok: true, rows: rows.map((row) => row.map((amount) => amount ?? null)) };
  }
  const row = cells.findIndex((_, place) => !tries.some((rows) => rows[place]?.every((amount) => amount !== undefined)));
  const at = Math.max(0, row);
  const column = tries[0]?.[at]?.findIndex((amount) => amount === undefined) ?? 0;
  return { ok: false, row: at, text: cells[at]?.[Math.max(0, column)] ?? '' };
}

/** An amount read with this decimal sign; null for an empty cell, undefined where it does not fit. */
function readAmount(cell: string, decimal: '.' | ',', digits: number): number | null | undefined {
  const bare = bareOf(cell);
  if (bare.digits === '') return /\p{L}|\d/u.test(cell) ? undefined : null;
  const group = grouping[decimal] === '.' ? '\\.' : ',';
  const point = decimal === '.' ? '\\.' : ',';
  const match = new RegExp(`^(\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+)?(?:${point}(\\d*))?$`).exec(bare.digits);
  if (!match) return undefined;
  const [, whole = '', part = ''] = match;
  if (whole + part === '') return undefined;
  if (part.length === 3 && digits < 3 && /^[1-9]\d{0,2}$/.test(whole)) return undefined;
  const value = Number(`${whole.replace(/\D/g, '') || '0'}.${part || '0'}`);
  return Number.isFinite(value) ? (bare.isNegative ? -value + 0 : value) : undefined;
}

function bareOf(cell: string): Bare {
  let text = cell.replace(/[\s'’\u00a0\u202f]/gu, '').replace(/[−–—]/gu, '-');
  const isBracketed = /^\(.*\)$/.test(text);
  if (isBracketed) text = text.slice(1, -1);
  const minus = /^-|-$/.test(text.replace(/^(\p{Sc}|[A-Z]{3}|kr)|(\p{Sc}|[A-Z]{3}|kr\.?|,-)$/gu, ''));
  const digits = text
    .replace(/,-$/, '')
    .replace(/^[+-]/, '')
    .replace(/^(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?|kr\.?)/u, '')
    .replace(/(?:\p{Sc}|[A-Z]{3}|kr\.?)$/u, '')
    .replace(/^[+-]|-$/g, '');
  return { digits: digits === '-' ? '' : digits, isNegative: isBracketed || minus };
}
