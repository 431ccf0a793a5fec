import { textOf, type Item } from '../../plan/plan.ts';

/** A kind of count that can grow by itself, and the business KPI that S2 uses it for. */
export interface Count {
  /** The KPI's own option; counts without one are `other`. */
  readonly id: 'fans' | 'other';
  readonly words: RegExp;
  readonly kpiOf: string;
}

const counts: readonly Count[] = [
  { id: 'fans', words: /(?<!\p{L})((fan|like|follower|subscriber|click)s?(?!\p{L})|tykkäy|tykkää|seuraaj|fani|tilaaj(a|i|ie)(?!\p{Ll}*haku)|klik)/iu, kpiOf: 'keepingCustomers' },
  { id: 'other', words: /(?<!\p{L})((view|impression|page ?view)s?(?!\p{L})|reach(?!\p{L})|tavoittavuu|tavoitettu|näyttöker|näytöt(?!\p{L})|katselu|katselij|sivulatau)/iu, kpiOf: 'awareness' },
];

/** What a person does for the business: a count of this has substance, however it is named. */
const substance =
  /(?<!\p{L})(sales?|sold|sell|revenue|orders?|enquir|inquir|book(ing|ed)|leads?(?!\p{L})|quotes?|purchas|buy|bought|sign-?ups?|checkout|cart|contact|forms?(?!\p{L})|who own|owners|customers? who|myy|myynti|liikevaih|tilau(s|k)|varau|osto|ostaj|ostaneet|tarjous|tarjouspyyn|yhteydeno|tiedustel|lomak|kassa|joilla on)/iu;

/** What a KPI counts that can grow by itself: as marked, else by name and unit. Undefined where it counts what people do for the business. */
export function countOf(kpi: Item): Count | undefined {
  const said = textOf(kpi.fields, 'counts');
  const known = said === '' ? counts : counts.filter(({ id }) => id === said);
  if (said === 'fans') return known[0];
  const text = `${textOf(kpi.fields, 'name')} ${textOf(kpi.fields, 'unit')}`;
  if (textOf(kpi.fields, 'kind') === 'quality' || isProduct(text) || substance.test(text)) return undefined;
  return known.find(({ words }) => words.test(text));
}

/** Things that fans can buy: these are not counts of fans. */
function isProduct(text: string): boolean {
  return /fanituot|fan (shop|product|merch)|merch/iu.test(text);
}
