import type { CountedText, Text } from './text.ts';

/**
 * The sentence that each chapter comes down to. Whatever stands between quotation marks is the plan's own word; counts
 * and amounts are found from the data (shared/report/headlines.ts).
 */
export const headlineTexts = {
  audit: {
    en: '{points} of {most} points; the weakest theme is {theme}',
    fi: '{points}/{most} pistettä; heikoin teema on {theme}',
  },
  auditWhole: { en: 'All {most} points: nothing to improve', fi: 'Täydet {most} pistettä: korjattavaa ei ole' },
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
    en: '{part} of {count} KPIs with a target and readings have reached it',
    fi: 'Tavoite ja mittauksia on {count} mittarilla; niistä {part} on saavuttanut tavoitteensa',
  },
  kpisReachedOne: {
    en: 'One of {count} KPIs with a target and readings has reached it',
    fi: 'Tavoite ja mittauksia on {count} mittarilla; niistä yksi on saavuttanut tavoitteensa',
  },
  kpisReachedUntold: {
    en: '{count} KPIs have a target and readings; reached: {part}, direction not stated: {untold}',
    fi: 'Tavoite ja mittauksia on {count} mittarilla; tavoitteensa saavuttaneita on {part}, suunta kertomatta {untold} mittarilta',
  },
  kpisUntold: {
    en: { one: 'The one KPI with a target and readings is above it; whether it should rise or fall is not stated', other: 'All {count} KPIs with a target and readings are above it; whether they should rise or fall is not stated' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, on tavoitteen yläpuolella; ei ole kerrottu, pitääkö sen nousta vai laskea', other: 'Kaikki {count} mittaria, joilla on tavoite ja mittauksia, ovat tavoitteen yläpuolella; ei ole kerrottu, pitääkö niiden nousta vai laskea' },
  },
  kpisReachedAll: {
    en: { one: 'The one KPI with a target and readings has reached it', other: 'All {count} KPIs with a target and readings have reached it' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, on saavuttanut tavoitteensa', other: 'Kaikki {count} mittaria, joilla on tavoite ja mittauksia, ovat saavuttaneet tavoitteensa' },
  },
  kpisReachedNone: {
    en: { one: 'The one KPI with a target and readings has not reached it yet', other: 'None of the {count} KPIs with a target and readings has reached it yet' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan', other: 'Yksikään {count} mittarista, joilla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan' },
  },
  kpisUnmeasured: {
    en: { one: 'One KPI is chosen; it is not measured yet', other: '{count} KPIs are chosen; none with a target is measured yet' },
    fi: { one: 'Mittareita on valittu yksi; sitä ei ole vielä mitattu', other: 'Mittareita on valittu {count}; yhtäkään, jolla on tavoitetaso, ei ole vielä mitattu' },
  },
  kpisTargetless: {
    en: { one: 'One KPI is chosen; it has no target yet', other: '{count} KPIs are chosen; none has a target yet' },
    fi: { one: 'Mittareita on valittu yksi; sillä ei ole vielä tavoitetasoa', other: 'Mittareita on valittu {count}; yhdelläkään ei ole vielä tavoitetasoa' },
  },
  givensServes: {
    en: { one: 'One business goal leads the plan: “{title}”', other: '{count} business goals lead the plan; the first is “{title}”' },
    fi: { one: 'Suunnitelmaa ohjaa yksi liiketoiminnan tavoite: ”{title}”', other: 'Suunnitelmaa ohjaa {count} liiketoiminnan tavoitetta, ensimmäisenä ”{title}”' },
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
  ringPlaced: {
    en: { one: 'Places are set on one of four axes; none is agreed yet', other: 'Places are set on {count} of four axes; none is agreed yet' },
    fi: { one: 'Paikkoja on merkitty yhdelle akselille neljästä; mistään ei ole vielä sovittu', other: 'Paikkoja on merkitty {count} akselille neljästä; mistään ei ole vielä sovittu' },
  },
  ringWay: {
    en: 'The longest way to go is on {axis}, towards {pole}: from {today} today to the agreed {agreed}',
    fi: 'Pisin matka on edessä akselilla {axis}, suuntana {pole}: nyt\u00a0{today}, sovittu\u00a0{agreed}',
  },
  channelsMoney: {
    en: { one: 'One channel, with {amount} allocated to it', other: '{count} channels; the largest share of the money, {amount}, goes to “{title}”' },
    fi: { one: 'Kanavia on yksi; sille on varattu {amount}', other: 'Kanavia on {count}; eniten rahaa, {amount}, on varattu kanavalle ”{title}”' },
  },
  channels: {
    en: { one: 'One channel, and what it is for', other: '{count} channels, and what each is for' },
    fi: { one: 'Yksi kanava ja sen tehtävä', other: '{count} kanavaa ja kunkin tehtävä' },
  },
  channelsSome: {
    en: '{count} channels; what it is for is written down for {part} of them',
    fi: 'Kanavia on {count}; tehtävä on kirjattu niistä {part} kanavalle',
  },
  channelsSomeOne: {
    en: '{count} channels; what it is for is written down for one of them',
    fi: 'Kanavia on {count}; tehtävä on kirjattu niistä yhdelle',
  },
  channelsSomeNone: {
    en: { one: 'One channel; what it is for is not written down yet', other: '{count} channels; what they are for is not written down yet' },
    fi: { one: 'Kanavia on yksi; sen tehtävää ei ole vielä kirjattu', other: 'Kanavia on {count}; niiden tehtäviä ei ole vielä kirjattu' },
  },
  audiencesReached: {
    en: '{part} of {count} audiences are reached by at least one channel',
    fi: 'Kohderyhmiä on {count}; suunnitelman kanavat tavoittavat niistä {part}',
  },
  audiencesReachedOne: {
    en: 'One of {count} audiences is reached by at least one channel',
    fi: 'Kohderyhmiä on {count}; suunnitelman kanavat tavoittavat niistä yhden',
  },
  audiencesReachedAll: {
    en: { one: 'The one audience is reached by at least one channel', other: 'All {count} audiences are reached by at least one channel' },
    fi: { one: 'Suunnitelman kanavat tavoittavat ainoan kohderyhmän', other: 'Suunnitelman kanavat tavoittavat kaikki {count} kohderyhmää' },
  },
  audiencesReachedNone: {
    en: { one: 'No channel reaches the one audience yet', other: 'No channel reaches any of the {count} audiences yet' },
    fi: { one: 'Mikään suunnitelman kanava ei vielä tavoita ainoaa kohderyhmää', other: 'Kohderyhmiä on {count}; mikään suunnitelman kanava ei vielä tavoita yhtäkään niistä' },
  },
  actionsNext: {
    en: { one: '{done} of the one action is done; next, “{title}” begins on {date}', other: '{done} of {count} actions are done; next, “{title}” begins on {date}' },
    fi: { one: 'Toimenpiteitä on yksi, valmiina {done}; seuraavana alkaa {date} ”{title}”', other: 'Toimenpiteitä on {count}, valmiina {done}; seuraavana alkaa {date} ”{title}”' },
  },
  actionsNextOne: {
    en: 'One of {count} actions is done; next, “{title}” begins on {date}',
    fi: 'Toimenpiteitä on {count}, valmiina yksi; seuraavana alkaa {date} ”{title}”',
  },
  actionsNextNone: {
    en: { one: 'There is one action, “{title}”; it begins on {date}', other: 'None of the {count} actions is done yet; next, “{title}” begins on {date}' },
    fi: { one: 'Toimenpiteitä on yksi, ”{title}”; se alkaa {date}', other: 'Toimenpiteitä on {count}, eikä yksikään ole vielä valmis; seuraavana alkaa {date} ”{title}”' },
  },
  actions: {
    en: '{done} of {count} actions are done, {doing} in progress',
    fi: 'Toimenpiteitä on {count}: valmiina {done}, työn alla {doing}',
  },
  actionsOne: {
    en: 'One of {count} actions is done, {doing} in progress',
    fi: 'Toimenpiteitä on {count}: valmiina yksi, työn alla {doing}',
  },
  actionsNone: {
    en: { one: 'The one action is in progress', other: 'None of the {count} actions is done yet, {doing} in progress' },
    fi: { one: 'Ainoa toimenpide on työn alla', other: 'Toimenpiteitä on {count}: yksikään ei ole vielä valmis, työn alla {doing}' },
  },
  actionsAll: {
    en: { one: 'The one action is done', other: 'All {count} actions are done' },
    fi: { one: 'Ainoa toimenpide on valmis', other: 'Kaikki {count} toimenpidettä ovat valmiina' },
  },
  actionsIdle: {
    en: '{done} of {count} actions are done, and none is in progress',
    fi: 'Toimenpiteitä on {count}: valmiina {done}, työn alla ei yhtäkään',
  },
  actionsIdleOne: {
    en: 'One of {count} actions is done, and none is in progress',
    fi: 'Toimenpiteitä on {count}: valmiina yksi, työn alla ei yhtäkään',
  },
  actionsIdleNone: {
    en: { one: 'There is one action; it is neither done nor in progress', other: 'None of the {count} actions is done or in progress' },
    fi: { one: 'Toimenpiteitä on yksi; se ei ole valmis eikä työn alla', other: 'Toimenpiteitä on {count}; yksikään ei ole valmis eikä työn alla' },
  },
  peopleSkill: {
    en: { one: 'One person carries the plan; their weakest skill is {skill} ({average} of 5)', other: '{count} people carry the plan; their weakest skill on average is {skill} ({average} of 5)' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen; heikoin osaamisalue on {skill} ({average}/5)', other: 'Suunnitelmaa toteuttaa {count} ihmistä; keskimäärin heikoin osaamisalue on {skill} ({average}/5)' },
  },
  risksAnswered: {
    en: '{count} risks are foreseen; {part} of them have a named person to respond',
    fi: 'Riskejä on tunnistettu {count}; niistä vastaaja on nimetty {part} riskille',
  },
  risksAnsweredOne: {
    en: '{count} risks are foreseen; one of them has a named person to respond',
    fi: 'Riskejä on tunnistettu {count}; niistä vastaaja on nimetty yhdelle',
  },
  people: {
    en: { one: 'One person carries the plan', other: '{count} people carry the plan' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen', other: 'Suunnitelmaa toteuttaa {count} ihmistä' },
  },
  risksAnsweredAll: {
    en: { one: 'One risk is foreseen, and it has a named person to respond', other: '{count} risks are foreseen, and each has a named person to respond' },
    fi: { one: 'Riskejä on tunnistettu yksi, ja sille on nimetty vastaaja', other: 'Riskejä on tunnistettu {count}, ja jokaiselle on nimetty vastaaja' },
  },
  risksAnsweredNone: {
    en: { one: 'One risk is foreseen; nobody is named to respond yet', other: '{count} risks are foreseen; nobody is named to respond to any of them yet' },
    fi: { one: 'Riskejä on tunnistettu yksi; vastaajaa ei ole vielä nimetty', other: 'Riskejä on tunnistettu {count}; vastaajaa ei ole vielä nimetty yhdellekään' },
  },
  policies: {
    en: { one: 'One rule guides the work', other: '{count} rules guide the work' },
    fi: { one: 'Työtä ohjaa yksi sääntö', other: 'Työtä ohjaa {count} sääntöä' },
  },
  budget: {
    en: '{total} in all; the largest quarter is {quarter} with {amount}',
    fi: 'Yhteensä {total}; suurin neljännes on {quarter}: {amount}',
  },
  budgetEven: {
    en: '{total} in all; no quarter has more than {amount}',
    fi: 'Yhteensä {total}; missään neljänneksessä ei ole enempää kuin {amount}',
  },
  budgetTotal: { en: '{total} in all', fi: 'Yhteensä {total}' },
  budgetNothingThere: {
    en: '{use} is allocated; the plan does not say yet what is available',
    fi: 'Käyttöä on suunniteltu {use}; suunnitelma ei vielä kerro, paljonko rahaa on käytettävissä',
  },
  budgetUndated: { en: '{total} in all, none of it assigned to a quarter yet', fi: 'Yhteensä {total}, jota ei ole vielä jaettu neljänneksille' },
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
  againstTarget: { en: '{now}, target {target}', fi: '{now}, tavoite {target}' },
  notMeasured: { en: 'not measured yet', fi: 'ei vielä mitattu' },
  money: { en: 'Money', fi: 'Raha' },
  noMoney: { en: 'No money is planned yet.', fi: 'Rahaa ei ole vielä suunniteltu.' },
  risks: { en: 'Risks that matter', fi: 'Keskeiset riskit' },
  noRisks: { en: 'No risks are written down yet.', fi: 'Riskejä ei ole vielä kirjattu.' },
  next: { en: 'Next steps', fi: 'Seuraavat askeleet' },
  noActions: { en: 'No actions are planned yet.', fi: 'Toimenpiteitä ei ole vielä suunniteltu.' },
  allFinished: { en: 'Nothing is left to do: every action is done or dropped.', fi: 'Tekemättä ei ole mitään: kaikki toimenpiteet on tehty tai hylätty.' },
  late: { en: 'was to be done by {date}', fi: 'piti olla valmis {date}' },
  sinceThen: { en: 'since {date}, no end is said', fi: '{date} lähtien, loppu avoin' },
  undated: { en: 'no date yet', fi: 'ei vielä päivää' },
  until: { en: 'until {date}', fi: '{date} mennessä' },
  from: { en: 'from {date}', fi: '{date} alkaen' },
  decision: { en: 'The decision asked for', fi: 'Pyydetty päätös' },
  accept: { en: 'To accept this plan as it stands on {date}.', fi: 'Hyväksyä tämä suunnitelma sellaisena kuin se on {date}.' },
  accepted: { en: 'None: client and agency have signed this plan.', fi: 'Ei mitään: asiakas ja toimisto ovat hyväksyneet suunnitelman.' },
} as const satisfies Record<string, Text>;
