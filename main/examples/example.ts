import type { DimensionId, PositionKindId } from '../../shared/framework/dimensions.ts';
import type { FieldValue } from '../../shared/framework/field.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import type { RegisterId } from '../../shared/framework/registers.ts';
import type { Party } from '../../shared/history/revision.ts';
import type { Language } from '../../shared/messages/text.ts';

/** A part of an example plan. Link fields hold the keys of other parts; so do `relatesTo` and nothing else does. */
export interface ExamplePart {
  /** What other parts of the example call it; not stored in the plan. */
  readonly key: string;
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly relatesTo?: readonly string[];
}

/** How a KPI went: a line through known days, with the unevenness that real readings have. */
export interface ExampleSeries {
  readonly kpi: string;
  readonly every: 'week' | 'month' | 'quarter';
  /** Day and level, in order of time; the first is the first reading, levels between are on the straight line. */
  readonly line: readonly (readonly [string, number])[];
  /** The greatest deviation from the line, as a share of the level. */
  readonly noise: number;
  /** The readings are multiples of this. */
  readonly step: number;
  /** What was noted about the reading of a day; the day must be one that is read. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** A place on the ring with its reason. */
export type ExamplePosition = readonly [dimension: DimensionId, kind: PositionKindId, value: number, reason: string];

/**
 * What is written into a register: the entry's id, or '' for one of those that the plan numbers itself. Where the id (between
 * its colons) or a value is `@` and the key of a part, the part's id stands in the plan.
 */
export type ExampleEntry = readonly [register: RegisterId, entry: string, values: Readonly<Record<string, FieldValue>>];

/** A view that is kept to be presented: the regions of the framework that it frames, what alone it shows (`@` and a key in place of a part's id), and what is said there. */
export interface ExampleView {
  readonly name: string;
  readonly areas: readonly string[];
  readonly shows: readonly string[];
  readonly speech: string;
}

/** What happened to the plan up to one revision, and who accepted that. All times ISO 8601, UTC. */
export interface ExampleStage {
  readonly label: string;
  readonly author: string;
  readonly reason: string;
  readonly time: string;
  readonly planFields?: Readonly<Record<string, FieldValue>>;
  readonly positions?: readonly ExamplePosition[];
  readonly add?: readonly ExamplePart[];
  /** Key of a part → the fields that change. */
  readonly change?: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;
  /** Keys of the parts that are deleted. */
  readonly drop?: readonly string[];
  readonly entries?: readonly ExampleEntry[];
  /** What is written on links between parts: from, to, words. */
  readonly linkWords?: readonly (readonly [from: string, to: string, words: string])[];
  readonly views?: readonly ExampleView[];
  /** Region of the framework → what is said when it is presented. */
  readonly speeches?: Readonly<Record<string, string>>;
  /** Key of a part → how far its card is moved. */
  readonly moves?: Readonly<Record<string, readonly [right: number, down: number]>>;
  readonly signOffs?: readonly ExampleSignOff[];
}

export interface ExampleSignOff {
  readonly party: Party;
  readonly name: string;
  readonly note: string;
  readonly time: string;
}

/** A whole example: a plan of a fictional company and how it came about. */
export interface ExampleStory {
  readonly language: Language;
  readonly title: string;
  /** Starts the stream of ids and of noise, so that the same story gives the same file. */
  readonly seed: number;
  readonly series: readonly ExampleSeries[];
  readonly stages: readonly ExampleStage[];
}
