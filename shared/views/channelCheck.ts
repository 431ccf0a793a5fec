import { cadences } from '../framework/cadences.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import type { Text } from '../messages/text.ts';
import { isFilled, outgoingKinds } from '../plan/completeness.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import { daysBetween } from '../plan/days.ts';
import { currencyOf, itemsOfType, linkedItems, linksTo, listOf, numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';
import { actionsMoney, moneyLineOf, plannedMoney } from '../plan/planMoney.ts';
import { amountOf } from '../plan/schedule.ts';

/** From this score in two-way dialogue on a person can answer customers (S4). */
const ableFrom = 3;

/** What a demand of a role looks at. */
type Proof =
  /** A field of the channel is filled in. */
  | { readonly kind: 'field'; readonly key: string }
  /** An action carried out here has this field filled in, or one of these values in it. */
  | { readonly kind: 'action'; readonly key: string; readonly values?: readonly string[] }
  /** A plan for criticism guards the channel. */
  | { readonly kind: 'guarded' }
  /** An audience that it reaches is marked as journalists. */
  | { readonly kind: 'journalists' }
  /** The owner can converse. */
  | { readonly kind: 'hands' }
  /** Money is spent here for a goal that is measured, or none is. */
  | { readonly kind: 'return' };

/** One thing that a role asks of a channel (S3). */
export interface Demand {
  readonly id: string;
  readonly text: Text;
  readonly proof: Proof;
}

/** What each role asks (S3), by the ids of the channel's `roles`. */
export const roleDemands: Readonly<Record<string, readonly Demand[]>> = {
  information: [
    { id: 'news', text: { en: 'There is news to tell: products, appointments, announcements', fi: 'On uutisia kerrottavaksi: tuotteita, nimityksiä, tiedotteita' }, proof: { kind: 'action', key: 'content', values: ['news'] } },
    { id: 'readers', text: { en: 'Who reads it is known', fi: 'Lukijat tiedetään' }, proof: { kind: 'field', key: 'reaches' } },
    { id: 'journalists', text: { en: 'Journalists are among its audiences', fi: 'Toimittajat kuuluvat sen kohderyhmiin' }, proof: { kind: 'journalists' } },
    { id: 'rhythm', text: { en: 'It has a publishing rhythm', fi: 'Julkaisulla on rytmi' }, proof: { kind: 'field', key: 'cadence' } },
  ],
  service: [
    { id: 'who', text: { en: 'Someone is named to answer', fi: 'Vastaaja on nimetty' }, proof: { kind: 'field', key: 'owner' } },
    { id: 'when', text: { en: 'It is said by when', fi: 'Vastausaika on sanottu' }, proof: { kind: 'field', key: 'responseHours' } },
    { id: 'hands', text: { en: 'Who answers is able to converse', fi: 'Vastaaja osaa keskustella' }, proof: { kind: 'hands' } },
    { id: 'routing', text: { en: 'Public and private matters have their places', fi: 'Julkisilla ja yksityisillä asioilla on paikkansa' }, proof: { kind: 'field', key: 'routing' } },
    { id: 'criticism', text: { en: 'Criticism here has its plan', fi: 'Kritiikin varalle on täällä suunnitelma' }, proof: { kind: 'guarded' } },
    { id: 'tone', text: { en: 'The tone is agreed: a human, not a robot', fi: 'Sävy on sovittu: ihminen, ei robotti' }, proof: { kind: 'field', key: 'tone' } },
  ],
  marketing: [
    { id: 'gain', text: { en: 'A follower gets something by following', fi: 'Seuraaja saa seuraamisesta jotakin' }, proof: { kind: 'field', key: 'gain' } },
    { id: 'call', text: { en: 'Posts call to act', fi: 'Julkaisut kutsuvat toimimaan' }, proof: { kind: 'action', key: 'call' } },
    { id: 'reach', text: { en: 'Organic or paid is decided', fi: 'Orgaaninen vai maksettu on päätetty' }, proof: { kind: 'field', key: 'reach' } },
    { id: 'return', text: { en: 'What the paid brings back is measured', fi: 'Maksetun tuotto mitataan' }, proof: { kind: 'return' } },
  ],
};

export interface CheckedDemand extends Demand {
  readonly holds: boolean;
}

/** A role that a channel has, and how it meets what the role asks. */
export interface RoleCheck {
  readonly role: string;
  readonly demands: readonly CheckedDemand[];
}

/** Who can answer, against what was promised. */
export interface Hands {
  readonly owner: Item | undefined;
  readonly ownerIsAble: boolean;
  /** How many channels the owner answers for in all. */
  readonly ownerChannels: number;
  /** Everyone with {@link ableFrom} or more in dialogue. */
  readonly able: readonly Item[];
  readonly promisedHours: number | undefined;
}

/** Everything that the view shows of one channel besides its own fields. */
export interface ChannelCheck {
  readonly roles: readonly RoleCheck[];
  readonly hands: Hands;
  readonly actions: readonly Item[];
  /** How many actions say what the reader gains, and how many call to act: the follower's second and third question. */
  readonly offering: number;
  readonly calling: number;
  /** The channel's own budget and that of its actions, in the plan's currency. */
  readonly ownMoney: number;
  readonly actionMoney: number;
  /** The goals that the actions here advance, in the plan's order. */
  readonly goals: readonly Item[];
  /** Days since it was reviewed; absent where it never was. */
  readonly reviewedDaysAgo: number | undefined;
  /** Not reviewed within the plan's own cadence. */
  readonly isStale: boolean;
}

/** Holds a channel against its roles and the people, actions and money around it. `today` is `yyyy-mm-dd`. */
export function checkChannel(plan: Plan, channel: Item, today: string): ChannelCheck {
  const actions = linksTo(plan, channel.id, 'carriedOutOn').flatMap((link) => plan.items.get(link.from) ?? []);
  const goalIds = new Set(actions.flatMap((action) => linkedItems(plan, action.id, 'advances').map(({ id }) => id)));
  const goals = itemsOfType(plan, 'goal').filter(({ id }) => goalIds.has(id));
  const hands = handsOf(plan, channel);
  const currency = currencyOf(plan);
  const own = moneyLineOf(plan, channel);
  const ownMoney = own?.currency === currency ? amountOf(own.planned.total, own.planned) : 0;
  const actionMoney = fromSmallestUnits(actionsMoney(plan, channel, currency), currency);
  const outgoing = outgoingKinds(plan.links);
  const isPaid = [channel, ...actions].some((item) => (plannedMoney(plan, item)?.amount ?? 0) > 0) || ['paid', 'both'].includes(textOf(channel.fields, 'reach'));
  const prove = (proof: Proof): boolean => {
    switch (proof.kind) {
      case 'field': {
        const field = fieldOf(channel.type, proof.key);
        return field !== undefined && isFilled(field, channel.fields, channel, outgoing);
      }
      case 'action':
        return actions.some((action) => (proof.values ? proof.values.includes(textOf(action.fields, proof.key)) : says(action, proof.key)));
      case 'guarded':
        return linksTo(plan, channel.id, 'guards').some((link) => textOf(plan.items.get(link.from)?.fields ?? {}, 'kind') === 'criticism');
      case 'journalists':
        return linkedItems(plan, channel.id, 'reaches').some((audience) => textOf(audience.fields, 'kind') === 'media');
      case 'hands':
        return hands.ownerIsAble;
      case 'return':
        return !isPaid || goals.some((goal) => outgoing.get(goal.id)?.has('measuredBy'));
    }
  };
  const reviewedOn = textOf(channel.fields, 'reviewedOn');
  const reviewedDaysAgo = reviewedOn === '' ? undefined : daysBetween(reviewedOn, today);
  return {
    roles: listOf(channel.fields, 'roles').map((role) => ({
      role,
      demands: (roleDemands[role] ?? []).map((demand) => ({ ...demand, holds: prove(demand.proof) })),
    })),
    hands,
    actions,
    offering: actions.filter((action) => says(action, 'gain')).length,
    calling: actions.filter((action) => says(action, 'call')).length,
    ownMoney,
    actionMoney,
    goals,
    reviewedDaysAgo,
    isStale: reviewedDaysAgo === undefined || reviewedDaysAgo > cadenceDays(plan),
  };
}

function says(item: Item, key: string): boolean {
  return textOf(item.fields, key).trim() !== '';
}

function handsOf(plan: Plan, channel: Item): Hands {
  const able = itemsOfType(plan, 'person').filter((person) => (numberOf(person.fields, 'skillDialogue') ?? 0) >= ableFrom);
  const [owner] = linkedItems(plan, channel.id, 'ownedBy');
  const owned = owner ? linksTo(plan, owner.id, 'ownedBy').filter((link) => plan.items.get(link.from)?.type === channel.type) : [];
  return {
    owner,
    ownerIsAble: owner !== undefined && able.some(({ id }) => id === owner.id),
    ownerChannels: owned.length,
    able,
    promisedHours: numberOf(channel.fields, 'responseHours'),
  };
}

/** Quarterly where the plan has no cadence of its own. */
function cadenceDays(plan: Plan): number {
  const usual = cadences.at(-1)?.days ?? 0;
  return cadences.find(({ id }) => id === textOf(plan.fields, 'reviewCadence'))?.days ?? usual;
}

/** A circle or a line of the bond figure, in its own units. */
export interface BondCircle {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Absent where it has not been assessed. */
  readonly score: number | undefined;
  readonly isResult: boolean;
}

export interface BondFigure {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly BondCircle[];
  /** From the two grounds to what they make; thicker with the ground's score. */
  readonly bonds: readonly { readonly key: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly thickness: number }[];
}

/** The scores of the bond: two grounds and what grows out of them (S0: trust + interaction → engagement). */
const bondKeys = ['trust', 'interaction', 'engagement'] as const;

/** Trust and interaction as circles at the left, bound to engagement at the right; a circle's radius grows with its score. */
export function bondFigure(channel: Item): BondFigure {
  const places = { trust: { x: 34, y: 36 }, interaction: { x: 34, y: 108 }, engagement: { x: 168, y: 72 } };
  const circles = bondKeys.map((key): BondCircle => {
    const score = numberOf(channel.fields, key);
    return { key, ...places[key], radius: 8 + 5 * (score ?? 0), score, isResult: key === 'engagement' };
  });
  const result = circles.find((circle) => circle.isResult);
  const bonds = circles.filter((circle) => !circle.isResult && result).map(({ key, x, y, score }) => ({
    key,
    x1: x,
    y1: y,
    x2: result?.x ?? x,
    y2: result?.y ?? y,
    thickness: 1 + (score ?? 0) * 1.5,
  }));
  return { width: 210, height: 144, circles, bonds };
}
