import { businessKpis } from '../../framework/kpiMap.ts';
import { say } from '../../messages/text.ts';
import { addMonths, daysBetween } from '../../plan/days.ts';
import { numberOf, textOf, type Item } from '../../plan/plan.ts';
import { adding, linkingTo, settingField, together } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';
import { fieldOf } from '../../framework/itemTypes.ts';

/** A count of fans, likes, followers or clicks, in either language. */
const vanity = /(?<!\p{L})((fan|like|follower|click)s?(?!\p{L})|tykkäy|tykkää|seuraaj|fani|klik)/iu;

const earlyMonths = 3;
const fairMonths = 6;

function isVanity(kpi: Item): boolean {
  return textOf(kpi.fields, 'kind') !== 'quality' && vanity.test(`${textOf(kpi.fields, 'name')} ${textOf(kpi.fields, 'unit')}`);
}

/** The business KPIs that a goal works for: its business goals', else those that its KPIs name. */
function businessKpisOf(index: PlanIndex, goal: Item): ReadonlySet<string> {
  const served = index.led(goal.id, 'serves').map((business) => textOf(business.fields, 'kind')).filter(Boolean);
  if (served.length > 0) return new Set(served);
  return new Set(index.led(goal.id, 'measuredBy').map((kpi) => textOf(kpi.fields, 'businessKpi')).filter(Boolean));
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
      const goals = index.ofType('goal');
      const first = goals.filter((goal) => numberOf(goal.fields, 'priority') === 1);
      const [leader] = first.length > 0 ? first : goals;
      if (!leader || first.length === 1) return [];
      const name = { en: 'Keep “{title}” as number one', fi: 'Pidä ”{title}” ykkösenä' };
      const rest = first.filter((goal) => goal !== leader);
      const fix = together(name, [
        settingField(name, leader.id, 'priority', 1),
        ...rest.map((goal, place) => settingField(name, goal.id, 'priority', place + 2)),
      ]);
      return [{ values: { count: first.length }, fixes: [{ ...fix, values: { title: textOf(leader.fields, 'statement') } }] }];
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
              index.ofType('businessGoal'),
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
      const missing = ['measure', 'target', 'due'].filter((key) => !hasFilled(index, goal, key));
      if (missing.length === 0) return undefined;
      const names = missing.flatMap((key) => fieldOf('goal', key)?.name ?? []);
      const join = (language: 'en' | 'fi'): string =>
        new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map((name) => say(name, language).toLowerCase()));
      const kpi = index.led(goal.id, 'measuredBy').find((known) => numberOf(known.fields, 'target') !== undefined);
      const due = addMonths(textOf(goal.fields, 'start') || today, fairMonths);
      const name = { en: 'Fill in from its KPI, due in {months} months', fi: 'Täydennä mittarista, määräpäivä {months} kuukauden päähän' };
      const fillable = missing.every((key) => key === 'due' || kpi !== undefined);
      const steps = missing.map((key) =>
        settingField(
          name,
          goal.id,
          key,
          key === 'due' ? due : key === 'target' ? (numberOf(kpi?.fields ?? {}, 'target') ?? 0) : textOf(kpi?.fields ?? {}, 'name'),
        ),
      );
      return {
        texts: { missing: { en: join('en'), fi: join('fi') } },
        fixes: fillable ? [{ ...together(name, steps), values: { months: fairMonths } }] : [],
      };
    },
  },
  {
    id: 'vanity-only',
    scope: 'item',
    type: 'goal',
    severity: 'mend',
    sources: ['S0', 'S2', 'S4'],
    sentence: {
      en: 'Every KPI of this goal counts fans, likes or clicks; the count can grow while sales do not.',
      fi: 'Kaikki tavoitteen mittarit laskevat faneja, tykkäyksiä tai klikkauksia; luku voi kasvaa, vaikka myynti ei kasva.',
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Where the business KPI is keeping customers, likes and followers are its social KPI, and this rule stays silent.',
        fi: 'Kun yrityksen KPI on asiakaskunnan säilyttäminen, tykkäykset ja seuraajat ovat sen some-KPI, ja tämä sääntö vaikenee.',
      },
    },
    judge: (goal, { index }) => {
      const kpis = index.led(goal.id, 'measuredBy');
      const kinds = businessKpisOf(index, goal);
      if (kpis.length === 0 || !kpis.every(isVanity) || kinds.has('keepingCustomers')) return undefined;
      const business = businessKpis.find((kpi) => kinds.has(kpi.id)) ?? businessKpis[0];
      if (!business) return {};
      return {
        fixes: [
          {
            ...adding(
              { en: 'Add a KPI of substance: {kpi}', fi: 'Lisää sisällöllinen mittari: {kpi}' },
              'kpi',
              (language) => ({ name: say(business.socialKpi, language), kind: 'quality', businessKpi: business.id, cadence: 'month' }),
              { kind: 'measuredBy', from: goal.id },
            ),
            values: { kpi: business.socialKpi.en },
          },
        ],
      };
    },
  },
  {
    id: 'quick-win',
    scope: 'item',
    type: 'goal',
    severity: 'mind',
    sources: ['S0'],
    sentence: {
      en: 'This goal is due {days} days after it starts; results in social media build up over a longer time.',
      fi: 'Tavoitteen määräpäivä on {days} päivää alusta; tulokset sosiaalisessa mediassa syntyvät pidemmällä ajalla.',
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Clear results can be had in some months when the work is systematic.',
        fi: 'Selkeitä tuloksia voi saada muutamassa kuukaudessa, kun työ on järjestelmällistä.',
      },
    },
    judge: (goal, { index }) => {
      const start = textOf(goal.fields, 'start') || textOf(index.plan.fields, 'starts');
      const due = textOf(goal.fields, 'due');
      if (!start || !due || textOf(index.plan.fields, 'campaign') === 'yes' || due >= addMonths(start, earlyMonths)) return undefined;
      const later = addMonths(start, fairMonths);
      return {
        values: { days: daysBetween(start, due) },
        fixes: [settingField({ en: 'Move the due date to {value}', fi: 'Siirrä määräpäivä: {value}' }, goal.id, 'due', later)],
      };
    },
  },
];
