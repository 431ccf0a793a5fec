import type { Text } from '../messages/text.ts';

/** One of the framework's four continua (Felix et al. 2017). Neither pole is right: the position must fit the givens. */
export interface Dimension {
  readonly id: DimensionId;
  readonly name: Text;
  /** The centre end of the axis. */
  readonly inner: Text;
  readonly innerMeaning: Text;
  /** The outer ring end of the axis. */
  readonly outer: Text;
  readonly outerMeaning: Text;
  /** Where the axis points on the ring, in degrees clockwise from twelve o'clock. */
  readonly angle: number;
}

export const dimensionIds = ['scope', 'culture', 'structure', 'governance'] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** The four dimensions in the order in which they are drawn and listed. */
export const dimensions: readonly Dimension[] = [
  {
    id: 'scope',
    name: { en: 'Scope', fi: 'Laajuus' },
    inner: { en: 'Defender', fi: 'Puolustaja' },
    innerMeaning: { en: 'one-way; entertains or informs', fi: 'yksisuuntainen; viihdyttää tai tiedottaa' },
    outer: { en: 'Explorer', fi: 'Tutkija' },
    outerMeaning: {
      en: 'reciprocal work with many stakeholders',
      fi: 'vastavuoroista työtä monien sidosryhmien kanssa',
    },
    angle: 0,
  },
  {
    id: 'culture',
    name: { en: 'Culture', fi: 'Kulttuuri' },
    inner: { en: 'Conservatism', fi: 'Konservatiivisuus' },
    innerMeaning: { en: 'closed; mass-advertising habits', fi: 'suljettu; massamainonnan tavat' },
    outer: { en: 'Modernism', fi: 'Modernius' },
    outerMeaning: { en: 'permeable, open, flexible', fi: 'läpäisevä, avoin, joustava' },
    angle: 90,
  },
  {
    id: 'structure',
    name: { en: 'Structure', fi: 'Rakenne' },
    inner: { en: 'Hierarchy', fi: 'Hierarkia' },
    innerMeaning: { en: 'central; one named owner', fi: 'keskitetty; yksi nimetty vastuuhenkilö' },
    outer: { en: 'Network', fi: 'Verkosto' },
    outerMeaning: { en: 'every employee takes part', fi: 'jokainen työntekijä osallistuu' },
    angle: 180,
  },
  {
    id: 'governance',
    name: { en: 'Governance', fi: 'Ohjaus' },
    inner: { en: 'Autocracy', fi: 'Autokratia' },
    innerMeaning: {
      en: 'exact rules on who may say what where',
      fi: 'tarkat säännöt siitä, kuka saa sanoa mitä ja missä',
    },
    outer: { en: 'Anarchy', fi: 'Anarkia' },
    outerMeaning: { en: 'no such rules', fi: 'ei tällaisia sääntöjä' },
    angle: 270,
  },
];

/** A party's place on an axis. */
export interface PositionKind {
  readonly id: PositionKindId;
  readonly name: Text;
  readonly meaning: Text;
}

export const positionKindIds = ['today', 'client', 'agency', 'agreed'] as const;
export type PositionKindId = (typeof positionKindIds)[number];

/** The four positions that an axis can hold, in drawing order: what both signed off lies on top. */
export const positionKinds: readonly PositionKind[] = [
  {
    id: 'today',
    name: { en: 'Today', fi: 'Nyt' },
    meaning: { en: 'where the company is', fi: 'missä yritys on' },
  },
  {
    id: 'client',
    name: { en: 'Client', fi: 'Asiakas' },
    meaning: { en: 'where the client is comfortable', fi: 'missä asiakas viihtyy' },
  },
  {
    id: 'agency',
    name: { en: 'Agency', fi: 'Toimisto' },
    meaning: { en: 'what the agency recommends', fi: 'mitä toimisto suosittelee' },
  },
  {
    id: 'agreed',
    name: { en: 'Agreed', fi: 'Sovittu' },
    meaning: { en: 'what both signed off', fi: 'minkä molemmat hyväksyivät' },
  },
];

/** The centre of an axis. */
export const innermostPosition = 0;
/** The outer ring of an axis. */
export const outermostPosition = 100;
/** The positions at which the ring's circles are drawn, from the innermost out. */
export const circledPositions: readonly number[] = [innermostPosition, 25, 50, 75, outermostPosition];
/** From here on the distance between client and agency is a finding (S1: too bold for one party costs trust). */
export const wideGap = 25;

/** Whether a place lies where neither party stood nor anything between them: such an agreement needs a reason (S1). */
export function liesOutside(value: number, client: number | undefined, agency: number | undefined): boolean {
  return client !== undefined && agency !== undefined && (value < Math.min(client, agency) || value > Math.max(client, agency));
}

/** How far from the middle of a ring of `radius` a position lies, past the hole that is kept for the givens. */
export function distanceAt(position: number, radius: number, hole: number): number {
  return hole + ((radius - hole) * position) / outermostPosition;
}

/**
 * A point on the ring for a position on an axis: centre (0, 0), outer ring at `radius`, y growing downwards.
 * The centre end keeps a hole of `hole` so that the givens can be written there.
 */
export function pointOnAxis(
  dimension: Dimension,
  value: number,
  radius: number,
  hole: number,
): { readonly x: number; readonly y: number } {
  const distance = distanceAt(value, radius, hole);
  const angle = ((dimension.angle - 90) * Math.PI) / 180;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/** The position on an axis that lies nearest to a point of the ring: the inverse of {@link pointOnAxis}, 0–100, whole. */
export function positionAtPoint(
  dimension: Dimension,
  point: { readonly x: number; readonly y: number },
  radius: number,
  hole: number,
): number {
  const angle = ((dimension.angle - 90) * Math.PI) / 180;
  const along = point.x * Math.cos(angle) + point.y * Math.sin(angle);
  const value = ((along - hole) / (radius - hole)) * outermostPosition;
  return Math.round(Math.min(outermostPosition, Math.max(innermostPosition, value)));
}
