import type { Option } from './field.ts';

/*
 * What a document is made with, as a plan keeps it in its presets and its brand. The ids are stored; the first of each list is meant
 * where nothing is chosen.
 */

export const documentIds = ['strategy', 'summary', 'actionPlan', 'policy', 'audit', 'minutes', 'changes'] as const;
export type DocumentId = (typeof documentIds)[number];

export const documentNames: Readonly<Record<DocumentId, Option['name']>> = {
  strategy: { en: 'Social media strategy', fi: 'Sosiaalisen median strategia' },
  summary: { en: 'Summary on one page', fi: 'Yhden sivun tiivistelmä' },
  actionPlan: { en: 'Action plan', fi: 'Toimintasuunnitelma' },
  policy: { en: 'Social media policy for employees', fi: 'Henkilöstön some-ohjeistus' },
  audit: { en: 'Audit summary', fi: 'Auditoinnin tiivistelmä' },
  minutes: { en: 'Workshop minutes', fi: 'Työpajojen pöytäkirjat' },
  changes: { en: 'Change report', fi: 'Muutosraportti' },
};

export const paperSizes = ['a4', 'letter', 'slides', 'notes'] as const;
export type PaperSize = (typeof paperSizes)[number];

export const paperNames: Readonly<Record<PaperSize, Option['name']>> = {
  a4: { en: 'A4', fi: 'A4' },
  letter: { en: 'Letter', fi: 'Letter' },
  slides: { en: 'Slides 16:9', fi: 'Diat 16:9' },
  notes: { en: 'Slides with notes', fi: 'Diat ja muistiinpanot' },
};

/** How much of the plan a document tells. */
export const depthIds = ['appendix', 'full', 'brief'] as const;
export type Depth = (typeof depthIds)[number];

export const depthNames: Readonly<Record<Depth, Option['name']>> = {
  appendix: { en: 'With appendix', fi: 'Liitteineen' },
  full: { en: 'Full', fi: 'Kokonaan' },
  brief: { en: 'Brief', fi: 'Tiiviisti' },
};

/** What a reader is spared. */
export const leaveOutIds = ['notes', 'costs', 'names'] as const;
export type LeaveOut = (typeof leaveOutIds)[number];

export const leaveOutNames: Readonly<Record<LeaveOut, Option['name']>> = {
  notes: { en: 'Private notes', fi: 'Omat muistiinpanot' },
  costs: { en: 'Costs', fi: 'Kustannukset' },
  names: { en: 'Names of people', fi: 'Ihmisten nimet' },
};

export const coverLayoutIds = ['rings', 'plain', 'band'] as const;
export type CoverLayout = (typeof coverLayoutIds)[number];

export const coverLayoutNames: Readonly<Record<CoverLayout, Option['name']>> = {
  rings: { en: 'Colour with rings', fi: 'Väripinta ja kehät' },
  plain: { en: 'White, with a line of colour', fi: 'Valkoinen ja väriviiva' },
  band: { en: 'A band of colour at the side', fi: 'Värikaista sivussa' },
};

/** Which letters a document is set in: a family for headings and one for text. */
export const typePairIds = ['inter', 'source', 'plex'] as const;
export type TypePair = (typeof typePairIds)[number];

export const typePairNames: Readonly<Record<TypePair, Option['name']>> = {
  inter: { en: 'Plain: Inter', fi: 'Selkeä: Inter' },
  source: { en: 'Classic: Source Serif over Source Sans', fi: 'Klassinen: Source Serif ja Source Sans' },
  plex: { en: 'Like a book: IBM Plex Sans over Plex Serif', fi: 'Kirjamainen: IBM Plex Sans ja Plex Serif' },
};

/** Where a logo stands besides covers. */
export const logoPlaceIds = ['cover', 'head', 'foot'] as const;
export type LogoPlace = (typeof logoPlaceIds)[number];

export const logoPlaceNames: Readonly<Record<LogoPlace, Option['name']>> = {
  cover: { en: 'On the cover', fi: 'Kannessa' },
  head: { en: 'On the cover and at the head of each page', fi: 'Kannessa ja jokaisen sivun yläreunassa' },
  foot: { en: 'On the cover and at the foot of each page', fi: 'Kannessa ja jokaisen sivun alareunassa' },
};

/** Ids with their names, as a field's options. */
export function optionsOf<Id extends string>(names: Readonly<Record<Id, Option['name']>>): readonly Option[] {
  return (Object.keys(names) as Id[]).map((id) => ({ id, name: names[id] }));
}
