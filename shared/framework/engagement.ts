import type { Option } from './field.ts';

/** What a KPI counts: the company's act, or what happens in people (S1: engaging is not yet engagement). */
export const happenings: readonly Option[] = [
  { id: 'engaging', name: { en: 'Engaging (what we do)', fi: 'Sitouttaminen (mitä me teemme)' } },
  { id: 'engagement', name: { en: 'Engagement (what people do)', fi: 'Sitoutuminen (mitä ihmiset tekevät)' } },
];

/** To what people are engaged (S1). */
export const engagementObjects: readonly Option[] = [
  { id: 'brand', name: { en: 'The brand', fi: 'Brändi' } },
  { id: 'content', name: { en: 'The content', fi: 'Sisältö' } },
];

/** What a KPI is a count of, as far as the fan trap asks (S0). */
export const countedThings: readonly Option[] = [
  { id: 'fans', name: { en: 'Followers, likes, clicks', fi: 'Seuraajat, tykkäykset, klikkaukset' } },
  { id: 'enquiries', name: { en: 'Enquiries, conversations', fi: 'Tiedustelut, keskustelut' } },
  { id: 'sales', name: { en: 'Sales', fi: 'Myynti' } },
  { id: 'other', name: { en: 'Something else', fi: 'Jotakin muuta' }, saysNothing: true },
];

/** When an audience is there, and a channel speaks (S0: timing). */
export const timesOfWeek: readonly Option[] = [
  { id: 'weekdayMorning', name: { en: 'Weekday mornings', fi: 'Arkiaamut' } },
  { id: 'weekdayDay', name: { en: 'Weekdays, daytime', fi: 'Arkipäivät' } },
  { id: 'weekdayEvening', name: { en: 'Weekday evenings', fi: 'Arki-illat' } },
  { id: 'weekend', name: { en: 'Weekends', fi: 'Viikonloput' } },
];
