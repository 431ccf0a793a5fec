/** How a text writes its decimals: 1,234.5 or 1.234,5. */
export const numberForms = ['point', 'comma'] as const;
export type NumberForm = (typeof numberForms)[number];

/** A written number and its parts: `-1 234,5 k€` is −, `1 234,5`, 1,000 and `€`. */
export interface WrittenFigure {
  readonly isNegative: boolean;
  /** The digits and what separates them, without sign and unit. */
  readonly digits: string;
  /** The factor that `k`, `milj.` and the like stand for; 1 without one. */
  readonly scale: number;
  /** The scale as it was written, '' without one. */
  readonly scaleText: string;
  /** A currency's sign or code, a per cent sign, or any other words beside the number; '' without any. */
  readonly unit: string;
}

const figurePattern = /^(\p{Sc}|\p{Lu}{3}(?!\p{L})|%)?\s*([+-])?\s*(\p{Sc}|\p{Lu}{3}(?!\p{L}))?\s*((?:\d|[.,]\d)(?:[\d.,'’\s]*\d)?[.,]?(?:[eE][+-]?\d{1,3}(?![\p{L}\d]))?)\s*([^\d+()-][^\d()]*)?$/u;
const scalePattern = /^(k|tuhatta|tuhat|thousand|t(?=\p{Sc})|m(?=\p{Sc})|mn|mln|milj\.?|miljoonaa|million|bn|mrd\.?|miljardia|billion)(?!\p{L})\.?\s*/iu;
const capitalScale = /^([MB])(?!\p{L})\s*/u;
const scales: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, b: 1e9, m: 1e6, mrd: 1e9, billion: 1e9, miljardia: 1e9, bn: 1e9 };

/**
 * Splits a written number into its parts; undefined where the text is not a number. `(200)` and `200-` are negative, as accountants
 * write them; `200,-` is a price.
 */
export function takeFigureApart(text: string): WrittenFigure | undefined {
  // Most cells of a large table are just this.
  const isPlain = /^-?\d[\d.,]*$/.test(text);
  if (isPlain) return { isNegative: text.startsWith('-'), digits: text.replace('-', ''), scale: 1, scaleText: '', unit: '' };
  let plain = text.trim().replace(/[−–‒]/gu, '-').replace(/\s/gu, ' ');
  const bracketed = /^(.*?)\((.+)\)(.*)$/u.exec(plain);
  // Only the number itself may be in brackets: `12 (estimate)` is not negative.
  const isBracketed = bracketed !== null && /^\D*$/u.test(`${bracketed[1] ?? ''}${bracketed[3] ?? ''}`) && !/[+-]/u.test(plain);
  if (isBracketed) plain = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`;
  // `150,-` is a price without cents.
  plain = plain.replace(/(\d),\s?-(?!\d)/u, '$1');
  const trailing = /^([^+-]*\d[^+-]*?)\s?-\s*(\D*)$/u.exec(plain);
  if (trailing) plain = `${trailing[1] ?? ''}${trailing[2] ?? ''}`;
  const match = figurePattern.exec(plain);
  if (!match) return undefined;
  const [, before = '', sign, between = '', digits = '', after = ''] = match;
  if (before !== '' && between !== '') return undefined;
  const scaled = scalePattern.exec(after) ?? capitalScale.exec(after);
  const scaleText = scaled?.[0].trim() ?? '';
  const name = scaleText.toLowerCase().replace('.', '');
  const scale = scaled ? (scales[name] ?? (name.startsWith('tuh') || name === 'thousand' ? 1e3 : 1e6)) : 1;
  const rest = after.slice(scaled?.[0].length ?? 0).trim();
  const front = before || between;
  // A number has one unit: `€ 12 %` is not a number.
  if (front !== '' && rest !== '') return undefined;
  return { isNegative: isBracketed || trailing !== null || sign === '-', digits, scale, scaleText, unit: front || rest };
}

function digitsPattern(grouping: string, decimal: string): RegExp {
  return new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:(?: \\d{3})+|(?:['’]\\d{3})+|(?:[${grouping}]\\d{3})+))(?:[${decimal}](\\d*))?([eE][+-]?\\d+)?$`, 'u');
}

const digitsPatterns: Readonly<Record<NumberForm, RegExp>> = { point: digitsPattern(',', '.'), comma: digitsPattern('.', ',') };

/** The value of digits read in one form; undefined where they do not fit it. Groups have three digits and one separator. */
export function readDigits(digits: string, form: NumberForm): number | undefined {
  const match = digitsPatterns[form].exec(digits);
  if (!match || `${match[1] ?? ''}${match[2] ?? ''}` === '') return undefined;
  const value = Number(`${(match[1] ?? '').replace(/\D/gu, '') || '0'}.${match[2] || '0'}${match[3] ?? ''}`);
  return Number.isFinite(value) ? value : undefined;
}

/** What digits can mean: one value, two where the forms differ, or none. */
export interface DigitsMeaning {
  readonly point: number | undefined;
  readonly comma: number | undefined;
  readonly isOpen: boolean;
}

/** All readings of digits. */
export function meaningOf(digits: string): DigitsMeaning {
  const point = readDigits(digits, 'point');
  const comma = readDigits(digits, 'comma');
  return { point, comma, isOpen: point !== undefined && comma !== undefined && point !== comma };
}

/** The number that a figure stands for, given the value of its digits. Scales shift the decimal exactly: 1.1 k is 1,100. */
export function scaledValue({ isNegative, scale }: Pick<WrittenFigure, 'isNegative' | 'scale'>, value: number): number {
  const scaled = scale === 1 ? value : shifted(value, Math.round(Math.log10(scale)));
  return (isNegative ? -scaled : scaled) + 0;
}

function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

const unitNames: readonly (readonly [canonical: string, names: readonly string[]])[] = [
  ['€', ['eur', 'euro', 'euros', 'euroa', '€']],
  ['$', ['usd', '$', 'dollar', 'dollars', 'dollaria', 'us$']],
  ['£', ['gbp', '£', 'pound', 'pounds', 'puntaa']],
  ['%', ['%', 'percent', 'pct', 'prosenttia', 'prosentti']],
  ['kpl', ['kpl', 'pcs', 'pc', 'kappaletta']],
];

function canonicalUnits(unit: string): readonly string[] {
  const words = unit.toLowerCase().replace(/(\p{Sc}|%)/gu, ' $1 ').split(/[\s/.,]+/u).filter(Boolean);
  return words.map((word) => unitNames.find(([, names]) => names.includes(word))?.[0] ?? word);
}

/** Whether two units mean the same: `EUR` and `€ a month` do, `€` and `%` do not. */
export function sameUnit(one: string, other: string): boolean {
  const [ones, others] = [canonicalUnits(one), canonicalUnits(other)];
  return ones.length > 0 && others.length > 0 && (ones.every((word) => others.includes(word)) || others.every((word) => ones.includes(word)));
}

/** Whether a number's scale belongs to the unit itself: `12 k€` in a unit of `k€` is 12. */
export function isScaleOf({ scaleText, unit }: WrittenFigure, own: string): boolean {
  const [first = ''] = own.trim().split(/[\s/]+/u);
  const plain = (text: string): string => text.toLowerCase().replace(/[\s.]/gu, '');
  return scaleText !== '' && plain(first) === plain(scaleText + unit);
}
