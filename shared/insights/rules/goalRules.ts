import { businessKpis } from '../../framework/kpiMap.ts';
import { say, type Text } from '../../messages/text.ts';
import { addMonths } from '../../plan/days.ts';
import { followedVoice } from '../../plan/followed.ts';
import { numberOf, textOf, titleOf, type Item } from '../../plan/plan.ts';
import { adding, following, linkingTo, settingField, together } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, Rule, Verdict } from '../rule.ts';
import { listText } from '../wording.ts';
import { areKpisOfS2, isVanity, substanceFor } from './vanity.ts';

const fairMonths = 6;

/** With more goals than this at once none comes first (S1). */
const mostGoals = 5;

/** What makes a goal measurable, worded for within a sentence. */
const needs: readonly (readonly [key: 'measure' | 'target' | 'due', name: Text])[] = [
  ['measure', { en: 'a measure', fi: 'mitattava asia' }],
  ['target', { en: 'a target', fi: 'tavoitetaso' }],
  ['due', { en: 'a due date', fi: 'määräpäivä' }],
];

/** The business KPIs that a goal serves: those of its business goals, else those named by its KPIs. */
export function businessKpisOf(index: PlanIndex, goal: Item): ReadonlySet<string> {
  const served = index.led(goal.id, 'serves').map((business) => textOf(business.fields, 'kind')).filter(Boolean);
  if (served.length > 0) return new Set(served);
  return new Set(index.led(goal.id, 'measuredBy').map((kpi) => textOf(kpi.fields, 'businessKpi')).filter(Boolean));
}

function addingSubstance(goal: Item, kinds: ReadonlySet<string>): readonly Fix[] {
  const business = businessKpis.find((kpi) => kinds.has(kpi.id)) ?? businessKpis[0];
  if (!business) return [];
  const kpi = substanceFor[business.id] ?? business.socialKpi;
  return [
    {
      ...adding(
        { en: 'Add a KPI of substance: {kpi}', fi: 'Lisää sisällöllinen mittari: {kpi}' },
        'kpi',
        (language) => ({ name: say(kpi, language), kind: 'quality', businessKpi: business.id, cadence: 'month' }),
        { kind: 'measuredBy', from: goal.id },
      ),
      texts: { kpi },
    },
  ];
}

/** Goals: derived from the business, measurable, one of them first (S1). */
export const goalRules: readonly Rule[] = [
  {
    id: 'one-priority',
    scope: 'plan',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: '{count} goals have priority 1; exactly one must come first, or nothing does.',
      fi: 'Prioriteetti 1 on {count} tavoitteella; täsmälleen yhden on oltava ensimmäinen, muuten mikään ei ole.',
    },
    judge: ({ index }) => {
      const goals = index.answered('goal');
      const first = goals.filter((goal) => numberOf(goal.fields, 'priority') === 1);
      const [leader] = first.length > 0 ? first : goals;
      if (!leader || first.length === 1) return [];
      const name = { en: 'Make “{title}” number one', fi: 'Ykköseksi ”{title}”' };
      const rest = first.filter((goal) => goal !== leader);
      const fix = together(name, [
        settingField(name, leader.id, 'priority', 1),
        ...rest.map((goal, place) => settingField(name, goal.id, 'priority', place + 2)),
      ]);
      const fixes = [{ ...fix, values: { title: titleOf(leader) } }];
      if (first.length > 0) return [{ values: { count: first.length }, fixes }];
      return [
        {
          sentence: { en: 'No goal has priority 1; one must come first, or nothing does.', fi: 'Yhdelläkään tavoitteella ei ole prioriteettia 1; jonkin on oltava ensimmäinen, muuten mikään ei ole.' },
          fixes,
        },
      ];
    },
  },
  {
    id: 'too-many-goals',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'The plan has {count} goals; with more than {most} at once no effect can be shown on any.',
      fi: 'Suunnitelmassa on {count} tavoitetta; jos niitä on yhtä aikaa yli {most}, vaikutusta ei voi osoittaa yhteenkään.',
    },
    judge: ({ index }) => {
      const count = index.answered('goal').length;
      return count > mostGoals ? [{ values: { count, most: mostGoals } }] : [];
    },
  },
  {
    id: 'goal-from-business',
    scope: 'item',
    type: 'goal',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: 'This goal serves no business goal, so nobody can say what it is worth.',
      fi: 'Tämä tavoite ei palvele mitään liiketoiminnan tavoitetta, joten sen arvoa ei voi osoittaa.',
    },
    judge: (goal, { index }) =>
      hasFilled(index, goal, 'serves')
        ? undefined
        : {
            fixes: linkingTo(
              { en: 'It serves “{title}”', fi: 'Se palvelee tavoitetta ”{title}”' },
              goal.id,
              'serves',
              index.answered('businessGoal'),
            ),
          },
  },
  {
    id: 'goal-measurable',
    scope: 'item',
    type: 'goal',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: 'This goal lacks {missing}, so nobody can tell whether it is reached.',
      fi: 'Tavoitteelta puuttuu {missing}, joten kukaan ei voi tietää, saavutetaanko se.',
    },
    judge: (goal, { index, today }) => {
      const missing = needs.filter(([key]) => !hasFilled(index, goal, key));
      if (missing.length === 0) return undefined;
      const kpi = index.led(goal.id, 'measuredBy').find((known) => numberOf(known.fields, 'target') !== undefined);
      const due = addMonths(textOf(goal.fields, 'start') || today, fairMonths);
      const name = { en: 'Fill in from its KPI, due in {months} months', fi: 'Täydennä mittarista, määräpäivä {months} kuukauden päähän' };
      const fillable = missing.every(([key]) => key === 'due' || kpi !== undefined);
      const steps = missing.map(([key]) =>
        settingField(
          name,
          goal.id,
          key,
          key === 'due' ? due : key === 'target' ? (numberOf(kpi?.fields ?? {}, 'target') ?? 0) : textOf(kpi?.fields ?? {}, 'name'),
        ),
      );
      return {
        texts: { missing: listText(missing.map(([, text]) => text)) },
        fixes: fillable ? [{ ...together(name, steps), values: { months: fairMonths } }] : [],
      };
    },
  },
  {
    id: 'goal-no-kpi',
    scope: 'item',
    type: 'goal',
    severity: 'mend',
    sources: ['S1', 'S2'],
    sentence: {
      en: 'No KPI follows this goal; without readings nothing steers what changes next.',
      fi: 'Mikään mittari ei seuraa tätä tavoitetta; ilman lukemia mikään ei ohjaa sitä, mitä seuraavaksi muutetaan.',
    },
    judge: (goal, { index }) => {
      // Having none at all is reported by goal-measurable, and a plan without KPIs by parts-missing.
      const kpis = index.answered('kpi');
      if (hasFilled(index, goal, 'measuredBy') || !hasFilled(index, goal, 'measure') || kpis.length === 0) return undefined;
      const kinds = businessKpisOf(index, goal);
      const fits = (kpi: Item): number => Number(kinds.has(textOf(kpi.fields, 'businessKpi')));
      return {
        fixes: linkingTo({ en: 'It is measured by “{title}”', fi: 'Mittariksi ”{title}”' }, goal.id, 'measuredBy', [...kpis].sort((one, other) => fits(other) - fits(one))),
      };
    },
  },
  {
    id: 'goal-no-change',
    scope: 'item',
    type: 'goal',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'The target of this goal is where it starts, {value}: reaching it changes nothing.',
      fi: 'Tavoitetaso on sama kuin lähtötaso, {value}: sen saavuttaminen ei muuta mitään.',
    },
    judge: (goal) => {
      const value = numberOf(goal.fields, 'target');
      return value !== undefined && value === numberOf(goal.fields, 'baseline') ? { values: { value } } : undefined;
    },
  },
  {
    id: 'vanity-only',
    scope: 'item',
    type: 'goal',
    severity: 'mend',
    sources: ['S0', 'S2', 'S4'],
    sentence: {
      en: 'Every KPI of this goal counts fans, likes, clicks or views; the count can grow while sales do not.',
      fi: 'Kaikki tavoitteen mittarit laskevat faneja, tykkäyksiä, klikkauksia tai katseluita; luku voi kasvaa, vaikka myynti ei kasva.',
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Likes and followers are the KPI of keeping customers, and reach that of awareness. Where a plan follows S2, this rule stays silent there.',
        fi: 'Tykkäykset ja seuraajat ovat asiakaskunnan säilyttämisen mittari ja tavoittavuus tunnettuuden. Jos suunnitelma seuraa lähdettä S2, tämä sääntö vaikenee niistä.',
      },
    },
    judge: (goal, { index }): Verdict | undefined => {
      const kpis = index.led(goal.id, 'measuredBy');
      const kinds = businessKpisOf(index, goal);
      if (kpis.length === 0 || !kpis.every(isVanity)) return undefined;
      const substance = addingSubstance(goal, kinds);
      if (!areKpisOfS2(kpis, kinds)) return { fixes: substance };
      switch (followedVoice(index.plan, 'counting')) {
        case 'S2':
          return undefined;
        case 'S0':
        case 'S1':
          return {
            sentence: {
              en: 'Every KPI of this goal is a count, and this plan follows S0 and S4: the count can grow while sales do not.',
              fi: 'Kaikki tavoitteen mittarit ovat lukumääriä, ja suunnitelma seuraa lähteitä S0 ja S4: luku voi kasvaa, vaikka myynti ei kasva.',
            },
            fixes: substance,
          };
        case 'both':
          return {
            sentence: {
              en: 'Every KPI of this goal is a count, and this plan follows both voices: a count stands beside a measure of substance, never alone.',
              fi: 'Kaikki tavoitteen mittarit ovat lukumääriä, ja suunnitelma seuraa molempia ääniä: lukumäärä kuuluu sisällöllisen mittarin rinnalle, ei yksin.',
            },
            fixes: substance,
          };
        case undefined:
          return {
            sentence: {
              en: 'Every KPI of this goal is a count: S2 takes it for the KPI of such a business goal, S0 and S4 warn that it can grow while sales do not. Choose which voice the plan follows.',
              fi: 'Kaikki tavoitteen mittarit ovat lukumääriä: S2 pitää niitä tällaisen liiketoiminnan tavoitteen mittarina, S0 ja S4 varoittavat, että luku voi kasvaa, vaikka myynti ei kasva. Valitkaa, kumpaa suunnitelma seuraa.',
            },
            fixes: [following('counting', 'S2'), ...substance],
          };
      }
    },
  },
];
