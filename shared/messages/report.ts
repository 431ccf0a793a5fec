import type { CountedText, Text } from './text.ts';

/** What an export is doing, for its progress line. */
export const exportSteps = {
  preparing: { en: 'Preparing', fi: 'Valmistellaan' },
  collecting: { en: 'Collecting the contents', fi: 'Kootaan sisältöä' },
  drawing: { en: 'Drawing pages', fi: 'Piirretään sivuja' },
  writing: { en: 'Writing the file', fi: 'Kirjoitetaan tiedostoa' },
} as const satisfies Record<string, Text>;

export type ExportStep = keyof typeof exportSteps;

/** Words of the report that the framework itself does not have. */
export const reportTexts = {
  untitledPlan: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
  untitled: { en: '(untitled)', fi: '(nimetön)' },
  contents: { en: 'Contents', fi: 'Sisällys' },
  page: { en: 'Page {page} of {pages}', fi: 'Sivu {page}/{pages}' },
  continued: { en: 'continued', fi: 'jatkuu' },

  company: { en: 'Company', fi: 'Yritys' },
  agency: { en: 'Agency', fi: 'Toimisto' },
  authors: { en: 'Authors', fi: 'Tekijät' },
  date: { en: 'Date', fi: 'Päiväys' },
  revision: { en: 'Revision', fi: 'Versio' },
  revisionDated: { en: '{label}, {date}', fi: '{label}, {date}' },
  workingState: { en: 'Working state', fi: 'Työversio' },
  client: { en: 'Client', fi: 'Asiakas' },
  signOff: { en: 'Sign-off', fi: 'Hyväksyntä' },
  signedBy: { en: 'Signed off by {name}, {date}', fi: 'Hyväksynyt {name} {date}' },
  signedEarlier: {
    en: '{name} signed off “{label}” on {date}; what has changed since then awaits sign-off',
    fi: '{name} hyväksyi version ”{label}” {date}; sen jälkeiset muutokset odottavat hyväksyntää',
  },
  unsigned: { en: 'Not signed off yet', fi: 'Ei vielä hyväksytty' },

  summary: { en: 'At a glance', fi: 'Yhdellä silmäyksellä' },
  setAside: { en: 'Findings set aside', fi: 'Sivuun asetetut havainnot' },
  setAsideLead: {
    en: 'What the framework’s sources would remark on, and why it was left as it is.',
    fi: 'Mistä viitekehyksen lähteet huomauttaisivat ja miksi se jätettiin ennalleen.',
  },
  finding: { en: 'Finding', fi: 'Havainto' },
  findingAbout: { en: '“{title}”: {sentence}', fi: '”{title}”: {sentence}' },
  summaryLead: {
    en: 'What the plan aims at, what it rests on and how large it is.',
    fi: 'Mihin suunnitelma tähtää, mihin se nojaa ja kuinka laaja se on.',
  },
  messages: { en: 'Key messages', fi: 'Punainen lanka' },
  messagesLead: {
    en: 'One idea, goal and style in all that the company says. Whoever speaks for it carries these.',
    fi: 'Sama idea, tavoite ja tyyli kaikessa, mitä yritys sanoo. Jokainen sen puolesta puhuva vie näitä eteenpäin.',
  },
  keyFacts: { en: 'Key facts', fi: 'Perustiedot' },
  goalsInOrder: { en: 'Goals in order of priority', fi: 'Tavoitteet tärkeysjärjestyksessä' },
  givens: { en: 'The givens', fi: 'Lähtökohdat' },
  givensLead: {
    en: 'The company’s own ground, which whoever plans its social media takes as given.',
    fi: 'Yrityksen oma perusta, jonka sosiaalisen median suunnittelija ottaa annettuna.',
  },
  givensMiddle: { en: 'Givens', fi: 'Lähtökohdat' },
  ring: { en: 'The ring', fi: 'Kehä' },
  ringLead: {
    en: 'Four continua on which both parties must know and agree where they stand. Neither end is right: the position must fit the givens.',
    fi: 'Neljä jatkumoa, joilla molempien osapuolten on tiedettävä ja sovittava, missä ollaan. Kumpikaan pää ei ole oikea: paikan on sovittava lähtökohtiin.',
  },
  ringCaption: {
    en: 'Positions from the centre (0) to the outer ring (100), and the shape of what is agreed.',
    fi: 'Paikat keskeltä (0) ulkokehälle (100) ja sovitun muoto.',
  },
  ringSource: {
    en: 'After Felix, Rauschnabel & Hinsch 2017; the drawing is our own.',
    fi: 'Lähde: Felix, Rauschnabel & Hinsch 2017; piirros on oma.',
  },
  ringEmpty: {
    en: 'No positions have been placed on the ring yet.',
    fi: 'Kehälle ei ole vielä sijoitettu paikkoja.',
  },
  axisPoles: { en: '{axis}: {inner} – {outer}', fi: '{axis}: {inner} – {outer}' },
  party: { en: 'Party', fi: 'Osapuoli' },
  position: { en: 'Position', fi: 'Paikka' },
  reason: { en: 'Reason', fi: 'Perustelu' },
  gap: { en: 'Gap', fi: 'Etäisyys' },
  gapMark: { en: 'gap {gap}', fi: 'etäisyys {gap}' },
  gapWide: {
    en: 'Client and agency stand wide apart: agree on this before the work begins.',
    fi: 'Asiakas ja toimisto ovat kaukana toisistaan: tästä on sovittava ennen kuin työ alkaa.',
  },
  gapSettled: {
    en: 'Client and agency stood wide apart; a position has been agreed.',
    fi: 'Asiakas ja toimisto olivat kaukana toisistaan; paikasta on sovittu.',
  },
  gapNarrow: { en: 'Distance of client and agency.', fi: 'Asiakkaan ja toimiston välinen etäisyys.' },
  canvas: { en: 'The canvas', fi: 'Pohja' },
  canvasLead: {
    en: 'The whole plan on one page: every part and every link. The next sections tell each part in full.',
    fi: 'Koko suunnitelma yhdellä sivulla: jokainen osa ja yhteys. Seuraavat luvut kertovat osat kokonaan.',
  },
  canvasCaption: { en: 'The canvas: areas, cards and links', fi: 'Pohja: alueet, kortit ja yhteydet' },
  goals: { en: 'Goals', fi: 'Some-tavoitteet' },
  kpis: { en: 'KPIs', fi: 'Mittarit' },
  latest: { en: 'Latest', fi: 'Viimeisin' },
  channels: { en: 'Channels', fi: 'Kanavat' },
  audiences: { en: 'Audiences', fi: 'Kohderyhmät' },
  actions: { en: 'Actions', fi: 'Toimenpiteet' },
  timetable: { en: 'Timetable of the actions', fi: 'Toimenpiteiden aikataulu' },
  undated: { en: 'No date yet', fi: 'Ei vielä päivää' },
  people: { en: 'People and skills', fi: 'Ihmiset ja osaaminen' },
  risks: { en: 'Risks', fi: 'Riskit' },
  policies: { en: 'Policies', fi: 'Ohjeistukset' },
  budget: { en: 'Resources and budget', fi: 'Resurssit ja budjetti' },
  budgetLead: {
    en: 'What the plan can count on, and how the money falls over time.',
    fi: 'Mihin suunnitelma voi nojata ja miten raha jakautuu ajalle.',
  },
  budgetByQuarter: { en: 'Money by quarter', fi: 'Raha neljännesvuosittain' },
  budgetCaption: {
    en: 'Each amount is spread evenly over its own time. Amounts in {currency}.',
    fi: 'Kukin summa on jaettu tasan omalle ajalleen. Summien valuutta: {currency}.',
  },
  quarter: { en: 'Q{quarter}', fi: 'Q{quarter}' },
  quarterOf: { en: 'Q{quarter} {year}', fi: 'Q{quarter}/{year}' },
  quarterHead: { en: 'Quarter', fi: 'Neljännes' },
  amount: { en: 'Amount', fi: 'Summa' },
  share: { en: 'Share', fi: 'Osuus' },
  total: { en: 'Total so far', fi: 'Kertymä' },
  budgetUndated: {
    en: '{amount} has no dates yet and stands in no quarter.',
    fi: '{amount} on vielä ilman päiviä eikä ole minkään neljänneksen kohdalla.',
  },
  resourceList: { en: 'Resources', fi: 'Resurssit' },
  notes: { en: 'Notes', fi: 'Muistilaput' },
  history: { en: 'Revisions and sign-off', fi: 'Versiot ja hyväksynnät' },
  historyLead: {
    en: 'A plan is a living document: its named states, who accepted them, and what has changed since.',
    fi: 'Suunnitelma on elävä dokumentti: sen nimetyt versiot, niiden hyväksyjät ja muutokset sen jälkeen.',
  },
  revisionList: { en: 'Revisions', fi: 'Versiot' },
  revisionName: { en: 'Name', fi: 'Nimi' },
  revisionAuthor: { en: 'Author', fi: 'Tekijä' },
  revisionReason: { en: 'Reason', fi: 'Syy' },
  signOffs: { en: 'Signed off', fi: 'Hyväksynnät' },
  signOffMark: { en: '{party}: {name}, {date}', fi: '{party}: {name} {date}' },
  noRevisions: { en: 'No revision has been named yet.', fi: 'Yhtään versiota ei ole vielä nimetty.' },
  changedSince: { en: 'What changed since the last sign-off', fi: 'Mikä on muuttunut viime hyväksynnän jälkeen' },
  comparedWith: {
    en: 'Compared with “{label}” of {date}, signed off by {name}.',
    fi: 'Verrattu versioon ”{label}” ({date}), jonka hyväksyi {name}.',
  },
  nothingChanged: {
    en: 'Nothing has changed since the last sign-off.',
    fi: 'Mikään ei ole muuttunut viime hyväksynnän jälkeen.',
  },
  layoutChanges: {
    en: { one: '{count} card was moved on the canvas without a change in its content.', other: '{count} cards were moved on the canvas without a change in their content.' },
    fi: { one: '{count} kortti siirtyi pohjalla, mutta sen sisältö ei muuttunut.', other: '{count} korttia siirtyi pohjalla, mutta niiden sisältö ei muuttunut.' },
  },
  nothingHere: { en: 'Nothing here yet.', fi: 'Tässä ei ole vielä mitään.' },
} as const satisfies Record<string, Text | CountedText>;
