import type { CountedText, Text } from './text.ts';

/** The alignment of KPIs: what the business asks for and what the plan measures. */
export const kpisViewTexts = {
  path: { en: 'The order of work', fi: 'Työjärjestys' },
  stepKpis: { en: 'Align the KPIs', fi: 'Sovita mittarit' },
  stepGoals: { en: 'Set the goals', fi: 'Aseta tavoitteet' },
  stepMoney: { en: 'Place the money', fi: 'Kohdista raha' },
  stepHere: { en: 'you are here', fi: 'olet tässä' },
  doneKpis: { en: '{done} of {of} aligned', fi: 'sovitettu {done}/{of}' },
  doneGoals: { en: '{done} of {of} measured by a KPI', fi: 'mittari {done}/{of}' },
  doneMoney: { en: '{done} of {of} dated', fi: 'ajoitettu {done}/{of}' },
  nothingYet: { en: 'nothing yet', fi: 'ei vielä mitään' },

  businessColumn: { en: 'What the business asks for', fi: 'Mitä liiketoiminta tarvitsee' },
  kpiColumn: { en: 'What the plan measures', fi: 'Mitä suunnitelma mittaa' },
  dragHint: { en: 'Drag a KPI onto the business KPI that it serves, or choose it from its list.', fi: 'Vedä mittari sen yrityksen KPI:n päälle, jota se palvelee, tai valitse se listasta.' },
  socialKpi: { en: 'Social KPI: {kpi}', fi: 'Some-KPI: {kpi}' },
  take: { en: 'Take this KPI', fi: 'Ota tämä mittari' },
  takeFull: { en: 'Take “{kpi}” as a KPI of the plan', fi: 'Ota ”{kpi}” suunnitelman mittariksi' },
  served: { en: { one: '{count} KPI', other: '{count} KPIs' }, fi: { one: '{count} mittari', other: '{count} mittaria' } },
  wanted: { en: 'Asked for, but nothing measures it', fi: 'Tätä tavoitellaan, mutta mikään ei mittaa sitä' },
  unused: { en: 'No business goal asks for this', fi: 'Mikään liiketoiminnan tavoite ei edellytä tätä' },
  businessGoals: { en: 'Business goals', fi: 'Liiketoiminnan tavoitteet' },
  goals: { en: 'Used by', fi: 'Käytössä tavoitteissa' },
  noGoal: { en: 'No goal uses it', fi: 'Mikään tavoite ei käytä sitä' },
  serves: { en: 'Business KPI that “{kpi}” serves', fi: 'Yrityksen KPI, jota ”{kpi}” palvelee' },
  servesNone: { en: 'Serves none yet', fi: 'Ei palvele vielä mitään' },
  orphan: { en: 'Orphan: serves no business KPI', fi: 'Orpo: ei palvele mitään yrityksen KPI:tä' },
  orphans: {
    en: { one: '{count} KPI serves no business KPI', other: '{count} KPIs serve no business KPI' },
    fi: { one: '{count} mittari ei palvele mitään yrityksen KPI:tä', other: '{count} mittaria ei palvele mitään yrityksen KPI:tä' },
  },
  allServed: { en: 'Every KPI serves the business.', fi: 'Jokainen mittari palvelee liiketoimintaa.' },
  addKpi: { en: 'Add a KPI', fi: 'Lisää mittari' },
  noKpis: { en: 'The plan has no KPIs yet. Take one from the left.', fi: 'Suunnitelmassa ei ole vielä mittareita. Ota mittari vasemmalta.' },
} as const satisfies Record<string, Text | CountedText>;
