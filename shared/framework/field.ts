import type { CountedText, Text } from '../messages/text.ts';
import type { FieldSectionId } from './fieldSections.ts';
import type { LinkKindId } from './vocabulary.ts';

/** One choosable value of a field. The id is what plans store. */
export interface Option {
  readonly id: string;
  readonly name: Text;
  /** Chosen, it says only that none of the others holds: documents need not tell it. */
  readonly saysNothing?: true;
}

interface FieldBase {
  /** Stable key; what plans store. */
  readonly key: string;
  readonly name: Text;
  /** What documents and sentences call it, where the form asks in other words or names the unit: “Response time: 6 hours”, not “Response time (hours): 6”. */
  readonly toldAs?: Text;
  /** What to write here, shown under the field. */
  readonly hint?: Text;
  /** Needed before the item counts as complete. */
  readonly required?: boolean;
  /** What it tells that a reader can be spared: who somebody is, or what was noted for oneself. Money is known by its kind. */
  readonly tells?: 'names' | 'notes';
  /** It holds what was done or counted, and decides nothing. */
  readonly isRecord?: true;
  /** It says how something is shown, and is nothing to be read. */
  readonly isLook?: true;
  /** The folding part of its form; absent: it is always in sight. */
  readonly section?: FieldSectionId;
  /** Key of the field without which it says nothing: it is asked for only where that one is filled in. */
  readonly beside?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** It holds an item's id, and is told by the item's name. */
  readonly isReference?: true;
}
export interface LongTextField extends FieldBase {
  readonly kind: 'longText';
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
export interface ManyField extends FieldBase {
  readonly kind: 'many';
  readonly options: readonly Option[];
}
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly whole?: boolean;
  readonly told?: ToldNumber;
}

/** How documents tell a number: with its unit, or, of seconds, as a clock shows it; else the step that it is, the first being 1. */
export type ToldNumber = CountedText | 'clock' | readonly Option[];
/** An amount in the item's currency, or in the plan's where the item names none. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money';
  /**
   * Single months can have amounts of their own, each stored beside the field under its own key ({@link monthKey}), so
   * that two people can change two of them. It says where the field's own amount falls, in the months without one:
   * evenly over the months from one date field to another, over the plan's time, or in no month at all.
   */
  readonly months?: readonly [from: string, to: string] | 'plan' | 'none';
}
/** A calendar day, `yyyy-mm-dd`. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  /** It comes round every year: which one its day was written in says nothing. */
  readonly isYearly?: true;
}
/** A whole number 0–`maximum`, drawn as dots. */
export interface ScaleField extends FieldBase {
  readonly kind: 'scale';
  readonly maximum: number;
}
/** Shows the links of one kind that start at this item; it is stored as links, not as a value. */
export interface LinkField extends FieldBase {
  readonly kind: 'link';
  readonly link: LinkKindId;
  readonly many: boolean;
}
/** A dated series: day → value and note. At most one measurement a day. */
export interface MeasurementsField extends FieldBase {
  readonly kind: 'measurements';
  /** Key of the number field that the series should reach. */
  readonly target?: string;
  /** Key of the text field that names the unit. */
  readonly unit?: string;
}

/** The name of a picture whose bytes the plan keeps apart (plan/pictures.ts). It is dropped and pasted, never typed. */
export interface PictureField extends FieldBase {
  readonly kind: 'picture';
}

export type Field =
  | TextField
  | LongTextField
  | ChoiceField
  | ManyField
  | NumberField
  | MoneyField
  | DateField
  | ScaleField
  | LinkField
  | MeasurementsField
  | PictureField;

/** The longest text that a field takes, in UTF-16 units. A longer paste is refused with a clear message. */
export const longestText = 100_000;

/** What a field can hold in a plan. Links are kept apart. */
export type FieldValue = string | number | readonly string[];

/** A dated reading of a KPI. */
export interface Measurement {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly value: number;
  readonly note?: string;
}

/** Whether a field holds words that people write, and not a choice, a number or a day. */
export function holdsWords(field: Field | undefined): boolean {
  return field?.kind === 'text' || field?.kind === 'longText';
}
