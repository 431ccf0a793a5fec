import type { Text } from '../messages/text.ts';
import type { PositionKindId } from './dimensions.ts';
import type { FieldValue, Option } from './field.ts';
import type { ItemTypeId } from './vocabulary.ts';
import type { SourceId } from './source.ts';

/** Where the answer to a question of the guided first hour goes. */
export type GuideTarget =
  /** Items of a type: one that is filled in, or as many as are typed. */
  | {
      readonly kind: 'item';
      readonly type: ItemTypeId;
      /** Keys of the fields that are asked, most important first. */
      readonly fields: readonly string[];
      readonly many: boolean;
      /** Tells the step's items from others of their type, and stands in every new one. */
      readonly preset?: Readonly<Record<string, FieldValue>>;
    }
  /** Facts of the plan as a whole. */
  | { readonly kind: 'plan'; readonly fields: readonly string[] }
  /** One party's place on all four axes. */
  | { readonly kind: 'ring'; readonly position: PositionKindId };

/** One question of the guided first hour: one screen. */
export interface GuideStep extends Option {
  readonly question: Text;
  /** Why it is asked, in a sentence or two. */
  readonly why: Text;
  readonly source: SourceId;
  readonly target: GuideTarget;
}

/** The path through the framework: givens, ring, KPIs before goals and money (S2), then who, where, what, and what if. */
export const guideSteps: readonly GuideStep[] = [
  {
    id: 'vision',
    name: { en: 'Vision', fi: 'Visio' },
    question: { en: 'Where does the company want to be?', fi: 'Missä yritys haluaa olla?' },
    why: { en: 'Social media takes the vision as given; everything after this must fit it.', fi: 'Some ottaa vision annettuna; kaiken tästä eteenpäin on sovittava siihen.' },
    source: 'S1',
    target: { kind: 'item', type: 'vision', fields: ['statement'], many: false },
  },
  {
    id: 'mission',
    name: { en: 'Mission', fi: 'Missio' },
    question: { en: 'What is the company for?', fi: 'Mitä varten yritys on olemassa?' },
    why: { en: 'Followers come for what you do for them, not for what you say of yourself.', fi: 'Seuraajat tulevat sen vuoksi, mitä teette heille, eivät sen, mitä sanotte itsestänne.' },
    source: 'S1',
    target: { kind: 'item', type: 'mission', fields: ['statement'], many: false },
  },
  {
    id: 'businessGoals',
    name: { en: 'Business goals', fi: 'Liiketoiminnan tavoitteet' },
    question: { en: 'What does the business itself aim at?', fi: 'Mihin liiketoiminta itse tähtää?' },
    why: { en: 'Every social media goal is derived from one of these. Without them there is nothing to serve.', fi: 'Jokainen some-tavoite johdetaan jostakin näistä. Ilman niitä ei ole, mitä palvella.' },
    source: 'S1',
    target: { kind: 'item', type: 'businessGoal', fields: ['statement', 'kind'], many: true },
  },
  {
    id: 'culture',
    name: { en: 'Culture', fi: 'Kulttuuri' },
    question: { en: 'How does this company really behave?', fi: 'Miten tämä yritys todella toimii?' },
    why: { en: 'The place on the ring must fit the culture: openness cannot be put on for social media alone.', fi: 'Paikan kehällä on sovittava kulttuuriin: avoimuutta ei voi pukea ylleen vain somea varten.' },
    source: 'Felix',
    target: { kind: 'item', type: 'cultureTrait', fields: ['statement', 'evidence'], many: true },
  },
  {
    id: 'people',
    name: { en: 'People', fi: 'Ihmiset' },
    question: { en: 'Who does the work?', fi: 'Ketkä tekevät työn?' },
    why: { en: 'Someone must answer, listen and write. A tool is not a skill.', fi: 'Jonkun on vastattava, kuunneltava ja kirjoitettava. Työkalu ei ole osaamista.' },
    source: 'S4',
    target: { kind: 'item', type: 'person', fields: ['name', 'roles', 'skillDialogue'], many: true },
  },
  {
    id: 'resources',
    name: { en: 'Resources', fi: 'Resurssit' },
    question: { en: 'What else can you count on: tools, skills, people from outside?', fi: 'Mihin muuhun voitte nojata: työkaluihin, osaamiseen, ulkopuolisiin?' },
    why: { en: 'Resources set how much can be promised. Money has its own question later.', fi: 'Resurssit ratkaisevat, mitä voi luvata. Raha kysytään myöhemmin erikseen.' },
    source: 'S1',
    target: { kind: 'item', type: 'resource', fields: ['name', 'kind'], many: true },
  },
  {
    id: 'ringToday',
    name: { en: 'Ring: today', fi: 'Kehä: nyt' },
    question: { en: 'Where on the ring is the company today?', fi: 'Missä kohdassa kehää yritys on nyt?' },
    why: { en: 'Neither end is right. Say how it is, not how it should be.', fi: 'Kumpikaan pää ei ole oikea. Kertokaa, miten on, ei miten pitäisi olla.' },
    source: 'Felix',
    target: { kind: 'ring', position: 'today' },
  },
  {
    id: 'ringClient',
    name: { en: 'Ring: client', fi: 'Kehä: asiakas' },
    question: { en: 'Where would the company be comfortable?', fi: 'Missä yritys viihtyisi?' },
    why: { en: 'A position too bold for one party makes conflict and costs trust.', fi: 'Toiselle osapuolelle liian rohkea paikka tuo ristiriitoja ja vie luottamusta.' },
    source: 'S1',
    target: { kind: 'ring', position: 'client' },
  },
  {
    id: 'ringAgency',
    name: { en: 'Ring: agency', fi: 'Kehä: toimisto' },
    question: { en: 'Where does the agency, or whoever plans, recommend to be?', fi: 'Minne toimisto tai muu suunnittelija suosittelee asettumaan?' },
    why: { en: 'The more trust there is, the freer the work. A gap of 25 or more must be talked through.', fi: 'Mitä enemmän luottamusta, sitä vapaampaa työ on. Vähintään 25:n ero on puhuttava auki.' },
    source: 'S1',
    target: { kind: 'ring', position: 'agency' },
  },
  {
    id: 'kpis',
    name: { en: 'KPIs', fi: 'Mittarit' },
    question: { en: 'What do you count, and which business KPI does it serve?', fi: 'Mitä mittaatte, ja mitä yrityksen KPI:tä se palvelee?' },
    why: { en: 'Align the KPIs first; only then set goals and spend.', fi: 'Sovittakaa mittarit ensin; vasta sitten asetetaan tavoitteet ja käytetään rahaa.' },
    source: 'S2',
    target: { kind: 'item', type: 'kpi', fields: ['name', 'businessKpi', 'cadence', 'target'], many: true },
  },
  {
    id: 'goal',
    name: { en: 'The first goal', fi: 'Tärkein tavoite' },
    question: { en: 'Which one goal comes first?', fi: 'Mikä tavoite on tärkein?' },
    why: { en: 'Exactly one goal has priority 1. It serves a business goal, and it can be measured by a day.', fi: 'Täsmälleen yhdellä tavoitteella on prioriteetti 1. Se palvelee liiketoimintaa ja on mitattavissa päivään mennessä.' },
    source: 'S1',
    target: { kind: 'item', type: 'goal', fields: ['statement', 'serves', 'measuredBy', 'measure', 'target', 'due'], many: false, preset: { priority: 1 } },
  },
  {
    id: 'audiences',
    name: { en: 'Audiences', fi: 'Kohderyhmät' },
    question: { en: 'Who are they, what do they need, and where are they found?', fi: 'Keitä he ovat, mitä he tarvitsevat ja mistä heidät löytää?' },
    why: { en: 'First who and where; only then which channel.', fi: 'Ensin kuka ja missä; vasta sitten mikä kanava.' },
    source: 'S2',
    target: { kind: 'item', type: 'audience', fields: ['name', 'needs', 'foundAt'], many: true },
  },
  {
    id: 'keyMessages',
    name: { en: 'Red thread', fi: 'Punainen lanka' },
    question: { en: 'What is the one idea in all that you do?', fi: 'Mikä ajatus on yhteinen kaikelle, mitä teette?' },
    why: { en: 'One idea, goal and style runs through every channel. One message a line.', fi: 'Sama idea, tavoite ja tyyli kulkee kaikkien kanavien läpi. Yksi viesti riville.' },
    source: 'S1',
    target: { kind: 'plan', fields: ['keyMessages'] },
  },
  {
    id: 'channels',
    name: { en: 'Channels', fi: 'Kanavat' },
    question: { en: 'Where can you, do you want to and have you time to meet them?', fi: 'Missä voitte, haluatte ja ehditte kohdata heidät?' },
    why: { en: 'A channel informs, serves or markets. Say what a follower gets, and remember that customers also come outside social media.', fi: 'Kanava tiedottaa, palvelee tai markkinoi. Kertokaa, mitä seuraaja saa, ja muistakaa, että asiakkaita tulee myös somen ulkopuolelta.' },
    source: 'S3',
    target: { kind: 'item', type: 'channel', fields: ['name', 'social', 'roles', 'reaches', 'owner', 'gain'], many: true },
  },
  {
    id: 'actions',
    name: { en: 'First actions', fi: 'Ensimmäiset toimenpiteet' },
    question: { en: 'What is done first, for which goal, where and when?', fi: 'Mitä tehdään ensin, mitä tavoitetta varten, missä ja milloin?' },
    why: { en: 'No goal, no post. Most of it should help the reader: insight, learning, story, how-to.', fi: 'Ilman tavoitetta ei julkaista. Suurimman osan on autettava lukijaa: oivallus, oppi, tarina, ohje.' },
    source: 'S4',
    target: { kind: 'item', type: 'action', fields: ['title', 'advances', 'channel', 'owner', 'content', 'start'], many: true },
  },
  {
    id: 'criticism',
    name: { en: 'Criticism', fi: 'Kritiikki' },
    question: { en: 'Someone is unhappy in public. Who answers, how and how fast?', fi: 'Joku on tyytymätön julkisesti. Kuka vastaa, miten ja kuinka nopeasti?' },
    why: { en: 'Criticism is answered, never deleted or ignored.', fi: 'Kritiikkiin vastataan, sitä ei poisteta eikä ohiteta.' },
    source: 'S3',
    target: { kind: 'item', type: 'risk', fields: ['scenario', 'who', 'how', 'withinHours'], many: false, preset: { kind: 'criticism' } },
  },
  {
    id: 'crisis',
    name: { en: 'Crisis', fi: 'Kriisi' },
    question: { en: 'What is the worst that could happen, and who speaks then?', fi: 'Mikä on pahinta, mitä voi sattua, ja kuka silloin puhuu?' },
    why: { en: 'What you do when the unexpected comes is decided before it comes.', fi: 'Se, mitä yllättävässä tilanteessa tehdään, päätetään ennen sitä.' },
    source: 'S2',
    target: { kind: 'item', type: 'risk', fields: ['scenario', 'who', 'how', 'withinHours'], many: false, preset: { kind: 'crisis' } },
  },
  {
    id: 'money',
    name: { en: 'Money', fi: 'Raha' },
    question: { en: 'How much money is there, from when to when?', fi: 'Paljonko rahaa on käytettävissä ja milloin?' },
    why: { en: 'Plan money for at least two years: spending all on the launch is the first way to fail.', fi: 'Suunnitelkaa raha ainakin kahdeksi vuodeksi: kaiken käyttäminen aloitukseen on ensimmäinen tapa epäonnistua.' },
    source: 'S2',
    target: { kind: 'item', type: 'resource', fields: ['name', 'amount', 'from', 'to'], many: true, preset: { kind: 'money' } },
  },
  {
    id: 'review',
    name: { en: 'Review', fi: 'Tarkistus' },
    question: { en: 'When do you look at this plan again?', fi: 'Milloin palaatte tähän suunnitelmaan?' },
    why: { en: 'A strategy is a living document: it seldom serves over twelve months, and channels change weekly.', fi: 'Strategia on elävä dokumentti: se palvelee harvoin yli vuotta, ja kanavat muuttuvat viikoittain.' },
    source: 'S1',
    target: { kind: 'plan', fields: ['reviewCadence', 'nextReview'] },
  },
];
