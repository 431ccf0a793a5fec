import type { Language } from '../messages/text.ts';
import { wordFinder } from '../words/wordFinder.ts';
import type { Change } from './change.ts';

/** One word of a question to the past. */
export interface SoughtWord {
  readonly isIn: (text: string) => boolean;
  /** Whether a change does what the word says: *deleted*, *lisättiin*. */
  readonly isDone: (change: Change) => boolean;
}

/** Words that ask, or that every change could be asked about with. Leaving one out finds more, never less. */
const askingWords = new Set(
  (
    'a about again ago all alter altered an and any anybody anyone anything are at be became become becomes been before by can change changed changes changing could did do does doing done edit edited edits ever ' +
    'find first for from had happen happened happens has have how i in is it its last lastly lately latest long many me modified modify much my no not of often on or our ours please recent recently reworded ' +
    'rewritten say said set show since some somebody someone tell than that the their them then there these they this those to today touched turn turned until update updated updates us was we were what when where ' +
    'which who whom whose why will with would write written wrote yesterday you your yours ' +
    'aiemmin aikaisemmin asetettiin asetettu edellinen edellisen eilen ei eikä en ensi ensimmäinen ensimmäisen ensimmäisenä ensin etsi ette he heidän hän häntä ja jo johon jokin joku jonka jos jossa jota joita jotain jotakin joten joka jotka jälkeen ' +
    'kaikki kaikkia kauan kauanko keiden keille keitä keneltä kenelle kenen kenet kenellä kerran kerro ketkä ketä kirjoitettiin kirjoittanut kirjoitti koska kuin kuinka kuka kun kunnes kuten lopulta me meidän mihin mikä ' +
    'miksi milloin millä millainen minkä minne minun minä mistä mitkä miten mitä missä moneen monesti montako muokannut muokattiin muokattu muokkasi mutta muut muuta muutettiin muutettu muutimme muutin muutoin muutoksen muutoksesta muutoksia ' +
    'muutoksista muutokset muutos muutti muuttaa muuttanut muuttivat muuttui muuttuivat muuttunut muuttuneet muuttuu muutettaneen myös ne niiden niitä nyt näytä nämä oli olimme olin olisi olivat olla olleet ollut on onko ovat ' +
    'päivitettiin päivitetty päivitti sanottiin sanoi se sen siihen siinä siitä sitten sitä tai te teidän tehnyt tehtiin tehty teki tänään tämä tämän tätä viime viimeinen viimeisen viimeisin viimeisimmät viimeksi vaihdettiin vaihdettu vaihtoi ' +
    'vaihtui vaihtuivat vai vain voi'
  ).split(' '),
);

const removingWords = new Set(
  (
    'delete deleted deletes deleting deletion disappear disappeared drop dropped emptied erase erased gone lose lost missing remove removed removes removing removal vanish vanished ' +
    'hävinnyt hävisi hävitettiin hävitti häipyi kadonnut kadonneet katosi katosivat poistaa poistanut poistettiin poistettu poistetut poisti poistin poistimme poistivat poisto poistot poistui tyhjennettiin tyhjensi tyhjennetty'
  ).split(' '),
);

const addingWords = new Set(
  ('add added adding adds appear appeared create created new ilmestyi lisää lisännyt lisäsi lisäsimme lisäsin lisäsivät lisättiin lisätty lisätyt lisäys luonut loi luotiin luotu uusi uudet').split(' '),
);

/**
 * The words that a question is answered by; none where it asks for every change (*what changed last?*). A word by itself is sought
 * whatever it is.
 */
export function soughtInQuestion(question: string, languages: readonly Language[]): readonly SoughtWord[] {
  const words = question.split(/\s+|(?<=\p{L})-(?=\p{L})/u).map(bare).filter((word) => word !== '');
  const telling = words.length === 1 ? words : words.filter((word) => !isAsking(word));
  return telling.map((word) => ({ isIn: wordFinder(word, languages), isDone: doneBy(word.toLowerCase()) }));
}

/** Without the signs of a sentence around it; what has no letter and no digit stays as it is. */
function bare(word: string): string {
  return /[\p{L}\p{N}]/u.test(word) ? word.replace(/^[“”"'‘’«»(¿¡]+|[“”"'‘’«»).,:;!?…]+$/gu, '') : word.replace(/^[?!.,:;…]+$/u, '');
}

/** With *-ko* it is a question too: *muuttuiko*, *onko*. */
function isAsking(word: string): boolean {
  const plain = word.normalize('NFC').toLowerCase();
  return askingWords.has(plain) || askingWords.has(plain.replace(/(ko|kö|kaan|kään|kin)$/u, ''));
}

function doneBy(word: string): (change: Change) => boolean {
  const plain = word.normalize('NFC').replace(/(ko|kö)$/u, '');
  if (removingWords.has(word) || removingWords.has(plain)) return isRemoval;
  if (addingWords.has(word) || addingWords.has(plain)) return isAddition;
  return () => false;
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
