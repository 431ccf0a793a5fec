import type { Text } from '../messages/text.ts';
import type { Option } from './field.ts';
import type { SourceId } from './source.ts';

/** One question of the audit: a statement that is scored, and what follows where it is weak. */
export interface AuditQuestion {
  readonly id: string;
  readonly theme: AuditThemeId;
  readonly text: Text;
  /** What is said in the summary where it does not hold. */
  readonly finding: Text;
  /** The action that mends it. */
  readonly step: Text;
  readonly sources: readonly SourceId[];
}

export interface AuditTheme extends Option {
  readonly id: AuditThemeId;
  /** What the theme looks at. */
  readonly purpose: Text;
}

export const auditThemeIds = ['learning', 'webStrategy', 'communication', 'workflows'] as const;
export type AuditThemeId = (typeof auditThemeIds)[number];

/** The four themes of the free hour (S4). */
export const auditThemes: readonly AuditTheme[] = [
  {
    id: 'learning',
    name: { en: 'Learning', fi: 'Oppiminen' },
    purpose: { en: 'Skill before tools: who knows the customers, who tries, who learns.', fi: 'Osaaminen ennen työkaluja: kuka tuntee asiakkaat, kuka kokeilee, kuka oppii.' },
  },
  {
    id: 'webStrategy',
    name: { en: 'Web strategy', fi: 'Verkkostrategia' },
    purpose: { en: 'What the web is for, where customers are, and how it is measured.', fi: 'Mitä varten verkossa ollaan, missä asiakkaat ovat ja miten tulosta mitataan.' },
  },
  {
    id: 'communication',
    name: { en: 'Communication', fi: 'Viestintä' },
    purpose: { en: 'Helping instead of pushing, and answering as people.', fi: 'Auttamista tuputtamisen sijaan, ja vastaajana ihminen.' },
  },
  {
    id: 'workflows',
    name: { en: 'Workflows', fi: 'Työnkulut' },
    purpose: { en: 'Who does what, in which routine, with what time and money.', fi: 'Kuka tekee mitä, missä rutiinissa, millä ajalla ja rahalla.' },
  },
];

/** A score is its place: 0, 1, 2 or 3 points. */
export const auditScores: readonly Option[] = [
  { id: '0', name: { en: 'Not at all', fi: 'Ei lainkaan' } },
  { id: '1', name: { en: 'Here and there', fi: 'Paikoin' } },
  { id: '2', name: { en: 'Mostly', fi: 'Enimmäkseen' } },
  { id: '3', name: { en: 'Fully', fi: 'Täysin' } },
];

/** The most points that a question gives. */
export const bestScore = auditScores.length - 1;

/** Up to this score an answer is a finding, for which an action is offered. */
export const weakScore = 1;

/** How long the audit takes, all questions together. */
export const auditMinutes = 60;

/** Five statements a theme, in our own words from what the sources ask of each (S4; S2 and S3 where they say more). */
export const auditQuestions: readonly AuditQuestion[] = [
  {
    id: 'skills',
    theme: 'learning',
    text: { en: 'Those who do the work have learnt it, not only been given the tools.', fi: 'Työn tekijät ovat opetelleet työn, eivät vain saaneet työkaluja.' },
    finding: { en: 'There are tools, but the work has not been learnt; a new tool does not mend that.', fi: 'Työkaluja on, mutta työtä ei ole opeteltu; uusi työkalu ei sitä korjaa.' },
    step: { en: 'Agree who learns what, and by when', fi: 'Sovitaan, kuka opettelee mitä ja mihin mennessä' },
    sources: ['S4'],
  },
  {
    id: 'needs',
    theme: 'learning',
    text: { en: 'We know from the customers themselves what they need.', fi: 'Tiedämme asiakkailta itseltään, mitä he tarvitsevat.' },
    finding: { en: 'What customers need is guessed, not asked.', fi: 'Asiakkaiden tarpeet on arvattu, ei kysytty.' },
    step: { en: 'Ask ten customers what they need', fi: 'Kysytään kymmeneltä asiakkaalta, mitä he tarvitsevat' },
    sources: ['S4'],
  },
  {
    id: 'listening',
    theme: 'learning',
    text: { en: 'Somebody follows what is said of us and of our field, and tells the others.', fi: 'Joku seuraa, mitä meistä ja alastamme puhutaan, ja kertoo sen muille.' },
    finding: { en: 'Nobody listens to what is said of the company.', fi: 'Kukaan ei kuuntele, mitä yrityksestä puhutaan.' },
    step: { en: 'Name a listener, and a quarter of an hour a week for what was heard', fi: 'Nimetään kuuntelija ja viikoittainen vartti sille, mitä on kuultu' },
    sources: ['S4'],
  },
  {
    id: 'trying',
    theme: 'learning',
    text: { en: 'We try things on a small scale and write down what they taught.', fi: 'Kokeilemme pienesti ja kirjaamme, mitä kokeilu opetti.' },
    finding: { en: 'Little is tried, or nobody writes down what it taught.', fi: 'Kokeiluja ei juuri tehdä, tai niiden opetus jää kirjaamatta.' },
    step: { en: 'Choose one trial for the month and the sign by which it is judged', fi: 'Valitaan kuukauden kokeilu ja merkki, josta sen onnistuminen nähdään' },
    sources: ['S4'],
  },
  {
    id: 'reading',
    theme: 'learning',
    text: { en: 'A person reads the figures and says what they mean for the customer.', fi: 'Ihminen lukee luvut ja sanoo, mitä ne merkitsevät asiakkaalle.' },
    finding: { en: 'Figures are collected, but nobody says what they mean.', fi: 'Lukuja kerätään, mutta kukaan ei sano, mitä ne merkitsevät.' },
    step: { en: 'Hold half an hour a month: what do the figures say, and what changes?', fi: 'Pidetään kuukausittain puolituntinen: mitä luvut kertovat, ja mikä muuttuu?' },
    sources: ['S4'],
  },
  {
    id: 'purpose',
    theme: 'webStrategy',
    text: { en: 'Everyone can say which business goal our work on the web serves first.', fi: 'Jokainen osaa sanoa, mitä liiketoiminnan tavoitetta verkkotyömme ensisijaisesti palvelee.' },
    finding: { en: 'The work on the web serves no business goal that everyone knows.', fi: 'Verkkotyö ei palvele mitään liiketoiminnan tavoitetta, jonka kaikki tietäisivät.' },
    step: { en: 'Choose the one business goal that the web serves first', fi: 'Valitaan se liiketoiminnan tavoite, jota verkko ensisijaisesti palvelee' },
    sources: ['S4', 'S1'],
  },
  {
    id: 'places',
    theme: 'webStrategy',
    text: { en: 'We are where our customers are, and not where they are not.', fi: 'Olemme siellä, missä asiakkaamme ovat, emmekä siellä, missä he eivät ole.' },
    finding: { en: 'Channels were chosen without knowing where the customers are.', fi: 'Kanavat on valittu tietämättä, missä asiakkaat ovat.' },
    step: { en: 'Find out where customers are, and close one channel where they are not', fi: 'Selvitetään, missä asiakkaat ovat, ja suljetaan yksi kanava, jossa heitä ei ole' },
    sources: ['S4', 'S2'],
  },
  {
    id: 'findable',
    theme: 'webStrategy',
    text: { en: 'Whoever needs what we do finds us by search, website and phone as well.', fi: 'Apuamme tarvitseva löytää meidät myös hakukoneesta, verkkosivuilta ja puhelimitse.' },
    finding: { en: 'Outside social media the company is hard to find or to reach.', fi: 'Somen ulkopuolella yritystä on vaikea löytää tai tavoittaa.' },
    step: { en: 'Search for ourselves as a customer would, and mend the first thing that fails', fi: 'Etsitään itsemme niin kuin asiakas etsisi ja korjataan ensimmäinen kohta, joka ei toimi' },
    sources: ['S2', 'S4'],
  },
  {
    id: 'thread',
    theme: 'webStrategy',
    text: { en: 'Website, social media and other marketing carry the same idea in the same style.', fi: 'Verkkosivut, some ja muu markkinointi kantavat samaa ajatusta samalla tyylillä.' },
    finding: { en: 'Each channel speaks of something else in a style of its own.', fi: 'Jokainen kanava puhuu eri asiasta omalla tyylillään.' },
    step: { en: 'Write the one idea that runs through all channels', fi: 'Kirjoitetaan ajatus, joka kulkee kaikkien kanavien läpi' },
    sources: ['S1', 'S4'],
  },
  {
    id: 'measures',
    theme: 'webStrategy',
    text: { en: 'Our measures come from what we and our customers need, not from what a tool happens to count.', fi: 'Mittarimme syntyvät omista ja asiakkaiden tarpeista, eivät siitä, mitä työkalu sattuu laskemaan.' },
    finding: { en: 'What is measured is what the tool counts, not what the business or the customer needs.', fi: 'Mitataan sitä, mitä työkalu laskee, ei sitä, mitä yritys tai asiakas tarvitsee.' },
    step: { en: 'Take one measure of quality beside each measure of quantity', fi: 'Otetaan jokaisen määrämittarin rinnalle yksi laatumittari' },
    sources: ['S4'],
  },
  {
    id: 'helping',
    theme: 'communication',
    text: { en: 'Most of what we publish helps the reader: an insight, a lesson, a story, instructions.', fi: 'Suurin osa julkaisuistamme auttaa lukijaa: oivallus, oppi, tarina, ohje.' },
    finding: { en: 'Most of what is published offers and announces; it helps nobody.', fi: 'Suurin osa julkaisuista tarjoaa ja tiedottaa; ketään ne eivät auta.' },
    step: { en: 'Turn next month’s offers into answers to customers’ questions', fi: 'Muutetaan ensi kuun tarjoukset vastauksiksi asiakkaiden kysymyksiin' },
    sources: ['S4'],
  },
  {
    id: 'onward',
    theme: 'communication',
    text: { en: 'What comes after attention is planned: where the reader goes on, and what can be done there.', fi: 'Huomion jälkeinen matka on suunniteltu: minne lukija jatkaa ja mitä siellä voi tehdä.' },
    finding: { en: 'Attention is sought, but nothing leads on from it.', fi: 'Huomiota haetaan, mutta siitä ei johda mitään eteenpäin.' },
    step: { en: 'Walk the customer’s path from first sight to recommending, and fill its first gap', fi: 'Kuljetaan asiakkaan polku ensi huomiosta suositteluun ja täytetään sen ensimmäinen aukko' },
    sources: ['S4'],
  },
  {
    id: 'answering',
    theme: 'communication',
    text: { en: 'Questions and criticism get an answer from a person in the time that we promise.', fi: 'Kysymyksiin ja kritiikkiin vastaa ihminen siinä ajassa, jonka lupaamme.' },
    finding: { en: 'Questions or criticism stay without an answer, or a robot answers.', fi: 'Kysymyksiä tai kritiikkiä jää vastaamatta, tai vastaajana on robotti.' },
    step: { en: 'Agree who answers, how fast, and in whose name', fi: 'Sovitaan, kuka vastaa, kuinka nopeasti ja kenen nimellä' },
    sources: ['S3', 'S4'],
  },
  {
    id: 'permission',
    theme: 'communication',
    text: { en: 'We write to people who have allowed it, about what concerns them.', fi: 'Kirjoitamme ihmisille, jotka ovat antaneet siihen luvan, heitä koskevista asioista.' },
    finding: { en: 'Messages go to people who never asked for them.', fi: 'Viestejä lähtee ihmisille, jotka eivät ole niitä pyytäneet.' },
    step: { en: 'Ask permission anew, and say what it is for', fi: 'Pyydetään lupa uudelleen ja kerrotaan, mitä varten' },
    sources: ['S4', 'S0'],
  },
  {
    id: 'voice',
    theme: 'communication',
    text: { en: 'Our texts are about the reader’s matters, not about how good we are.', fi: 'Tekstimme kertovat lukijan asioista, eivät siitä, kuinka hyviä olemme.' },
    finding: { en: 'The texts praise the company; the reader’s matters are missing.', fi: 'Tekstit kehuvat yritystä; lukijan asiat puuttuvat.' },
    step: { en: 'Rewrite the front page and the profiles from the reader’s side', fi: 'Kirjoitetaan etusivu ja profiilit uudelleen lukijan näkökulmasta' },
    sources: ['S4'],
  },
  {
    id: 'roles',
    theme: 'workflows',
    text: { en: 'Each channel has a named person who has time for it, and a stand-in.', fi: 'Jokaisella kanavalla on nimetty hoitaja, jolla on siihen aikaa, ja hänellä sijainen.' },
    finding: { en: 'Channels are looked after by whoever happens to have time.', fi: 'Kanavia hoitaa se, joka sattuu ehtimään.' },
    step: { en: 'Name a person, their hours a week and a stand-in for each channel', fi: 'Nimetään jokaiselle kanavalle hoitaja, viikkotunnit ja sijainen' },
    sources: ['S3', 'S4'],
  },
  {
    id: 'routines',
    theme: 'workflows',
    text: { en: 'When a tool is taken into use, it is agreed which routine it changes and what is left off.', fi: 'Kun työkalu otetaan käyttöön, sovitaan, mikä rutiini muuttuu ja mitä jätetään pois.' },
    finding: { en: 'New tools come on top of the old work; nobody has agreed what changes.', fi: 'Uudet työkalut tulevat vanhan työn päälle; kukaan ei ole sopinut, mikä muuttuu.' },
    step: { en: 'Go through the tools: which routine does each change, and what is left off?', fi: 'Käydään työkalut läpi: mitä rutiinia kukin muuttaa, ja mitä jätetään pois?' },
    sources: ['S4'],
  },
  {
    id: 'together',
    theme: 'workflows',
    text: { en: 'Marketing, sales and service have a shared aim and know each other’s part.', fi: 'Markkinoinnilla, myynnillä ja asiakaspalvelulla on yhteinen päämäärä, ja kukin tuntee toisten osuuden.' },
    finding: { en: 'Marketing, sales and service each play a tune of their own.', fi: 'Markkinointi, myynti ja asiakaspalvelu soittavat kukin omaa kappalettaan.' },
    step: { en: 'Bring marketing, sales and service to one table once a month', fi: 'Kootaan markkinointi, myynti ja asiakaspalvelu saman pöydän ääreen kerran kuussa' },
    sources: ['S4', 'S2'],
  },
  {
    id: 'badDay',
    theme: 'workflows',
    text: { en: 'Everyone who answers knows what to do on a bad day.', fi: 'Jokainen vastaaja tietää, mitä huonona päivänä tehdään.' },
    finding: { en: 'There is no plan for a bad day, or those who answer do not know it.', fi: 'Huonon päivän varalle ei ole suunnitelmaa, tai vastaajat eivät tunne sitä.' },
    step: { en: 'Write the plan for a bad day and try it once', fi: 'Kirjoitetaan suunnitelma huonon päivän varalle ja harjoitellaan sitä kerran' },
    sources: ['S3'],
  },
  {
    id: 'quality',
    theme: 'workflows',
    text: { en: 'Money goes to better content before it goes to wider reach.', fi: 'Raha käytetään parempaan sisältöön ennen kuin laajempaan näkyvyyteen.' },
    finding: { en: 'Reach is bought for content that does not hold attention.', fi: 'Näkyvyyttä ostetaan sisällölle, joka ei kanna huomiota.' },
    step: { en: 'Move a tenth of the advertising money to making better content', fi: 'Siirretään kymmenesosa mainosrahasta paremman sisällön tekemiseen' },
    sources: ['S4'],
  },
];
