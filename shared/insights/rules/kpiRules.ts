import { cadences } from '../../framework/cadences.ts';
import { businessKpis } from '../../framework/kpiMap.ts';
import { addDays } from '../../plan/days.ts';
import { textOf } from '../../plan/plan.ts';
import { settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { Rule } from '../rule.ts';

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
      const goals = index.linksTo(kpi.id).flatMap((link) => (link.kind === 'measuredBy' ? [link.from] : []));
      const kinds = goals.flatMap((goal) => index.led(goal, 'serves')).map((business) => textOf(business.fields, 'kind'));
      const likely = businessKpis.filter((business) => kinds.includes(business.id));
      return {
        fixes: (likely.length > 0 ? likely : businessKpis.slice(0, 3)).map((business) =>
          settingField(
            { en: `It serves: ${business.name.en}`, fi: `Se palvelee: ${business.name.fi}` },
            kpi.id,
            'businessKpi',
            business.id,
          ),
        ),
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
    judge: (kpi, { today }) => {
      const cadence = cadences.find((known) => known.id === textOf(kpi.fields, 'cadence'));
      if (!cadence) return undefined;
      const last = kpi.measurements.at(-1);
      return last && last.date >= addDays(today, -cadence.days) ? undefined : {};
    },
  },
];
