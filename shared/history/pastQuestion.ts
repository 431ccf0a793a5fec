import type { Language } from '../messages/text.ts';
import { wordFinder } from '../words/wordFinder.ts';
import type { Change } from './change.ts';
import { timeInQuestion, type AskedTime } from './pastTimes.ts';

/** One word of a question to the past. */
export interface SoughtWord {
  readonly isIn: (text: string) => boolean;
  /** Whether a change does what the word says: *deleted*, *lisättiin*. */
  readonly isDone: (change: Change) => boolean;
}

/** A question to the past, taken apart. */
export interface SoughtAnswer {
  readonly words: readonly SoughtWord[];
  /** What is asked of a time only, or of a time or of the words that name it. */
  readonly time?: { readonly days: AskedTime['days']; readonly named: string; readonly orWords?: readonly SoughtWord[] };
}

/** Words that ask, or that every change could be asked about with. Leaving one out finds more, never less. */
const askingWords = new Set(
  (
    'a about after again ago all alter altered an and any anybody anyone anything are at be became become becomes been before between by can change changed changes changing could did do does develop developed doing done during edit edited edits ever evolve evolved ' +
    'find first for from go goes going had happen happened happening happens has have how i in is it its last lastly lately latest long many me modified modify much my no not of often on or our ours please recent recently reworded ' +
    'rewritten say said set show since some somebody someone tell than that the their them then there these they this those to today touched turn turned until update updated updates us was went we were what when where ' +
    'which who whom whose why will with would write written wrote yesterday you your yours ' +
    'aiemmin aikaisemmin aikana aikoina alkaen asetettiin asetettu edellinen edellisen eilen ennen ei eikä en ensi ensimmäinen ensimmäisen ensimmäisenä ensin etsi ette he heidän hän häntä ja jo johon jokin joku jonka jos jossa jota joita jotain jotakin joten joka jotka jälkeen ' +
    'kaikki kaikkia kauan kauanko kehittyi kehittyivät kehittynyt kehittyneet keiden keille keitä keneltä kenelle kenen kenet kenellä kerran kerro ketkä ketä kirjoitettiin kirjoittanut kirjoitti koska kuin käy käynyt käyneet kävi kävivät kuinka kuka kun kunnes kuten lopulta lähtien me meidän mihin mikä ' +
    'miksi milloin millä millainen minkä minne minun minä mistä mitkä miten mitä missä moneen monesti montako muokannut muokattiin muokattu muokkasi mutta muut muuta muutettiin muutettu muutimme muutin muutoin muutoksen muutoksesta muutoksia ' +
    'muutoksista muutokset muutos muutti muuttaa muuttanut muuttivat muuttui muuttuivat muuttunut muuttuneet muuttuu muutettaneen myös ne niiden niitä nyt näytä nämä oli olimme olin olisi olivat olla olleet ollut on onko ovat ' +
    'päivitettiin päivitetty päivitti saakka sanottiin sanoi sattui sattunut se sen siihen siinä siitä sitten sitä tai tapahdu tapahtui tapahtuivat tapahtunut tapahtuneet tapahtunutta tapahtuu te teidän tehnyt tehtiin tehty teki tänään tämä tämän tätä viime viimeinen viimeisen viimeisin viimeisimmät viimeksi vaihdettiin vaihdettu vaihtoi ' +
    'vaihtui vaihtuivat vaihtunut vaihtuneet vaihtaa vaihtanut vai vain voi'
  ).split(' '),
);

const removingWords = new Set(
  (
    'delete deleted deletes deleting deletion disappear disappeared drop dropped emptied erase erased gone lose lost missing remove removed removes removing removal vanish vanished ' +
    'hävinnyt hävisi hävitettiin hävitti häipyi kadonnut kadonneet katosi katosivat poistaa poistanut poistettiin poistettu poistetut poisti poistin poistimme poistivat poisto poistot poistui tyhjennettiin tyhjensi tyhjennetty'
  ).split(' '),
);

const addingWords = new Set(
  ('add added adding adds appear appeared create created new newly ilmestyi lisää lisännyt lisäsi lisäsimme lisäsin lisäsivät lisättiin lisätty lisätyt lisäys luonut loi luotiin luotu uusi uudet uusia uutta uusien').split(' '),
);

const raisingWords = new Set(
  (
    'climbed gained grew grow grown grows increase increased increases raise raised raises raising rise risen rises rose ' +
    'kasvaa kasvanut kasvatettiin kasvatti kasvoi kasvoivat korotettiin korotettu korotti lisääntyi nosti nostaa nostettiin nostettu nousi nousivat nousta noussut'
  ).split(' '),
);

const loweringWords = new Set(
  (
    'cut cuts cutting decline declined decrease decreased decreases dropped fallen fell lower lowered lowers lowering reduce reduced reduces shrank sank ' +
    'alennettiin laskea laskenut laskettiin laskettu laski laskivat leikata leikattiin leikattu leikkasi pieneni pienennettiin pienensi pudota putosi supistettiin väheni vähennettiin vähensi vähentynyt'
  ).split(' '),
);

const movingWords = new Set('move moved moves moving shift shifted liikkui siirretty siirrettiin siirsi siirtyi siirtyivät siirtynyt siirtää'.split(' '));

/** Words that say nothing of what is asked, but do not ask either. */
const joiningWords = new Set('a all an and any are as at by for from in is it its no not of on or our ours the their them they to us we with you your ja kaikki meidän minun me myös ne niiden niitä on se sen tai vain'.split(' '));

/**
 * Takes a question apart. A time is not sought as words where nothing else can be meant, or where the question asks (*what
 * happened in October*); else it may be either.
 * @param today `yyyy-mm-dd`; without it no time is understood
 */
export function askedOfPast(question: string, languages: readonly Language[], today: string | undefined): SoughtAnswer {
  const { rest, time } = today === undefined ? { rest: question } : timeInQuestion(question, today);
  if (!time) return { words: soughtInQuestion(question, languages) };
  const words = wordsIn(rest);
  const asks = words.some((word) => isAsking(word) && !joiningWords.has(word.toLowerCase()));
  const soughtAll = (all: readonly string[]): readonly SoughtWord[] => all.map((word) => soughtAs(word, languages));
  const named = wordsIn(time.words.join(' ')).filter((word) => !isAsking(word));
  const isOnly = named.length === 0 || time.form === 'time' || (time.form === 'adverb' && asks);
  return {
    words: soughtAll(words.filter((word) => !isAsking(word))),
    time: { days: time.days, named: named.join(' '), ...(isOnly ? {} : { orWords: soughtAll(named) }) },
  };
}

/**
 * The words that a question is answered by; none where it asks for every change (*what changed last?*). A word by itself is sought
 * whatever it is.
 */
function soughtInQuestion(question: string, languages: readonly Language[]): readonly SoughtWord[] {
  const words = wordsIn(question);
  const telling = words.length === 1 ? words : words.filter((word) => !isAsking(word));
  return telling.map((word) => soughtAs(word, languages));
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+|(?<=\p{L})-(?=\p{L})/u).map(bare).filter((word) => word !== '');
}

function soughtAs(word: string, languages: readonly Language[]): SoughtWord {
  return { isIn: wordFinder(word, languages), isDone: doneBy(word.toLowerCase()) };
}

/** Without the signs of a sentence around it; what has no letter and no digit stays as it is. */
function bare(word: string): string {
  return /[\p{L}\p{N}]/u.test(word) ? word.replace(/^[“”"'‘’«»(¿¡]+|[“”"'‘’«»).,:;!?…]+$/gu, '') : word.replace(/^[?!.,:;…]+$/u, '');
}

/** With *-ko* it is a question too: *muuttuiko*, *onko*; with *'s* it still is one: *what's*. */
function isAsking(word: string): boolean {
  const plain = word.normalize('NFC').toLowerCase().replace(/['’]s$/u, '');
  return askingWords.has(plain) || askingWords.has(plain.replace(/(ko|kö|kaan|kään|kin)$/u, ''));
}

function doneBy(word: string): (change: Change) => boolean {
  const plain = word.normalize('NFC').replace(/(ko|kö)$/u, '');
  const deeds = doings.filter(({ words }) => words.has(word) || words.has(plain)).map(({ isDone }) => isDone);
  return (change) => deeds.some((isDone) => isDone(change));
}

const doings: readonly { readonly words: ReadonlySet<string>; readonly isDone: SoughtWord['isDone'] }[] = [
  { words: removingWords, isDone: isRemoval },
  { words: addingWords, isDone: isAddition },
  { words: raisingWords, isDone: (change) => risenBy(change) > 0 },
  { words: loweringWords, isDone: (change) => risenBy(change) < 0 },
  { words: movingWords, isDone: isMove },
];

/** How much a number grew; 0 for anything else. */
function risenBy(change: Change): number {
  if (change.kind === 'positionChanged') return (change.after?.value ?? 0) - (change.before?.value ?? 0);
  return isOfValue(change) && typeof change.before === 'number' && typeof change.after === 'number' ? change.after - change.before : 0;
}

/** On the axes of the ring, or from an area to another. */
function isMove(change: Change): boolean {
  return change.kind === 'itemMoved' || (change.kind === 'positionChanged' && change.before !== undefined && change.after !== undefined);
}

function isRemoval(change: Change): boolean {
  if (change.kind === 'measurementsChanged') return change.removed.length > 0;
  return change.kind === 'itemRemoved' || change.kind === 'linkRemoved' || (isOfValue(change) && change.after === undefined);
}

function isAddition(change: Change): boolean {
  if (change.kind === 'measurementsChanged') return change.added.length > 0;
  return change.kind === 'itemAdded' || change.kind === 'linkAdded' || (isOfValue(change) && change.before === undefined);
}

function isOfValue(change: Change): change is Extract<Change, { readonly kind: 'fieldChanged' | 'planFieldChanged' | 'registerChanged' | 'positionChanged' }> {
  return 'field' in change || change.kind === 'positionChanged';
}
