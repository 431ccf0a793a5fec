import { cadences } from '../../framework/cadences.ts';
import { businessKpis } from '../../framework/kpiMap.ts';
import { addDays } from '../../plan/days.ts';
import { textOf } from '../../plan/plan.ts';
import { settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';
import { dayText } from '../wording.ts';

/** The business KPIs of the business goals that a KPI's goals serve. */
function kindsServed(index: PlanIndex, kpi: string): readonly string[] {
  const goals = index.linksTo(kpi).flatMap((link) => (link.kind === 'measuredBy' ? [link.from] : []));
  return goals.flatMap((goal) => index.led(goal, 'serves')).map((business) => textOf(business.fields, 'kind')).filter(Boolean);
}

/** KPIs: aligned with the business first, then measured as often as promised. */
export const kpiRules: readonly Rule[] = [
  {
    id: 'kpi-unaligned',
    scope: 'item',
    type: 'kpi',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This KPI serves no business KPI; align the KPIs before goals and money.',
      fi: 'Mittari ei palvele mitään yrityksen KPI:tä; sovita KPI:t yhteen ennen tavoitteita ja panostuksia.',
    },
    judge: (kpi, { index }) => {
      if (hasFilled(index, kpi, 'businessKpi')) return undefined;
      const kinds = kindsServed(index, kpi.id);
      const likely = businessKpis.filter((business) => kinds.includes(business.id));
      return {
        fixes: (likely.length > 0 ? likely : businessKpis.slice(0, 3)).map((business) => ({
          ...settingField({ en: 'It serves: {kpi}', fi: 'Se palvelee: {kpi}' }, kpi.id, 'businessKpi', business.id),
          texts: { kpi: business.name },
        })),
      };
    },
  },
  {
    id: 'kpi-other-aim',
    scope: 'item',
    type: 'kpi',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This KPI serves “{kpi}”, while its goal works for “{aim}”: reaching the one does not show the other.',
      fi: 'Mittari palvelee tätä: ”{kpi}”, mutta sen tavoite tähtää tähän: ”{aim}”. Toisen saavuttaminen ei osoita toista.',
    },
    judge: (kpi, { index }) => {
      const own = businessKpis.find(({ id }) => id === textOf(kpi.fields, 'businessKpi'));
      const goals = index.linksTo(kpi.id).flatMap((link) => (link.kind === 'measuredBy' ? [link.from] : []));
      // A goal that another KPI measures properly may also have this one.
      const astray = goals.flatMap((goal) => {
        const kinds = index.led(goal, 'serves').map((business) => textOf(business.fields, 'kind')).filter(Boolean);
        const measured = index.led(goal, 'measuredBy').some(({ fields }) => kinds.includes(textOf(fields, 'businessKpi')));
        return kinds.length > 0 && !measured ? kinds : [];
      });
      const [aim] = businessKpis.filter(({ id }) => astray.includes(id));
      if (!own || !aim || kindsServed(index, kpi.id).includes(own.id)) return undefined;
      return {
        texts: { kpi: own.name, aim: aim.name },
        fixes: [{ ...settingField({ en: 'It serves: {aim}', fi: 'Se palvelee: {aim}' }, kpi.id, 'businessKpi', aim.id), texts: { aim: aim.name } }],
      };
    },
  },
  {
    id: 'kpi-silent',
    scope: 'item',
    type: 'kpi',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'No measurement within its cadence; what is measured steers what changes next.',
      fi: 'Ei mittausta rytmin mukaisesti; se, mitä mitataan, ohjaa sitä, mitä seuraavaksi muutetaan.',
    },
    judge: (kpi, { index, today }) => {
      const cadence = cadences.find((known) => known.id === textOf(kpi.fields, 'cadence'));
      if (!cadence) return undefined;
      const last = kpi.measurements.findLast(({ date }) => date <= today)?.date ?? '';
      // Before the first reading, time counts from the plan's start; without one nothing is late.
      const starts = textOf(index.plan.fields, 'starts');
      const since = last > starts ? last : starts;
      return since === '' || since >= addDays(today, -cadence.days) ? undefined : {};
    },
  },
  {
    id: 'reading-ahead',
    scope: 'item',
    type: 'kpi',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: { one: 'A reading is dated {date}, which is still to come.', other: '{count} readings are dated in days still to come, the last on {date}.' },
      fi: { one: 'Yksi lukema on päivätty tulevaisuuteen: {date}.', other: '{count} lukemaa on päivätty tulevaisuuteen, viimeinen {date}.' },
    },
    judge: (kpi, { today }) => {
      const ahead = kpi.measurements.filter(({ date }) => date > today);
      const last = ahead.at(-1);
      return last && { values: { count: ahead.length }, texts: { date: dayText(last.date) } };
    },
  },
];
