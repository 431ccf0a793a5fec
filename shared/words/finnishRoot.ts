import StemmerFi from '@nlpjs/lang-fi/src/stemmer-fi.js';

const stemmer = new StemmerFi();

/** Strong grades of consonants, each with one spelling for its strong and weak grade (kukka : kukan, ranta : rannan). */
const grades: readonly (readonly [RegExp, string])[] = [
  [/kk/g, 'k'],
  [/pp/g, 'p'],
  [/tt/g, 't'],
  [/mm|mp/g, 'm'],
  [/nn|nt|nd/g, 'n'],
  [/ng|nk/g, 'n'],
  [/ll|lt|ld/g, 'l'],
  [/rr|rt|rd/g, 'r'],
  [/(?<=.{2}[aeiouyäö])(uv|k)(?=[aeiouyäö]|$)/g, ''],
  [/(?<=[aeiouyäölr])v/g, 'p'],
  [/d/g, 't'],
];

/**
 * The common root of a Finnish word's inflected forms. A stemmer removes endings; then consonant grades (*kiuas : kiukaan*, *vesi :
 * vedestä*, *lämpö : lämmön*) and stem variants (*vastaus : vastaukset*, *turvallinen : turvallisesti*) are made alike. Short words
 * may share a root with others.
 * @param word lower case
 */
export function finnishRoot(word: string): string {
  let root = stemmer.stemWord(word).normalize('NFC');
  // vesi : vede-, käsi : käde-, uusi : uude-; the stemmer leaves vet(tä) and käs(issä).
  root = root.replace(/^([^aeiouyäö]*[aeiouyäö]{1,2})si?$/, '$1t');
  // vastaus : vastauks-, turvallinen : turvallise-, kiuas : kiukaa-.
  root = root.replace(/(?<=[aeiouyäö])ks$/, 's').replace(/(i)[ns]$/, '$1').replace(/(?<=.{2}[aeiouyäö])s$/, '');
  root = root.replace(/(?<=.{2})[aeiouyäö]$/, '');
  for (const [grade, sign] of grades) root = root.replace(grade, sign);
  return root;
}
