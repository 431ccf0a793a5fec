declare module '@nlpjs/lang-fi/src/stemmer-fi.js' {
  /** The Snowball stemmer for Finnish. */
  export default class StemmerFi {
    /** @param word lower case */
    stemWord(word: string): string;
  }
}
