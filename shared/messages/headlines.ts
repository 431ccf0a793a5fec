import type { CountedText, Text } from './text.ts';

/**
 * The sentence that each chapter comes down to. Whatever stands between quotation marks is the plan's own word; counts
 * and amounts are found from the data (shared/report/headlines.ts).
 */
export const headlineTexts = {
  audit: {
    en: '{points} points of {most}; most is to be mended in: {theme}',
    fi: '{points} pistettä, enimmäismäärä {most}; eniten korjattavaa: {theme}',
  },
  auditWhole: { en: 'All {most} points: nothing is to be mended', fi: 'Kaikki {most} pistettä: korjattavaa ei ole' },
  goalsApart: {
    en: '“{ahead}” stands at {aheadNow}, target {aheadTarget}; farthest behind is “{behind}” at {behindNow}, target {behindTarget}',
    fi: '”{ahead}” on nyt {aheadNow}, tavoite {aheadTarget}; kauimpana tavoitteestaan on ”{behind}”: {behindNow}, tavoite {behindTarget}',
  },
  goalsOne: {
    en: '“{ahead}” stands at {aheadNow}, target {aheadTarget}',
    fi: '”{ahead}” on nyt {aheadNow}, tavoite {aheadTarget}',
  },
  goalsUnmeasured: {
    en: { one: 'One goal is set; how far it has come is not measured yet', other: '{count} goals are set; how far they have come is not measured yet' },
    fi: { one: 'Tavoitteita on yksi; sen etenemistä ei ole vielä mitattu', other: 'Tavoitteita on {count}; niiden etenemistä ei ole vielä mitattu' },
  },
  kpisReached: {
    en: '{part} of {count} KPIs with readings and a target have reached it',
    fi: 'Tavoite ja mittauksia on {count} mittarilla; niistä {part} on saavuttanut tavoitteensa',
  },
  kpisReachedAll: {
    en: { one: 'The one KPI with readings and a target has reached it', other: 'All {count} KPIs with readings and a target have reached it' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, on saavuttanut tavoitteensa', other: 'Kaikki {count} mittaria, joilla on tavoite ja mittauksia, ovat saavuttaneet tavoitteensa' },
  },
  kpisReachedNone: {
    en: { one: 'The one KPI with readings and a target has not reached it yet', other: 'None of {count} KPIs with readings and a target has reached it yet' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan', other: 'Tavoite ja mittauksia on {count} mittarilla; yksikään ei ole vielä saavuttanut tavoitettaan' },
  },
  kpisUnmeasured: {
    en: { one: 'One KPI is chosen; none with a target is measured yet', other: '{count} KPIs are chosen; none with a target is measured yet' },
    fi: { one: 'Mittareita on valittu yksi; tavoitteellisia ei ole vielä mitattu', other: 'Mittareita on valittu {count}; tavoitteellisia ei ole vielä mitattu' },
  },
  givensServes: {
    en: { one: 'All of it serves one business goal: “{title}”', other: 'All of it serves {count} business goals, first of them “{title}”' },
    fi: { one: 'Kaikki palvelee yhtä liiketoiminnan tavoitetta: ”{title}”', other: 'Kaikki palvelee {count} liiketoiminnan tavoitetta, ensimmäisenä: ”{title}”' },
  },
  ringOpen: {
    en: 'Client and agency stand {gap} apart on {axis}, and no position is agreed there',
    fi: 'Asiakas ja toimisto ovat {gap} päässä toisistaan akselilla {axis}, eikä paikasta ole sovittu',
  },
  ringSettled: {
    en: 'All four positions are agreed; the widest gap between client and agency was {gap}, on {axis}',
    fi: 'Kaikista neljästä paikasta on sovittu; suurin ero asiakkaan ja toimiston välillä oli {gap}, akselilla {axis}',
  },
  ringPartly: {
    en: { one: 'One of four positions is agreed', other: '{count} of four positions are agreed' },
    fi: { one: 'Neljästä paikasta on sovittu yksi', other: 'Neljästä paikasta on sovittu {count}' },
  },
  ringWay: {
    en: 'The longest way from today is on {axis}: from {today} to the agreed {agreed}',
    fi: 'Pisin matka on edessä akselilla {axis}: nyt\u00a0{today}, sovittu\u00a0{agreed}',
  },
  channelsMoney: {
    en: { one: 'One channel; {amount} is meant for it', other: '{count} channels; the most money, {amount}, is meant for “{title}”' },
    fi: { one: 'Kanavia on yksi; sille on varattu {amount}', other: 'Kanavia on {count}; eniten rahaa, {amount}, on varattu kanavalle ”{title}”' },
  },
  channels: {
    en: { one: 'One channel, and what it is for', other: '{count} channels, and what each is for' },
    fi: { one: 'Yksi kanava ja sen tehtävä', other: '{count} kanavaa ja kunkin tehtävä' },
  },
  audiencesReached: {
    en: '{part} of {count} audiences are reached by a channel of the plan',
    fi: 'Kohderyhmiä on {count}; suunnitelman kanavat tavoittavat niistä {part}',
  },
  audiencesReachedAll: {
    en: { one: 'The one audience is reached by a channel of the plan', other: 'All {count} audiences are reached by a channel of the plan' },
    fi: { one: 'Suunnitelman kanavat tavoittavat ainoan kohderyhmän', other: 'Suunnitelman kanavat tavoittavat kaikki {count} kohderyhmää' },
  },
  audiencesReachedNone: {
    en: { one: 'No channel of the plan reaches the one audience yet', other: 'No channel of the plan reaches any of {count} audiences yet' },
    fi: { one: 'Mikään suunnitelman kanava ei vielä tavoita ainoaa kohderyhmää', other: 'Kohderyhmiä on {count}; mikään suunnitelman kanava ei vielä tavoita yhtäkään niistä' },
  },
  actionsNext: {
    en: { one: '{done} of the one action is done; next begins “{title}” on {date}', other: '{done} of {count} actions are done; next begins “{title}” on {date}' },
    fi: { one: 'Toimenpiteitä on yksi, valmiina {done}; seuraavana alkaa {date} ”{title}”', other: 'Toimenpiteitä on {count}, valmiina {done}; seuraavana alkaa {date} ”{title}”' },
  },
  actions: {
    en: { one: '{done} of the one action is done, {doing} in progress', other: '{done} of {count} actions are done, {doing} in progress' },
    fi: { one: 'Toimenpiteitä on yksi: valmiina {done}, työn alla {doing}', other: 'Toimenpiteitä on {count}: valmiina {done}, työn alla {doing}' },
  },
  peopleSkill: {
    en: { one: 'One person carries the plan; weakest is {skill}, {average} of 5', other: '{count} people carry the plan; weakest on average is {skill}, {average} of 5' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen; heikointa osaaminen on alueella {skill}, {average}/5', other: 'Suunnitelmaa toteuttaa {count} ihmistä; keskimäärin heikointa osaaminen on alueella {skill}, {average}/5' },
  },
  risksAnswered: {
    en: '{count} risks are foreseen; for {part} of them somebody is named to answer',
    fi: 'Riskejä on tunnistettu {count}; niistä vastaaja on nimetty {part} riskille',
  },
  risksAnsweredAll: {
    en: { one: 'One risk is foreseen, and somebody is named to answer', other: '{count} risks are foreseen, and for each of them somebody is named to answer' },
    fi: { one: 'Riskejä on tunnistettu yksi, ja sille on nimetty vastaaja', other: 'Riskejä on tunnistettu {count}, ja jokaiselle on nimetty vastaaja' },
  },
  risksAnsweredNone: {
    en: { one: 'One risk is foreseen; nobody is named to answer yet', other: '{count} risks are foreseen; nobody is named to answer for any of them yet' },
    fi: { one: 'Riskejä on tunnistettu yksi; vastaajaa ei ole vielä nimetty', other: 'Riskejä on tunnistettu {count}; vastaajaa ei ole vielä nimetty yhdellekään' },
  },
  policies: {
    en: { one: 'One rule binds the work', other: '{count} rules bind the work' },
    fi: { one: 'Työtä ohjaa yksi sääntö', other: 'Työtä ohjaa {count} sääntöä' },
  },
  budget: {
    en: '{total} in all; the largest quarter is {quarter} with {amount}',
    fi: 'Yhteensä {total}; suurin neljännes on {quarter}: {amount}',
  },
  budgetUndated: { en: '{total} in all, none of it in a quarter of the plan yet', fi: 'Yhteensä {total}, neljänneksille ei vielä mitään' },
  setAside: {
    en: { one: 'One finding is set aside, with its reason', other: '{count} findings are set aside, each with its reason' },
    fi: { one: 'Sivuun on asetettu yksi havainto perusteluineen', other: 'Sivuun on asetettu {count} havaintoa perusteluineen' },
  },
  historySigned: {
    en: 'The client last signed “{label}”, on {date}',
    fi: 'Asiakas hyväksyi viimeksi version ”{label}” {date}',
  },
  historyUnsigned: { en: 'The client has not signed this plan yet', fi: 'Asiakas ei ole vielä hyväksynyt suunnitelmaa' },
} as const satisfies Record<string, Text | CountedText>;

/** The words of the page that says it all. */
export const briefTexts = {
  direction: { en: 'Where the company is going', fi: 'Minne yritys on menossa' },
  ring: { en: 'Where it stands', fi: 'Missä se on nyt' },
  priority: { en: 'The one priority', fi: 'Tärkein tavoite' },
  otherGoals: { en: 'Other goals and where they are', fi: 'Muut tavoitteet ja niiden tilanne' },
  ofTarget: { en: '{now} of {target}', fi: '{now}, tavoite {target}' },
  notMeasured: { en: 'not measured yet', fi: 'ei vielä mitattu' },
  money: { en: 'Money', fi: 'Raha' },
  noMoney: { en: 'No money is planned yet.', fi: 'Rahaa ei ole vielä suunniteltu.' },
  risks: { en: 'Risks that matter', fi: 'Keskeiset riskit' },
  noRisks: { en: 'No risks are written down yet.', fi: 'Riskejä ei ole vielä kirjattu.' },
  next: { en: 'Next steps', fi: 'Seuraavat askeleet' },
  noNext: { en: 'Nothing that is still to do has a date.', fi: 'Tekemättömillä toimenpiteillä ei ole päiviä.' },
  until: { en: 'until {date}', fi: '{date} mennessä' },
  from: { en: 'from {date}', fi: '{date} alkaen' },
  decision: { en: 'The decision asked for', fi: 'Pyydetty päätös' },
  accept: { en: 'To accept this plan as it stands on {date}.', fi: 'Hyväksyä tämä suunnitelma sellaisena kuin se on {date}.' },
  accepted: { en: 'None: client and agency have signed this plan.', fi: 'Ei mitään: asiakas ja toimisto ovat hyväksyneet suunnitelman.' },
} as const satisfies Record<string, Text>;
