import type { Text } from '../messages/text.ts';
import type { SourceId } from './source.ts';

/** A way of working on one part of the plan, opened as a tab beside the canvas. What an empty one teaches travels with it. */
export interface View {
  readonly id: ViewId;
  readonly name: Text;
  /** What it is for. */
  readonly purpose: Text;
  readonly sources: readonly SourceId[];
  /** The first step to take where there is nothing yet. */
  readonly firstStep: Text;
}

export const viewIds = ['audit', 'kpis', 'goals', 'measurements', 'channels', 'actions', 'money', 'people', 'maturity', 'risks', 'process', 'review', 'ring', 'workshop', 'guide'] as const;
export type ViewId = (typeof viewIds)[number];

/** All views, in the order of the work: KPIs first, then goals and money (S2). */
export const views: readonly View[] = [
  {
    id: 'audit',
    name: { en: 'Audit', fi: 'Auditointi' },
    purpose: {
      en: 'The free first hour: four themes are scored, findings become actions, and a summary is left behind.',
      fi: 'Ilmainen ensimmäinen tunti: neljä teemaa pisteytetään, havainnoista tulee toimenpiteitä, ja tunnista jää tiivistelmä.',
    },
    sources: ['S4', 'S2', 'S3'],
    firstStep: { en: 'Write who is in the room, start the clock, and score the first statement together.', fi: 'Kirjoita, ketkä ovat paikalla, käynnistä kello ja pisteyttäkää ensimmäinen väittämä yhdessä.' },
  },
  {
    id: 'kpis',
    name: { en: 'KPI alignment', fi: 'Mittarien sovitus' },
    purpose: {
      en: 'Sets each social media KPI beside the business KPI that it serves, before goals and money.',
      fi: 'Asettaa jokaisen some-mittarin sen yrityksen KPI:n rinnalle, jota se palvelee, ennen tavoitteita ja rahaa.',
    },
    sources: ['S2'],
    firstStep: { en: 'Choose what the business wants most, and take the KPI that it asks for.', fi: 'Valitse, mitä liiketoiminta haluaa eniten, ja ota sen pyytämä mittari.' },
  },
  {
    id: 'goals',
    name: { en: 'Goals', fi: 'Tavoitteet' },
    purpose: {
      en: 'Ranks the goals with exactly one first, and shows the chain from business goal to action.',
      fi: 'Asettaa tavoitteet järjestykseen, täsmälleen yhden ensimmäiseksi, ja näyttää ketjun liiketoiminnasta toimenpiteisiin.',
    },
    sources: ['S1'],
    firstStep: { en: 'Write the one goal that must come first, and the business goal that it serves.', fi: 'Kirjoita tavoite, jonka on oltava ensimmäinen, ja liiketoiminnan tavoite, jota se palvelee.' },
  },
  {
    id: 'measurements',
    name: { en: 'Measurements', fi: 'Mittaukset' },
    purpose: {
      en: 'Collects the readings of every KPI and shows them against target, trend and cadence: what is measured steers what changes next.',
      fi: 'Kokoaa kaikkien mittarien lukemat ja näyttää ne tavoitetta, suuntaa ja rytmiä vasten: mittaaminen ohjaa sitä, mitä seuraavaksi muutetaan.',
    },
    sources: ['S1'],
    firstStep: { en: 'Add a KPI and type its first reading, or paste a column from a spreadsheet.', fi: 'Lisää mittari ja kirjoita sen ensimmäinen lukema, tai liitä sarake taulukosta.' },
  },
  {
    id: 'channels',
    name: { en: 'Channels', fi: 'Kanavat' },
    purpose: {
      en: 'Holds each channel against its roles, the follower’s three questions and the trust that it earns.',
      fi: 'Vertaa kutakin kanavaa sen rooleihin, seuraajan kolmeen kysymykseen ja sen ansaitsemaan luottamukseen.',
    },
    sources: ['S3', 'S0', 'S1'],
    firstStep: { en: 'Add the channel where your customers already are.', fi: 'Lisää kanava, jossa asiakkaasi jo ovat.' },
  },
  {
    id: 'actions',
    name: { en: 'Actions', fi: 'Toimenpiteet' },
    purpose: {
      en: 'Puts the strategy to work: a table, a board by status and a timeline of the same actions.',
      fi: 'Jalkauttaa strategian: samat toimenpiteet taulukkona, tauluna tilan mukaan ja aikajanana.',
    },
    sources: ['S1', 'S2', 'S4'],
    firstStep: { en: 'Follow the four-step list: who and where, how you converse, the unexpected, then schedule.', fi: 'Seuraa neljän kohdan listaa: kuka ja missä, miten keskustellaan, yllättävä tilanne, aikataulu.' },
  },
  {
    id: 'money',
    name: { en: 'Money', fi: 'Raha' },
    purpose: {
      en: 'Spreads the money over at least two years, by channel and kind; launch-only money is the first way to fail.',
      fi: 'Jakaa rahan vähintään kahdelle vuodelle kanavan ja lajin mukaan; rahan käyttäminen vain aloitukseen on ensimmäinen tapa epäonnistua.',
    },
    sources: ['S2'],
    firstStep: { en: 'Add a money resource with an amount and dates.', fi: 'Lisää raharesurssi, sille määrä ja päivät.' },
  },
  {
    id: 'people',
    name: { en: 'People and skills', fi: 'Ihmiset ja osaaminen' },
    purpose: {
      en: 'Shows who can do what, what the channels need and which training is planned. A tool is not a skill.',
      fi: 'Näyttää, kuka osaa mitä, mitä kanavat vaativat ja mitä koulutusta on suunniteltu. Työkalu ei ole osaamista.',
    },
    sources: ['S4'],
    firstStep: { en: 'Add the people who do the work and score what they can do.', fi: 'Lisää työn tekijät ja arvioi, mitä he osaavat.' },
  },
  {
    id: 'maturity',
    name: { en: 'Maturity', fi: 'Kypsyys' },
    purpose: {
      en: 'A dozen statements tell the level of social media maturity; act at that level and rise one at a time.',
      fi: 'Tusina väittämää kertoo some-valmiuden kypsyystason; toimikaa sillä tasolla ja nouskaa taso kerrallaan.',
    },
    sources: ['S2'],
    firstStep: { en: 'Answer the statements as things are today, not as you wish.', fi: 'Vastaa väittämiin niin kuin asiat nyt ovat, ei niin kuin toivoisit.' },
  },
  {
    id: 'risks',
    name: { en: 'Risks and drills', fi: 'Riskit ja harjoitukset' },
    purpose: {
      en: 'Who answers criticism and crises, how and how fast – and whether that holds when it is tried.',
      fi: 'Kuka vastaa kritiikkiin ja kriiseihin, miten ja kuinka nopeasti – ja pitääkö se, kun sitä kokeillaan.',
    },
    sources: ['S3', 'S2'],
    firstStep: { en: 'Add one plan for criticism and one for a crisis.', fi: 'Lisää yksi suunnitelma kritiikin ja yksi kriisin varalle.' },
  },
  {
    id: 'process',
    name: { en: 'Process and duties', fi: 'Prosessi ja vastuut' },
    purpose: {
      en: 'Where the plan stands in the loop from planning to measuring and back, and what client and agency owe each other.',
      fi: 'Missä kohdassa suunnittelun, toteutuksen ja mittaamisen kiertoa suunnitelma on ja mistä kumpikin osapuoli vastaa.',
    },
    sources: ['S1'],
    firstStep: { en: 'Mark where you stand now, and go through the duties together.', fi: 'Merkitkää, missä olette nyt, ja käykää vastuut yhdessä läpi.' },
  },
  {
    id: 'review',
    name: { en: 'Review', fi: 'Tarkistus' },
    purpose: {
      en: 'Goes through what is due, one thing at a time: a strategy is a living document. Leave it when you like; it goes on where you left.',
      fi: 'Käy läpi sen, minkä aika on tullut, asia kerrallaan: strategia on elävä dokumentti. Keskeytä milloin vain; se jatkuu siitä, mihin jäit.',
    },
    sources: ['S1'],
    firstStep: { en: 'Begin the review and answer the first thing that is due.', fi: 'Aloita tarkistus ja vastaa ensimmäiseen asiaan.' },
  },
  {
    id: 'ring',
    name: { en: 'The ring together', fi: 'Kehä yhdessä' },
    purpose: {
      en: 'Client and agency place themselves without seeing each other, reveal, talk the gap through and agree.',
      fi: 'Asiakas ja toimisto asettuvat kehälle toisiaan näkemättä, paljastavat, puhuvat eron läpi ja sopivat.',
    },
    sources: ['S1', 'Felix'],
    firstStep: { en: 'Let one party place its markers; then hand over the keyboard.', fi: 'Antakaa toisen osapuolen asettaa merkkinsä; vaihtakaa sitten näppäimistöä.' },
  },
  {
    id: 'workshop',
    name: { en: 'Workshop', fi: 'Työpaja' },
    purpose: {
      en: 'Everybody in the room answers on their own phone, in silence; the reveal puts it into the plan, and the minutes keep it.',
      fi: 'Jokainen vastaa hiljaa omalla puhelimellaan. Paljastus vie vastaukset suunnitelmaan, ja pöytäkirja säilyttää ne.',
    },
    sources: ['S1'],
    firstStep: { en: 'Start a workshop, and let the room scan the code.', fi: 'Aloita työpaja ja pyydä osallistujia lukemaan koodi.' },
  },
  {
    id: 'guide',
    name: { en: 'Guided first hour', fi: 'Ohjattu ensimmäinen tunti' },
    purpose: {
      en: 'Goes through the framework one question at a time and fills in the plan on the way. Leave it when you like; it goes on where you left.',
      fi: 'Kulkee viitekehyksen läpi kysymys kerrallaan ja täyttää suunnitelmaa samalla. Keskeytä milloin vain; se jatkuu siitä, mihin jäit.',
    },
    sources: ['Felix', 'S1', 'S2', 'S3', 'S4'],
    firstStep: { en: 'Answer the first question.', fi: 'Vastaa ensimmäiseen kysymykseen.' },
  },
];

/** The view with this id. */
export function viewOf(id: ViewId): View {
  const view = views.find((known) => known.id === id);
  if (!view) throw new Error(`No view ${id}`);
  return view;
}
