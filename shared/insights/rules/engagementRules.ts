import { engagementObjects } from '../../framework/engagement.ts';
import { customerPath } from '../customerPath.ts';
import { worstTrap } from '../fanTrap.ts';
import { isFinished } from '../../plan/isFinished.ts';
import { textOf, titleOf, type Item } from '../../plan/plan.ts';
import { adding, settingField } from '../fixes.ts';
import type { Rule } from '../rule.ts';

/** Engaging is not engagement, attention is not the whole path, fans are not sales (S0, S1, S4). */
export const engagementRules: readonly Rule[] = [
  {
    id: 'only-doing',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'The KPIs count only what you do; engaging people is not yet engagement, which happens in them.',
      fi: 'Mittarit laskevat vain sitä, mitä itse teette; sitouttaminen ei ole vielä sitoutumista, joka tapahtuu ihmisissä.',
    },
    judge: ({ index }) => {
      const said = index.answered('kpi').map((kpi) => textOf(kpi.fields, 'happens')).filter(Boolean);
      if (said.length === 0 || said.includes('engagement')) return [];
      const fix = adding({ en: 'Add a KPI of engagement', fi: 'Lisää sitoutumisen mittari' }, 'kpi', (language) => ({
        name: language === 'fi' ? 'Keskustelut, joissa jäsenet vastaavat toisilleen' : 'Conversations in which members answer each other',
        kind: 'quality',
        happens: 'engagement',
        cadence: 'month',
      }));
      return [{ fixes: [fix] }];
    },
  },
  {
    id: 'engagement-apart',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'Actions engage people to: {object}. No KPI tells whether that engagement comes about.',
      fi: 'Toimenpiteiden sitouttamisen kohde: {object}. Mikään mittari ei kerro, syntyykö siihen sitoutumista.',
    },
    judge: ({ index }) => {
      const measured = index.answered('kpi').filter((kpi) => textOf(kpi.fields, 'happens') === 'engagement').map((kpi) => textOf(kpi.fields, 'engagesTo'));
      if (!measured.some(Boolean)) return [];
      const aimed = new Set(index.answered('action').filter((action) => !isFinished(action)).map((action) => textOf(action.fields, 'engagesTo')));
      return engagementObjects.flatMap(({ id, name }) => (aimed.has(id) && !measured.includes(id) ? [{ about: id, texts: { object: name } }] : []));
    },
  },
  {
    id: 'means-missing',
    scope: 'plan',
    severity: 'mind',
    sources: ['S0'],
    sentence: {
      en: 'Nobody has said by what means members are brought to react. Channels without an answer: {channels}.',
      fi: 'Kukaan ei ole sanonut, millä keinoin jäsenet saadaan reagoimaan. Kanavat ilman vastausta: {channels}.',
    },
    judge: ({ index }) => {
      const open = index.answered('channel').filter((channel) => textOf(channel.fields, 'social') === 'social' && textOf(channel.fields, 'strategy') !== '' && textOf(channel.fields, 'means').trim() === '');
      return open.length > 0 ? [{ values: { channels: open.map(titleOf).join(', ') } }] : [];
    },
  },
  {
    id: 'fan-trap',
    scope: 'plan',
    severity: 'mend',
    sources: ['S0', 'S4'],
    sentence: {
      en: '“{fans}” changed by {fanGrowth:percent} while “{business}” changed by {businessGrowth:percent}: fans grow, the business does not follow.',
      fi: '”{fans}” muuttui {fanGrowth:percent}, kun ”{business}” muuttui {businessGrowth:percent}: fanit lisääntyvät, mutta liiketoiminta ei seuraa.',
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Where the business KPI is keeping customers, more likes and followers are its social KPI.',
        fi: 'Kun yrityksen KPI on asiakaskunnan säilyttäminen, tykkäykset ja seuraajat ovat sen some-KPI.',
      },
    },
    judge: ({ index }) => {
      const trap = worstTrap(index.plan);
      if (!trap?.isTrap) return [];
      const percent = (growth: number): number => Math.round(growth * 100);
      return [
        {
          item: trap.fans.kpi.id,
          about: trap.business.kpi.id,
          values: { fans: titleOf(trap.fans.kpi), fanGrowth: percent(trap.fans.growth), business: titleOf(trap.business.kpi), businessGrowth: percent(trap.business.growth) },
        },
      ];
    },
  },
  {
    id: 'attention-only',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: 'Every action with a stage stops at attention, which is only the first of seven; nothing carries people on.',
      fi: 'Kaikki toimenpiteet, joilla on vaihe, jäävät huomioon, joka on vasta ensimmäinen seitsemästä; mikään ei vie ihmisiä eteenpäin.',
    },
    judge: ({ index }) => (customerPath(index.plan, index.answered('action')).isAttentionOnly ? [{}] : []),
  },
  {
    id: 'path-gap',
    scope: 'plan',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: 'The customer’s path has a gap with nothing to carry people over it: {stage}.',
      fi: 'Asiakkaan polulla on aukko, jonka yli mikään ei vie: {stage}.',
    },
    judge: ({ index }) => customerPath(index.plan, index.answered('action')).columns.flatMap(({ stage, isGap }) => (isGap ? [{ about: stage.id, texts: { stage: stage.name } }] : [])),
  },
  {
    id: 'only-sales',
    scope: 'plan',
    severity: 'mind',
    sources: ['S0'],
    sentence: {
      en: 'Every goal that says its focus aims at sales; content and timing strengthen the brand first, and the quick purchase seldom comes.',
      fi: 'Jokainen painopisteensä kertova tavoite tähtää myyntiin; kohdistus ja ajoitus vahvistavat ensin brändiä, ja nopea ostopäätös syntyy harvoin.',
    },
    differs: {
      source: 'S1',
      view: { en: 'One priority, brand image or sales, is better than many aims at once.', fi: 'Yksi prioriteetti, brändimielikuva tai myynti, on parempi kuin monta tavoitetta kerralla.' },
    },
    judge: ({ index }) => {
      const goals = index.answered('goal');
      const focused = goals.filter((goal) => textOf(goal.fields, 'focus') !== '');
      if (focused.length < 2 || focused.some((goal) => textOf(goal.fields, 'focus') !== 'sales')) return [];
      const last = focused.at(-1);
      return [{ fixes: last ? [settingFocus(last)] : [] }];
    },
  },
];

function settingFocus(goal: Item) {
  const title = titleOf(goal);
  return { ...settingField({ en: '“{title}” is for the brand', fi: '”{title}” on brändiä varten' }, goal.id, 'focus', 'brand'), values: { title } };
}
