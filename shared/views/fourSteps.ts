import type { FieldValue, Option } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { fourSteps } from '../framework/partnership.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { hasFilled } from '../insights/hasFilled.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import type { Text } from '../messages/text.ts';
import { listOf, textOf, type Item, type Plan } from '../plan/plan.ts';

/** What a step asks of the plan: items of a type, each with some fields filled. */
interface Ask {
  readonly step: (typeof fourSteps)[number]['id'];
  readonly type: ItemTypeId;
  /** What such an item must hold before it counts. None: it must only exist. */
  readonly fields: readonly string[];
  /** Only items that have this value are asked; a new one starts with it. */
  readonly only?: { readonly key: string; readonly value: string };
  /** Nothing is missing where no such item exists: only the ones there are must hold up. */
  readonly ifAny?: boolean;
}

/** The four-step list as data: each question of S2 with what in the plan answers it. */
const asks: readonly Ask[] = [
  { step: 'who', type: 'audience', fields: [] },
  { step: 'who', type: 'audience', fields: ['needs', 'foundAt'], ifAny: true },
  { step: 'who', type: 'channel', fields: ['reaches'] },
  { step: 'who', type: 'channel', fields: ['reason'], ifAny: true },
  { step: 'converse', type: 'channel', fields: ['owner'] },
  { step: 'converse', type: 'channel', fields: ['gain', 'tone'], ifAny: true },
  { step: 'converse', type: 'channel', fields: ['responseHours', 'routing'], only: { key: 'roles', value: 'service' }, ifAny: true },
  { step: 'converse', type: 'person', fields: ['skillDialogue'] },
  { step: 'unexpected', type: 'risk', fields: ['who', 'how'], only: { key: 'kind', value: 'criticism' } },
  { step: 'unexpected', type: 'risk', fields: ['who', 'how', 'escalation'], only: { key: 'kind', value: 'crisis' } },
  { step: 'unexpected', type: 'risk', fields: ['withinHours'], ifAny: true },
  { step: 'carryOut', type: 'action', fields: ['advances', 'channel', 'owner'] },
  { step: 'carryOut', type: 'action', fields: ['start', 'end'], ifAny: true },
  { step: 'carryOut', type: 'kpi', fields: ['cadence'] },
  { step: 'carryOut', type: 'goal', fields: ['measuredBy'], ifAny: true },
];

/** What takes the next step: a new item, or filling in one that is there. */
export type NextStep =
  | { readonly kind: 'add'; readonly type: ItemTypeId; readonly fields: Readonly<Record<string, FieldValue>> }
  | { readonly kind: 'fill'; readonly item: Item };

/** How an ask stands: which items answer it and which do not yet. */
export interface StepPart {
  readonly id: string;
  readonly type: ItemTypeId;
  /** The value that narrows the type down, worded. */
  readonly only: Text | undefined;
  /** The fields asked for, worded. */
  readonly fields: readonly Text[];
  readonly having: readonly Item[];
  readonly lacking: readonly Item[];
  readonly isDone: boolean;
}

/** One of the four steps against the plan. */
export interface StepState {
  readonly step: (typeof fourSteps)[number];
  readonly parts: readonly StepPart[];
  readonly isDone: boolean;
  /** Undefined where nothing is missing. */
  readonly next: NextStep | undefined;
}

function optionOf(type: ItemTypeId, key: string, value: string): Option | undefined {
  const field = fieldOf(type, key);
  return field?.kind === 'choice' || field?.kind === 'many' ? field.options.find((option) => option.id === value) : undefined;
}

function isAsked(item: Item, only: Ask['only']): boolean {
  return !only || textOf(item.fields, only.key) === only.value || listOf(item.fields, only.key).includes(only.value);
}

function startingFields({ type, only }: Ask): Readonly<Record<string, FieldValue>> {
  if (!only) return {};
  return { [only.key]: fieldOf(type, only.key)?.kind === 'many' ? [only.value] : only.value };
}

/** The four-step list (S2) against a plan: what it has, what is missing and the next step of each. */
export function stepStates(plan: Plan): readonly StepState[] {
  const index = new PlanIndex(plan);
  const judge = (ask: Ask): StepPart => {
    const items = index.ofType(ask.type).filter((item) => isAsked(item, ask.only) && textOf(item.fields, 'status') !== 'dropped');
    const having = items.filter((item) => ask.fields.every((key) => hasFilled(index, item, key)));
    const lacking = items.filter((item) => !having.includes(item));
    return {
      id: [ask.type, ask.only?.value, ...ask.fields].filter(Boolean).join('-'),
      type: ask.type,
      only: ask.only && optionOf(ask.type, ask.only.key, ask.only.value)?.name,
      fields: ask.fields.flatMap((key) => fieldOf(ask.type, key)?.name ?? []),
      having,
      lacking,
      isDone: lacking.length === 0 && (ask.ifAny === true || having.length > 0),
    };
  };
  return fourSteps.map((step) => {
    const own = asks.filter((ask) => ask.step === step.id).map((ask) => ({ ask, part: judge(ask) }));
    const open = own.find(({ part }) => !part.isDone);
    const [lacking] = open?.part.lacking ?? [];
    return {
      step,
      parts: own.map(({ part }) => part),
      isDone: !open,
      next: open && (lacking ? { kind: 'fill', item: lacking } : { kind: 'add', type: open.ask.type, fields: startingFields(open.ask) }),
    };
  });
}
