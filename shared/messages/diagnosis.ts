import { say, type CountedText, type Language, type Text, type TextValues } from './text.ts';

/** How good a condition is: all well, something to know, something that keeps Kehys from working. */
export type ConditionLevel = 'well' | 'note' | 'problem';

interface ConditionWords {
  readonly level: ConditionLevel;
  readonly says: Text | CountedText;
  /** What the person can do; absent where there is nothing to be done. */
  readonly advice?: Text;
}

/** Everything that looking around on a machine can find, by code. */
export const conditions = {
  versions: { level: 'well', says: { en: 'Kehys {kehys}, {runtime}, {system}', fi: 'Kehys {kehys}, {runtime}, {system}' } },
  'node-old': {
    level: 'problem',
    says: { en: 'Node {found} is older than Kehys needs ({least}).', fi: 'Node {found} on vanhempi kuin Kehys tarvitsee ({least}).' },
    advice: { en: 'Install a newer one from nodejs.org.', fi: 'Asenna uudempi osoitteesta nodejs.org.' },
  },
  'plans-folder': {
    level: 'well',
    says: {
      en: { one: 'Plans folder: {folder} ({count} plan)', other: 'Plans folder: {folder} ({count} plans)' },
      fi: { one: 'Suunnitelmien kansio: {folder} ({count} suunnitelma)', other: 'Suunnitelmien kansio: {folder} ({count} suunnitelmaa)' },
    },
  },
  'plans-folder-missing': {
    level: 'note',
    says: { en: 'The plans folder is not there yet: {folder}', fi: 'Suunnitelmien kansiota ei vielä ole: {folder}' },
    advice: { en: 'The first new plan makes it.', fi: 'Ensimmäinen uusi suunnitelma luo sen.' },
  },
  'plans-folder-closed': {
    level: 'problem',
    says: { en: 'Nothing can be written in the plans folder: {folder}', fi: 'Suunnitelmien kansioon ei voi kirjoittaa: {folder}' },
    advice: {
      en: 'Give yourself the right to write there, or name another folder in KEHYS_PLANS.',
      fi: 'Hanki siihen kirjoitusoikeus, tai kerro toinen kansio muuttujassa KEHYS_PLANS.',
    },
  },
  'data-folder': { level: 'well', says: { en: 'Settings and rescued edits: {folder}', fi: 'Asetukset ja pelastetut muutokset: {folder}' } },
  'data-folder-closed': {
    level: 'problem',
    says: {
      en: 'Settings cannot be kept, nor edits rescued after a crash: nothing can be written in {folder}',
      fi: 'Asetukset eivät säily eikä kaatuminen säästä muutoksia: kansioon ei voi kirjoittaa, {folder}',
    },
    advice: {
      en: 'Give yourself the right to write there, or name another folder in KEHYS_DATA.',
      fi: 'Hanki siihen kirjoitusoikeus, tai kerro toinen kansio muuttujassa KEHYS_DATA.',
    },
  },
  space: { level: 'well', says: { en: 'Free on the disk of the plans: {free:size}', fi: 'Suunnitelmien levyllä vapaana: {free:size}' } },
  'space-low': {
    level: 'note',
    says: { en: 'The disk of the plans is nearly full: {free:size} free', fi: 'Suunnitelmien levy on melkein täynnä: {free:size} vapaana' },
    advice: { en: 'Make room before plans can no longer be saved.', fi: 'Vapauta tilaa, ennen kuin suunnitelmia ei voi enää tallentaa.' },
  },
  'space-gone': {
    level: 'problem',
    says: { en: 'The disk of the plans is full: {free:size} free', fi: 'Suunnitelmien levy on täynnä: {free:size} vapaana' },
    advice: { en: 'Make room: plans cannot be saved.', fi: 'Vapauta tilaa: suunnitelmia ei voi tallentaa.' },
  },
  fonts: { level: 'well', says: { en: 'Fonts of documents: all {count} there', fi: 'Asiakirjojen kirjasimet: kaikki {count} paikalla' } },
  'fonts-missing': {
    level: 'problem',
    says: { en: 'Fonts of documents are missing: {names}', fi: 'Asiakirjojen kirjasimia puuttuu: {names}' },
    advice: { en: 'Install Kehys again.', fi: 'Asenna Kehys uudelleen.' },
  },
  typesetter: { level: 'well', says: { en: 'PDFs can be set: {name}', fi: 'PDF:t voi latoa: {name}' } },
  'typesetter-missing': {
    level: 'problem',
    says: { en: 'No PDF can be set: the typesetter is not installed for {system}.', fi: 'PDF:ää ei voi latoa: latojaa ei ole asennettu tälle koneelle ({system}).' },
    advice: { en: 'Install Kehys again on this very machine.', fi: 'Asenna Kehys uudelleen juuri tällä koneella.' },
  },
  'lock-held': {
    level: 'note',
    says: { en: 'Open in a Kehys that runs: {file} ({who})', fi: 'Auki käynnissä olevassa Kehyksessä: {file} ({who})' },
  },
  'lock-left': {
    level: 'note',
    says: { en: 'A lock was left behind: {file} ({who})', fi: 'Lukko on jäänyt jälkeen: {file} ({who})' },
    advice: { en: 'Opening the plan takes it away.', fi: 'Suunnitelman avaaminen poistaa sen.' },
  },
  'rescued-edits': {
    level: 'note',
    says: {
      en: { one: 'Edits of {count} plan wait to be rescued.', other: 'Edits of {count} plans wait to be rescued.' },
      fi: { one: 'Yhden suunnitelman muutoksia odottaa pelastamista.', other: '{count} suunnitelman muutoksia odottaa pelastamista.' },
    },
    advice: { en: 'The start screen offers them.', fi: 'Aloitusnäkymä tarjoaa niitä.' },
  },
  'crash-reports': {
    level: 'note',
    says: {
      en: { one: '{count} report of a crash: {folder}', other: '{count} reports of crashes: {folder}' },
      fi: { one: '{count} raportti kaatumisesta: {folder}', other: '{count} raporttia kaatumisista: {folder}' },
    },
    advice: {
      en: 'They are plain text and were sent to nobody. Read them, strike out what is nobody’s business, and send them if you wish.',
      fi: 'Ne ovat tavallista tekstiä, eikä niitä ole lähetetty kenellekään. Lue, poista muille kuulumaton ja lähetä, jos haluat.',
    },
  },
  window: { level: 'well', says: { en: '“npm start” opens a window.', fi: '”npm start” avaa ikkunan.' } },
  'no-binary': {
    level: 'note',
    says: { en: '“npm start” first fetches Electron for its window.', fi: '”npm start” hakee ensin Electronin ikkunaansa varten.' },
    advice: { en: '“npm start -- --web” uses the browser instead.', fi: '”npm start -- --web” käyttää sen sijaan selainta.' },
  },
  'no-window': { level: 'note', says: { en: '“npm start” serves a browser ({why}).', fi: '”npm start” näyttää Kehyksen selaimessa ({why}).' } },
  browser: { level: 'well', says: { en: 'Addresses are opened with {command}.', fi: 'Osoitteet avaa {command}.' } },
  'browser-missing': {
    level: 'note',
    says: { en: 'No browser can be opened by itself: there is no {command}.', fi: 'Selain ei avaudu itsestään: komentoa {command} ei ole.' },
    advice: { en: 'Open the address that Kehys prints yourself.', fi: 'Avaa itse osoite, jonka Kehys tulostaa.' },
  },
} as const satisfies Record<string, ConditionWords>;

export type ConditionCode = keyof typeof conditions;

/** One thing that was found. */
export interface Condition {
  readonly code: ConditionCode;
  readonly values: TextValues;
}

/** A condition in a person's words. */
export interface WordedCondition {
  readonly code: ConditionCode;
  readonly level: ConditionLevel;
  readonly says: string;
  readonly advice?: string;
}

export function wordCondition({ code, values }: Condition, language: Language): WordedCondition {
  const words: ConditionWords = conditions[code];
  return { code, level: words.level, says: say(words.says, language, values), ...(words.advice ? { advice: say(words.advice, language) } : {}) };
}

/** The dialog that shows what was found. */
export const diagnosisTexts = {
  title: { en: 'How Kehys is doing', fi: 'Kuinka Kehys voi' },
  well: { en: 'Well', fi: 'Kunnossa' },
  note: { en: 'To know', fi: 'Hyvä tietää' },
  problem: { en: 'Problem', fi: 'Ongelma' },
  looking: { en: 'Looking around…', fi: 'Tarkistetaan…' },
  copy: { en: 'Copy', fi: 'Kopioi' },
  copied: { en: 'Copied.', fi: 'Kopioitu.' },
  crashTitle: { en: 'Report of the last crash', fi: 'Raportti viime kaatumisesta' },
  crashAbout: {
    en: 'It was sent to nobody. Strike out what is nobody’s business; what you see here is what is saved or copied.',
    fi: 'Sitä ei ole lähetetty kenellekään. Poista, mikä ei kuulu muille; talteen tai leikepöydälle menee se, minkä näet tässä.',
  },
  crashSave: { en: 'Save the report…', fi: 'Tallenna raportti…' },
  crashDiscard: { en: 'Delete the report', fi: 'Poista raportti' },
  crashed: {
    en: 'Kehys stopped unexpectedly the last time. Your plans are kept. What happened can be read under “How Kehys is doing”.',
    fi: 'Kehys lakkasi viimeksi toimimasta kesken kaiken. Suunnitelmasi ovat tallessa. Tapahtuneesta voi lukea kohdasta ”Kuinka Kehys voi”.',
  },
  reportName: { en: 'Kehys report', fi: 'Kehys-raportti' },
} as const satisfies Record<string, Text>;
