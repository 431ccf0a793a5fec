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
    en: { one: 'One goal is set; how far it has come is not measured yet', other: '{count:words} goals are set; how far they have come is not measured yet' },
    fi: { one: 'Tavoitteita on yksi; sen etenemistä ei ole vielä mitattu', other: 'Tavoitteita on {count:words}; niiden etenemistä ei ole vielä mitattu' },
  },
  kpisReached: {
    en: '{part:words} of {count:words} KPIs with a target and readings have reached it',
    fi: 'Tavoite ja mittauksia on {count:adessive} mittarilla; niistä {part:words} on saavuttanut tavoitteensa',
  },
  kpisReachedOne: {
    en: 'One of {count:words} KPIs with a target and readings has reached it',
    fi: 'Tavoite ja mittauksia on {count:adessive} mittarilla; niistä yksi on saavuttanut tavoitteensa',
  },
  kpisReachedUntold: {
    en: '{count:words} KPIs have a target and readings; reached: {part:words}, direction not stated: {untold:words}',
    fi: 'Tavoite ja mittauksia on {count:adessive} mittarilla; tavoitteensa saavuttaneita on {part:words}, suunta kertomatta {untold:ablative} mittarilta',
  },
  kpisUntold: {
    en: { one: 'The one KPI with a target and readings is above it; whether it should rise or fall is not stated', two: 'Both KPIs with a target and readings are above it; whether they should rise or fall is not stated', other: 'All {count:words} KPIs with a target and readings are above it; whether they should rise or fall is not stated' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, on tavoitteen yläpuolella; ei ole kerrottu, pitääkö sen nousta vai laskea', two: 'Molemmat mittarit, joilla on tavoite ja mittauksia, ovat tavoitteen yläpuolella; ei ole kerrottu, pitääkö niiden nousta vai laskea', other: 'Kaikki {count:words} mittaria, joilla on tavoite ja mittauksia, ovat tavoitteen yläpuolella; ei ole kerrottu, pitääkö niiden nousta vai laskea' },
  },
  kpisReachedAll: {
    en: { one: 'The one KPI with a target and readings has reached it', two: 'Both KPIs with a target and readings have reached it', other: 'All {count:words} KPIs with a target and readings have reached it' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, on saavuttanut tavoitteensa', two: 'Molemmat mittarit, joilla on tavoite ja mittauksia, ovat saavuttaneet tavoitteensa', other: 'Kaikki {count:words} mittaria, joilla on tavoite ja mittauksia, ovat saavuttaneet tavoitteensa' },
  },
  kpisReachedNone: {
    en: { one: 'The one KPI with a target and readings has not reached it yet', two: 'Neither of the two KPIs with a target and readings has reached it yet', other: 'None of the {count:words} KPIs with a target and readings has reached it yet' },
    fi: { one: 'Ainoa mittari, jolla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan', two: 'Kumpikaan kahdesta mittarista, joilla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan', other: 'Yksikään {count:elative} mittarista, joilla on tavoite ja mittauksia, ei ole vielä saavuttanut tavoitettaan' },
  },
  kpisUnmeasured: {
    en: { one: 'One KPI is chosen; it is not measured yet', other: '{count:words} KPIs are chosen; none with a target is measured yet' },
    fi: { one: 'Mittareita on valittu yksi; sitä ei ole vielä mitattu', other: 'Mittareita on valittu {count:words}; yhtäkään, jolla on tavoitetaso, ei ole vielä mitattu' },
  },
  kpisTargetless: {
    en: { one: 'One KPI is chosen; it has no target yet', other: '{count:words} KPIs are chosen; none has a target yet' },
    fi: { one: 'Mittareita on valittu yksi; sillä ei ole vielä tavoitetasoa', other: 'Mittareita on valittu {count:words}; yhdelläkään ei ole vielä tavoitetasoa' },
  },
  givensServes: {
    en: { one: 'One business goal leads the plan: “{title}”', other: '{count:words} business goals lead the plan; the first is “{title}”' },
    fi: { one: 'Suunnitelmaa ohjaa yksi liiketoiminnan tavoite: ”{title}”', other: 'Suunnitelmaa ohjaa {count:words} liiketoiminnan tavoitetta, ensimmäisenä ”{title}”' },
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
    en: { one: 'One of four positions is agreed', other: '{count:words} of four positions are agreed' },
    fi: { one: 'Neljästä paikasta on sovittu yksi', other: 'Neljästä paikasta on sovittu {count:words}' },
  },
  ringPlaced: {
    en: { one: 'Places are set on one of four axes; none is agreed yet', other: 'Places are set on {count:words} of four axes; none is agreed yet' },
    fi: { one: 'Paikkoja on merkitty yhdelle akselille neljästä; mistään ei ole vielä sovittu', other: 'Paikkoja on merkitty {count:allative} akselille neljästä; mistään ei ole vielä sovittu' },
  },
  ringWay: {
    en: 'The longest way to go is on {axis}, towards {pole}: from {today} today to the agreed {agreed}',
    fi: 'Pisin matka on edessä akselilla {axis}, suuntana {pole}: nyt\u00a0{today}, sovittu\u00a0{agreed}',
  },
  channelsMoney: {
    en: { one: 'One channel, with {amount} allocated to it', other: '{count:words} channels; the largest share of the money, {amount}, goes to “{title}”' },
    fi: { one: 'Kanavia on yksi; sille on varattu {amount}', other: 'Kanavia on {count:words}; eniten rahaa, {amount}, on varattu kanavalle ”{title}”' },
  },
  channels: {
    en: { one: 'One channel, and what it is for', other: '{count:words} channels, and what each is for' },
    fi: { one: 'Yksi kanava ja sen tehtävä', other: '{count:words} kanavaa ja kunkin tehtävä' },
  },
  channelsSome: {
    en: '{count:words} channels; what it is for is written down for {part:words} of them',
    fi: 'Kanavia on {count:words}; tehtävä on kirjattu niistä {part:allative} kanavalle',
  },
  channelsSomeOne: {
    en: '{count:words} channels; what it is for is written down for one of them',
    fi: 'Kanavia on {count:words}; tehtävä on kirjattu niistä yhdelle',
  },
  channelsSomeNone: {
    en: { one: 'One channel; what it is for is not written down yet', other: '{count:words} channels; what they are for is not written down yet' },
    fi: { one: 'Kanavia on yksi; sen tehtävää ei ole vielä kirjattu', other: 'Kanavia on {count:words}; niiden tehtäviä ei ole vielä kirjattu' },
  },
  audiencesReached: {
    en: '{part:words} of {count:words} audiences are reached by at least one channel',
    fi: 'Kohderyhmiä on {count:words}; suunnitelman kanavat tavoittavat niistä {part:words}',
  },
  audiencesReachedOne: {
    en: 'One of {count:words} audiences is reached by at least one channel',
    fi: 'Kohderyhmiä on {count:words}; suunnitelman kanavat tavoittavat niistä yhden',
  },
  audiencesReachedAll: {
    en: { one: 'The one audience is reached by at least one channel', two: 'Both audiences are reached by at least one channel', other: 'All {count:words} audiences are reached by at least one channel' },
    fi: { one: 'Suunnitelman kanavat tavoittavat ainoan kohderyhmän', two: 'Suunnitelman kanavat tavoittavat molemmat kohderyhmät', other: 'Suunnitelman kanavat tavoittavat kaikki {count:words} kohderyhmää' },
  },
  audiencesReachedNone: {
    en: { one: 'No channel reaches the one audience yet', two: 'No channel reaches either of the two audiences yet', other: 'No channel reaches any of the {count:words} audiences yet' },
    fi: { one: 'Mikään suunnitelman kanava ei vielä tavoita ainoaa kohderyhmää', two: 'Kohderyhmiä on kaksi; mikään suunnitelman kanava ei vielä tavoita kumpaakaan', other: 'Kohderyhmiä on {count:words}; mikään suunnitelman kanava ei vielä tavoita yhtäkään niistä' },
  },
  actionsNext: {
    en: { one: '{done:words} of the one action is done; next, “{title}” begins on {date}', other: '{done:words} of {count:words} actions are done; next, “{title}” begins on {date}' },
    fi: { one: 'Toimenpiteitä on yksi, valmiina {done:words}; seuraavana alkaa {date} ”{title}”', other: 'Toimenpiteitä on {count:words}, valmiina {done:words}; seuraavana alkaa {date} ”{title}”' },
  },
  actionsNextOne: {
    en: 'One of {count:words} actions is done; next, “{title}” begins on {date}',
    fi: 'Toimenpiteitä on {count:words}, valmiina yksi; seuraavana alkaa {date} ”{title}”',
  },
  actionsNextNone: {
    en: { one: 'There is one action, “{title}”; it begins on {date}', two: 'Neither of the two actions is done yet; next, “{title}” begins on {date}', other: 'None of the {count:words} actions is done yet; next, “{title}” begins on {date}' },
    fi: { one: 'Toimenpiteitä on yksi, ”{title}”; se alkaa {date}', two: 'Toimenpiteitä on kaksi, eikä kumpikaan ole vielä valmis; seuraavana alkaa {date} ”{title}”', other: 'Toimenpiteitä on {count:words}, eikä yksikään ole vielä valmis; seuraavana alkaa {date} ”{title}”' },
  },
  actions: {
    en: '{done:words} of {count:words} actions are done, {doing:words} in progress',
    fi: 'Toimenpiteitä on {count:words}: valmiina {done:words}, työn alla {doing:words}',
  },
  actionsOne: {
    en: 'One of {count:words} actions is done, {doing:words} in progress',
    fi: 'Toimenpiteitä on {count:words}: valmiina yksi, työn alla {doing:words}',
  },
  actionsNone: {
    en: { one: 'The one action is in progress', two: 'Neither of the two actions is done yet, {doing:words} in progress', other: 'None of the {count:words} actions is done yet, {doing:words} in progress' },
    fi: { one: 'Ainoa toimenpide on työn alla', two: 'Toimenpiteitä on kaksi: kumpikaan ei ole vielä valmis, työn alla {doing:words}', other: 'Toimenpiteitä on {count:words}: yksikään ei ole vielä valmis, työn alla {doing:words}' },
  },
  actionsAll: {
    en: { one: 'The one action is done', two: 'Both actions are done', other: 'All {count:words} actions are done' },
    fi: { one: 'Ainoa toimenpide on valmis', two: 'Molemmat toimenpiteet ovat valmiina', other: 'Kaikki {count:words} toimenpidettä ovat valmiina' },
  },
  actionsIdle: {
    en: '{done:words} of {count:words} actions are done, and none is in progress',
    fi: 'Toimenpiteitä on {count:words}: valmiina {done:words}, työn alla ei yhtäkään',
  },
  actionsIdleOne: {
    en: 'One of {count:words} actions is done, and none is in progress',
    fi: 'Toimenpiteitä on {count:words}: valmiina yksi, työn alla ei yhtäkään',
  },
  actionsIdleNone: {
    en: { one: 'There is one action; it is neither done nor in progress', two: 'Neither of the two actions is done or in progress', other: 'None of the {count:words} actions is done or in progress' },
    fi: { one: 'Toimenpiteitä on yksi; se ei ole valmis eikä työn alla', two: 'Toimenpiteitä on kaksi; kumpikaan ei ole valmis eikä työn alla', other: 'Toimenpiteitä on {count:words}; yksikään ei ole valmis eikä työn alla' },
  },
  peopleOver: {
    en: { one: 'One person carries the plan and is overbooked: {name}’s fullest week takes {asked} hours, with {has} available', other: '{count:words} people carry the plan; {name} is overbooked: the fullest week takes {asked} hours, with {has} available' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen, {name}, ja hän on ylikuormitettu: kiireisin viikko vie {asked} tuntia, käytettävissä on\u00a0{has}', other: 'Suunnitelmaa toteuttaa {count:words} ihmistä; {name} on ylikuormitettu: kiireisin viikko vie {asked} tuntia, käytettävissä on\u00a0{has}' },
  },
  peopleOverSeveral: {
    en: '{count:words} people carry the plan; {over:words} are overbooked, most of all {name}: the fullest week takes {asked} hours, with {has} available',
    fi: 'Suunnitelmaa toteuttaa {count:words} ihmistä; heistä ylikuormitettuja on {over:words}, eniten {name}: kiireisin viikko vie {asked} tuntia, käytettävissä on\u00a0{has}',
  },
  peopleSkill: {
    en: { one: 'One person carries the plan; their weakest skill is {skill} ({average} of 5)', other: '{count:words} people carry the plan; their weakest skill on average is {skill} ({average} of 5)' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen; heikoin osaamisalue on {skill} ({average}/5)', other: 'Suunnitelmaa toteuttaa {count:words} ihmistä; keskimäärin heikoin osaamisalue on {skill} ({average}/5)' },
  },
  risksAnswered: {
    en: '{count:words} risks are foreseen; {part:words} of them have a named person to respond',
    fi: 'Riskejä on tunnistettu {count:words}; niistä vastaaja on nimetty {part:allative} riskille',
  },
  risksAnsweredOne: {
    en: '{count:words} risks are foreseen; one of them has a named person to respond',
    fi: 'Riskejä on tunnistettu {count:words}; niistä vastaaja on nimetty yhdelle',
  },
  people: {
    en: { one: 'One person carries the plan', other: '{count:words} people carry the plan' },
    fi: { one: 'Suunnitelmaa toteuttaa yksi ihminen', other: 'Suunnitelmaa toteuttaa {count:words} ihmistä' },
  },
  risksAnsweredAll: {
    en: { one: 'One risk is foreseen, and it has a named person to respond', other: '{count:words} risks are foreseen, and each has a named person to respond' },
    fi: { one: 'Riskejä on tunnistettu yksi, ja sille on nimetty vastaaja', other: 'Riskejä on tunnistettu {count:words}, ja jokaiselle on nimetty vastaaja' },
  },
  risksAnsweredNone: {
    en: { one: 'One risk is foreseen; nobody is named to respond yet', other: '{count:words} risks are foreseen; nobody is named to respond to any of them yet' },
    fi: { one: 'Riskejä on tunnistettu yksi; vastaajaa ei ole vielä nimetty', other: 'Riskejä on tunnistettu {count:words}; vastaajaa ei ole vielä nimetty yhdellekään' },
  },
  policies: {
    en: { one: 'One rule guides the work', other: '{count:words} rules guide the work' },
    fi: { one: 'Työtä ohjaa yksi sääntö', other: 'Työtä ohjaa {count:words} sääntöä' },
  },
  budget: {
    en: '{total} in all; the largest quarter is {quarter} with {amount}',
    fi: 'Yhteensä {total}; suurin neljännes on {quarter}: {amount}',
  },
  budgetAlike: { en: '{total} in all, {amount} every quarter', fi: 'Yhteensä {total}, {amount} joka neljännekselle' },
  budgetEven: {
    en: '{total} in all; no quarter has more than {amount}',
    fi: 'Yhteensä {total}; missään neljänneksessä ei ole enempää kuin {amount}',
  },
  budgetOneQuarter: {
    en: '{total} in all, for one quarter: {quarter}',
    fi: 'Yhteensä {total}, kaikki samalle neljännekselle: {quarter}',
  },
  budgetPartDated: {
    en: '{total} in all; {amount} of it falls in {quarter}',
    fi: 'Yhteensä {total}; siitä {amount} on neljänneksellä {quarter}',
  },
  budgetOver: {
    en: '{total} in all, but {use} is allocated: {more} more than there is',
    fi: 'Yhteensä {total}, mutta käyttöä on suunniteltu {use}: {more} enemmän kuin rahaa on',
  },
  budgetTotal: { en: '{total} in all', fi: 'Yhteensä {total}' },
  budgetNothingThere: {
    en: '{use} is allocated; the plan does not say yet what is available',
    fi: 'Käyttöä on suunniteltu {use}; suunnitelma ei vielä kerro, paljonko rahaa on käytettävissä',
  },
  budgetUndated: { en: '{total} in all, none of it assigned to a quarter yet', fi: 'Yhteensä {total}, jota ei ole vielä jaettu neljänneksille' },
  setAside: {
    en: { one: 'One finding is set aside, with its reason', other: '{count:words} findings are set aside, each with its reason' },
    fi: { one: 'Sivuun on asetettu yksi havainto perusteluineen', other: 'Sivuun on asetettu {count:words} havaintoa perusteluineen' },
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
  acceptedByClient: { en: 'None: the client has signed this plan.', fi: 'Ei mitään: asiakas on hyväksynyt suunnitelman.' },
} as const satisfies Record<string, Text>;
