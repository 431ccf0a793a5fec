import { clipOf, pasteClip } from '../../edits/clips.ts';
import { addLink, deleteLinks } from '../../edits/links.ts';
import { success } from '../../messages/failures.ts';
import { cornerOf } from '../../plan/geometry.ts';
import { listOf, textOf, type Item } from '../../plan/plan.ts';
import { linkingTo, settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, Rule } from '../rule.ts';
import { isFinished } from '../../plan/isFinished.ts';

/** The kinds of content that push; all others help (S4). */
export const pushingKinds: ReadonlySet<string> = new Set(['offer', 'news']);

/** Whether an action pushes. News does not, on a channel that is for news (S3). */
export function pushes(index: PlanIndex, action: Item): boolean {
  const content = textOf(action.fields, 'content');
  const isTold = content === 'news' && index.led(action.id, 'carriedOutOn').some((channel) => listOf(channel.fields, 'roles').includes('information'));
  return pushingKinds.has(content) && !isTold;
}

/** With fewer actions of known content nothing can be said. */
const fewestKnown = 3;

/** The fix for several goals: the action keeps its first goal, and a copy takes each of the others. */
function splitByGoal(id: string): Fix {
  return {
    name: { en: 'Split it: one action a goal', fi: 'Jaa se: yksi toimenpide tavoitetta kohti' },
    edit: (context) => {
      const plan = context.plan();
      const item = plan.items.get(id);
      const goals = [...plan.links.values()].filter((link) => link.kind === 'advances' && link.from === id).slice(1);
      if (!item) return { ok: false, failure: { code: 'item-missing' } };
      const others = [...plan.links.values()].filter((link) => link.from === id && link.kind !== 'advances');
      const corner = cornerOf(plan, item);
      for (const [place, goal] of goals.entries()) {
        const copies = pasteClip(context, {
          clip: clipOf(plan, [id]),
          at: { x: corner.x + 24 * (place + 1), y: corner.y + 24 * (place + 1) },
        });
        if (!copies.ok) return copies;
        const [copy] = copies.value;
        if (copy === undefined) continue;
        for (const { kind, to } of [...others, goal]) addLink(context, { from: copy, to, kind });
      }
      const unlinked = deleteLinks(context, goals.map((link) => link.id));
      return unlinked.ok ? success(undefined) : unlinked;
    },
  };
}

/** Actions: one goal, a channel, an owner and a date each; helping before pushing. */
export const actionRules: readonly Rule[] = [
  {
    id: 'act-without-goal',
    scope: 'item',
    type: 'action',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: 'This action advances no goal. No goal, no post.',
      fi: 'Tämä toimenpide ei edistä mitään tavoitetta. Ilman tavoitetta ei julkaista.',
    },
    judge: (action, { index }) =>
      isFinished(action) || hasFilled(index, action, 'advances')
        ? undefined
        : {
            fixes: linkingTo(
              { en: 'It advances “{title}”', fi: 'Se edistää tavoitetta ”{title}”' },
              action.id,
              'advances',
              [...index.answered('goal')].sort(
                (one, other) => Number(one.fields['priority'] ?? Infinity) - Number(other.fields['priority'] ?? Infinity),
              ),
            ),
          },
  },
  {
    id: 'goal-too-much',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'This action advances {count} goals at once; with several aims its effect on any cannot be shown.',
      fi: 'Toimenpide edistää yhtä aikaa {count} tavoitetta; monitavoitteisena sen vaikutusta ei voi osoittaa.',
    },
    judge: (action, { index }) => {
      const count = index.led(action.id, 'advances').length;
      return count > 1 && !isFinished(action) ? { values: { count }, fixes: [splitByGoal(action.id)] } : undefined;
    },
  },
  {
    id: 'act-without-channel',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This action has no channel, so nobody knows where it happens.',
      fi: 'Toimenpiteellä ei ole kanavaa, joten kukaan ei tiedä, missä se tehdään.',
    },
    judge: (action, { index }) =>
      isFinished(action) || hasFilled(index, action, 'channel')
        ? undefined
        : {
            fixes: linkingTo(
              { en: 'Carry it out on “{title}”', fi: 'Toteuta kanavassa ”{title}”' },
              action.id,
              'carriedOutOn',
              index.answered('channel'),
            ),
          },
  },
  {
    id: 'act-without-owner',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'Nobody owns this action; a strategy without a doer is not put to work.',
      fi: 'Toimenpiteellä ei ole vastuuhenkilöä; ilman tekijää strategia ei jalkaudu.',
    },
    judge: (action, { index }) => {
      if (isFinished(action) || hasFilled(index, action, 'owner')) return undefined;
      const channelOwners = index.led(action.id, 'carriedOutOn').flatMap((channel) => index.led(channel.id, 'ownedBy'));
      const people = [...new Set([...channelOwners, ...index.answered('person')])];
      return {
        fixes: linkingTo({ en: '{title} owns it', fi: 'Vastuuhenkilöksi {title}' }, action.id, 'ownedBy', people),
      };
    },
  },
  {
    id: 'act-without-date',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This action has no date; what is not scheduled is not done.',
      fi: 'Toimenpiteellä ei ole päivää; mitä ei aikatauluteta, sitä ei tehdä.',
    },
    judge: (action, { index, today }) => {
      if (isFinished(action) || hasFilled(index, action, 'start') || hasFilled(index, action, 'end')) return undefined;
      const starts = textOf(index.plan.fields, 'starts');
      const start = starts > today ? starts : today;
      return { fixes: [settingField({ en: 'Start it on {value}', fi: 'Alkaa {value}' }, action.id, 'start', start)] };
    },
  },
  {
    id: 'pushing',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: '{pushing} of {all} actions push offers or news; stop pushing, start helping.',
      fi: 'Tarjouksia tai uutisia tuputetaan liikaa: näin toimenpiteistä tekee {pushing}, kun niitä on kaikkiaan {all}. Lopeta tuputus, aloita auttaminen.',
    },
    judge: ({ index }) => {
      const actions = index.answered('action').filter((action) => textOf(action.fields, 'status') !== 'dropped' && textOf(action.fields, 'content'));
      const pushing = actions.filter((action) => pushes(index, action)).length;
      return actions.length >= fewestKnown && pushing * 2 > actions.length ? [{ values: { pushing, all: actions.length } }] : [];
    },
  },
  {
    id: 'above-maturity',
    scope: 'item',
    type: 'action',
    severity: 'mind',
    sources: ['S2'],
    sentence: {
      en: 'This action needs maturity level {needed}, and the organisation is at {level}; rise one level at a time.',
      fi: 'Toimenpide vaatii kypsyystason {needed}, ja organisaatio on tasolla {level}; nouskaa taso kerrallaan.',
    },
    judge: (action, { index }) => {
      const level = Number(textOf(index.plan.fields, 'maturity'));
      const needed = Number(textOf(action.fields, 'maturity'));
      return !isFinished(action) && level > 0 && needed - level >= 2 ? { values: { needed, level } } : undefined;
    },
  },
];
