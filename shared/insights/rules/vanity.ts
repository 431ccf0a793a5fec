import { textOf, type Item } from '../../plan/plan.ts';
import type { Text } from '../../messages/text.ts';

/** A kind of count that grows by itself, and the business KPI whose social KPI S2 takes it for. */
interface Count {
  readonly words: RegExp;
  readonly kpiOf: string;
}

const counts: readonly Count[] = [
  { words: /(?<!\p{L})((fan|like|follower|subscriber|click)s?(?!\p{L})|tykkäy|tykkää|seuraaj|fani|tilaaj(a|i|ie)(?!\p{Ll}*haku)|klik)/iu, kpiOf: 'keepingCustomers' },
  { words: /(?<!\p{L})((view|impression|page ?view)s?(?!\p{L})|reach(?!\p{L})|tavoittavuu|tavoitettu|näyttöker|näytöt(?!\p{L})|katselu|katselij|sivulatau)/iu, kpiOf: 'awareness' },
];

/** What a person does for the business: a count of this is one of substance, whatever it is counted among. */
const substance =
  /(?<!\p{L})(sales?|sold|sell|revenue|orders?|enquir|inquir|book(ing|ed)|leads?(?!\p{L})|quotes?|purchas|buy|bought|sign-?ups?|checkout|cart|contact|forms?(?!\p{L})|who own|owners|customers? who|myy|myynti|liikevaih|tilau(s|k)|varau|osto|ostaj|ostaneet|tarjous|tarjouspyyn|yhteydeno|tiedustel|lomak|kassa|joilla on)/iu;

function countOf(kpi: Item): Count | undefined {
  const text = `${textOf(kpi.fields, 'name')} ${textOf(kpi.fields, 'unit')}`;
  if (textOf(kpi.fields, 'kind') === 'quality' || isProduct(text) || substance.test(text)) return undefined;
  return counts.find(({ words }) => words.test(text));
}

/** What fans can buy is no count of fans. */
function isProduct(text: string): boolean {
  return /fanituot|fan (shop|product|merch)|merch/iu.test(text);
}

/** Whether a KPI counts what grows without the business: fans, likes, followers, clicks, views, reach. */
export function isVanity(kpi: Item): boolean {
  return countOf(kpi) !== undefined;
}

/** Whether S2 takes every one of these counts for the KPI of a business KPI that the goal works for. */
export function areKpisOfS2(kpis: readonly Item[], businessKpis: ReadonlySet<string>): boolean {
  return kpis.length > 0 && kpis.every((kpi) => businessKpis.has(countOf(kpi)?.kpiOf ?? ''));
}

/** A measure of substance for the business KPIs whose own social KPI is a count. */
export const substanceFor: Readonly<Record<string, Text>> = {
  keepingCustomers: { en: 'Customers who came back', fi: 'Palanneet asiakkaat' },
  awareness: { en: 'People who name us unprompted', fi: 'Ihmiset, jotka nimeävät meidät itse' },
};
