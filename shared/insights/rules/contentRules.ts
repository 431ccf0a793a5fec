import type { Text } from '../../messages/text.ts';
import { addMonths } from '../../plan/days.ts';
import { isFinished } from '../../plan/isFinished.ts';
import { listOf, numberOf, textOf, titleOf, type Item } from '../../plan/plan.ts';
import { hasFilled } from '../hasFilled.ts';
import { linkingTo, settingField } from '../fixes.ts';
import type { Rule, Verdict } from '../rule.ts';
import { able } from './peopleRules.ts';

/** Self-praise in either language (S4: leave out «we are number one»). Questions and customers' words are not self-praise. */
const praises =
  /(?<!\p{L})(we\s+are\s+(the\s+)?(number\s+one|no\.?\s*1|best|leading|first\s+choice)|(the\s+)?(market|industry)[\s-]leader|world[\s-]class|olemme\s+(alan\s+|suomen\s+)?(ykkönen|paras|johtava|suurin)|alan(sa)?\s+(ykkönen|johtava|paras)|markkinajohtaja|maailmanluokan)/iu;

/** The texts that a channel's readers see. */
const shownTexts: Readonly<Partial<Record<Item['type'], readonly string[]>>> = { action: ['title', 'gain', 'call'], channel: ['gain', 'strategy'] };

/** Whether a text praises the company instead of helping its reader. */
export function praisesItself(text: string): boolean {
  return praises.test(text);
}

/** With this many open actions, something new should be tried. */
const actionsEnough = 6;

function namedVerdict(item: Item): Verdict {
  return { item: item.id, values: { title: titleOf(item) } };
}

const advancing: Text = { en: '“{title}” advances it', fi: '”{title}” edistää sitä' };
/** The most actions that a fix offers to choose from. */
const offered = 3;

/** What is said and made: helping, targeted, timed, tried and learnt from (S0, S2, S3, S4). */
export const contentRules: readonly Rule[] = [
  {
    id: 'self-praise',
    scope: 'plan',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: '“{title}” praises the company; readers look for help in their own matters, not for who is number one.',
      fi: '”{title}” kehuu yritystä; lukija hakee apua omaan asiaansa, ei tietoa siitä, kuka on ykkönen.',
    },
    judge: ({ index }) =>
      (['action', 'channel'] as const).flatMap((type) =>
        index.answered(type).filter((item) => !isFinished(item) && (shownTexts[type] ?? []).some((key) => praisesItself(textOf(item.fields, key)))).map(namedVerdict),
      ),
  },
  {
    id: 'ads-only',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3', 'S4'],
    sentence: {
      en: 'Marketing here is direct advertising alone; content led by the customer’s needs is the other half.',
      fi: 'Markkinointi on täällä pelkkää suoraa mainontaa; toinen puoli on asiakaslähtöinen sisältö.',
    },
    judge: (channel) => {
      const ways = listOf(channel.fields, 'marketingWays');
      if (!ways.includes('ads') || ways.includes('content')) return undefined;
      return { fixes: [settingField({ en: 'Content led by the customer’s needs, too', fi: 'Myös asiakaslähtöistä sisältöä' }, channel.id, 'marketingWays', ['ads', 'content'])] };
    },
  },
  {
    id: 'audience-unknown',
    scope: 'plan',
    severity: 'mind',
    sources: ['S0'],
    sentence: {
      en: 'Neither interests nor habits of “{title}” are known, so nothing can be aimed at it; quality comes before quantity.',
      fi: 'Ryhmän ”{title}” kiinnostuksen kohteita ja kulutustottumuksia ei tunneta, joten mitään ei voi kohdistaa sille; laatu menee määrän edelle.',
    },
    judge: ({ index }) =>
      index
        .answered('audience')
        .filter((audience) => index.linksTo(audience.id).some(({ kind }) => kind === 'reaches') && !hasFilled(index, audience, 'interests') && !hasFilled(index, audience, 'habits') && !hasFilled(index, audience, 'needs'))
        .map(namedVerdict),
  },
  {
    id: 'timing-apart',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S0'],
    sentence: {
      en: 'This channel publishes when none of its audiences is there.',
      fi: 'Kanava julkaisee silloin, kun mikään sen kohderyhmistä ei ole paikalla.',
    },
    judge: (channel, { index }) => {
      const speaks = listOf(channel.fields, 'times');
      const there = index.led(channel.id, 'reaches').flatMap((audience) => listOf(audience.fields, 'times'));
      if (speaks.length === 0 || there.length === 0 || speaks.some((time) => there.includes(time))) return undefined;
      return { fixes: [settingField({ en: 'Publish when they are there', fi: 'Julkaistaan, kun he ovat paikalla' }, channel.id, 'times', [...new Set(there)])] };
    },
  },
  {
    id: 'not-learnt',
    scope: 'item',
    type: 'action',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: 'Something was tried here and it is done, but what was learnt is not written down.',
      fi: 'Tässä kokeiltiin jotakin ja se on valmis, mutta opittua ei ole kirjattu.',
    },
    judge: (action, { index }) =>
      textOf(action.fields, 'status') === 'done' && hasFilled(index, action, 'tries') && !hasFilled(index, action, 'learnt') ? {} : undefined,
  },
  {
    id: 'nothing-tried',
    scope: 'plan',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: '{count} actions are to come and none of them tries anything; what works is found by trying and learning.',
      fi: 'Tulossa on {count} toimenpidettä, eikä yksikään kokeile mitään; toimiva löytyy kokeilemalla ja oppimalla.',
    },
    judge: ({ index }) => {
      const open = index.answered('action').filter((action) => !isFinished(action) && textOf(action.fields, 'start') !== '');
      const tried = index.answered('action').some((action) => textOf(action.fields, 'status') !== 'dropped' && hasFilled(index, action, 'tries'));
      return open.length < actionsEnough || tried ? [] : [{ values: { count: open.length } }];
    },
  },
  {
    id: 'tool-before-skill',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: '“{title}” is a new tool, and nobody who scores 3 or more in tools is there to use it, nor is training planned: a new tool does not make skill.',
      fi: '”{title}” on uusi työkalu, mutta sille ei ole käyttäjää, jonka työkaluosaaminen on vähintään 3, eikä koulutusta ole suunniteltu: uusi työkalu ei tuo osaamista.',
    },
    judge: ({ index, today }) => {
      const people = index.answered('person');
      const isAble = people.some((person) => (numberOf(person.fields, 'skillTools') ?? 0) >= able || hasFilled(index, person, 'training'));
      const isScored = people.some((person) => numberOf(person.fields, 'skillTools') !== undefined);
      if (isAble || !isScored) return [];
      return index.answered('resource').filter((tool) => textOf(tool.fields, 'kind') === 'tool' && textOf(tool.fields, 'from') >= addMonths(today, -12)).map(namedVerdict);
    },
  },
  {
    id: 'goal-without-action',
    scope: 'plan',
    severity: 'mend',
    sources: ['S0', 'S2'],
    sentence: {
      en: 'No action advances “{title}”; goals and actions must meet.',
      fi: 'Mikään toimenpide ei edistä tavoitetta ”{title}”; tavoitteiden ja toimenpiteiden on kohdattava.',
    },
    judge: ({ index }) => {
      const actions = index.answered('action');
      const free = actions.filter((action) => !isFinished(action) && !hasFilled(index, action, 'advances')).slice(0, offered);
      if (actions.length === 0) return [];
      return index
        .answered('goal')
        .filter((goal) => !index.linksTo(goal.id).some(({ kind }) => kind === 'advances'))
        .map((goal) => ({
          ...namedVerdict(goal),
          fixes: free.flatMap((action) => linkingTo(advancing, action.id, 'advances', [goal]).map((fix) => ({ ...fix, values: { title: titleOf(action) } }))),
        }));
    },
  },
  {
    id: 'kpi-unsystematic',
    scope: 'item',
    type: 'kpi',
    severity: 'mind',
    sources: ['S2'],
    sentence: {
      en: 'It is measured on a cadence, but neither by whom nor from where is said; only systematic measuring brings real wins.',
      fi: 'Tätä mitataan rytmissä, mutta ei ole sanottu, kuka mittaa ja mistä; vain järjestelmällinen mittaaminen tuo todellisia voittoja.',
    },
    judge: (kpi, { index }) =>
      hasFilled(index, kpi, 'cadence') && kpi.measurements.length > 0 && !hasFilled(index, kpi, 'owner') && !hasFilled(index, kpi, 'dataSource')
        ? { fixes: linkingTo({ en: '{title} measures it', fi: 'Mittaajaksi {title}' }, kpi.id, 'ownedBy', index.answered('person')) }
        : undefined,
  },
];
