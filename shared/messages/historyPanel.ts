import type { CountedText, Text } from './text.ts';

/** The panel of revisions, their comparison and their dialogs. */
export const historyPanelTexts = {
  title: { en: 'History', fi: 'Historia' },
  close: { en: 'Close the history', fi: 'Sulje historia' },
  name: { en: 'Name a revision', fi: 'Nimeä versio' },
  whatChanged: { en: 'What has changed?', fi: 'Mikä on muuttunut?' },
  now: { en: 'Now', fi: 'Nyt' },
  nowHint: { en: 'The living plan', fi: 'Elävä suunnitelma' },
  empty: {
    en: 'No revisions yet. Name one when the plan is worth coming back to: before a meeting, after an agreement.',
    fi: 'Versioita ei vielä ole. Nimeä versio, kun suunnitelmaan kannattaa palata: ennen kokousta tai sopimuksen jälkeen.',
  },
  listFailed: { en: 'The history could not be read.', fi: 'Historiaa ei voitu lukea.' },
  byAt: { en: '{author}, {time}', fi: '{author}, {time}' },
  automatic: {
    en: { one: '1 automatic checkpoint', other: '{count} automatic checkpoints' },
    fi: { one: '1 automaattinen tallennuspiste', other: '{count} automaattista tallennuspistettä' },
  },
  signedByClient: { en: 'Client: {name}', fi: 'Asiakas: {name}' },
  signedByAgency: { en: 'Agency: {name}', fi: 'Toimisto: {name}' },
  signedAt: { en: 'Signed off by {name}, {time}', fi: 'Hyväksynyt {name}, {time}' },
  signedAtWithNote: { en: 'Signed off by {name}, {time}: {note}', fi: 'Hyväksynyt {name}, {time}: {note}' },
  actions: { en: 'Do with “{label}”', fi: 'Version ”{label}” toiminnot' },
  look: { en: 'Look at it on the canvas', fi: 'Katso pohjalla' },
  compareNow: { en: 'Compare with now', fi: 'Vertaa nykyhetkeen' },
  compareBefore: { en: 'Compare with the one before', fi: 'Vertaa edelliseen' },
  restore: { en: 'Restore as a new revision…', fi: 'Palauta uutena versiona…' },
  signOff: { en: 'Sign off…', fi: 'Hyväksy…' },

  viewing: { en: 'Revision “{label}” – it never changes', fi: 'Versio ”{label}” – se ei enää muutu' },
  backToNow: { en: 'Back to now', fi: 'Takaisin nykyhetkeen' },
  restoreShort: { en: 'Restore…', fi: 'Palauta…' },

  comparison: { en: 'What changed', fi: 'Mikä muuttui' },
  backToList: { en: 'Back to the revisions', fi: 'Takaisin versioihin' },
  from: { en: 'From', fi: 'Mistä' },
  to: { en: 'To', fi: 'Mihin' },
  swap: { en: 'Swap the two', fi: 'Vaihda päittäin' },
  changes: {
    en: { one: '1 change', other: '{count} changes' },
    fi: { one: '1 muutos', other: '{count} muutosta' },
  },
  noChanges: { en: 'Nothing differs between the two.', fi: 'Näiden välillä ei ole eroja.' },
  noChangesInContent: { en: 'Nothing that the plan says differs.', fi: 'Suunnitelman sisällössä ei ole eroja.' },
  layoutChanges: {
    en: { one: '1 part moved or resized on the canvas', other: '{count} parts moved or resized on the canvas' },
    fi: { one: '1 osa siirtyi tai muutti kokoaan pohjalla', other: '{count} osaa siirtyi tai muutti kokoaan pohjalla' },
  },
  added: { en: 'Added', fi: 'Lisätty' },
  removed: { en: 'Removed', fi: 'Poistettu' },
  changed: { en: 'Changed', fi: 'Muutettu' },
  moved: { en: 'Moved', fi: 'Siirretty' },
  nothingToCompare: {
    en: 'There is no revision to compare with yet. Name one first; later changes show up here.',
    fi: 'Vertailtavaa versiota ei vielä ole. Nimeä ensin versio; sen jälkeen muutokset näkyvät täällä.',
  },
  sinceSignOff: {
    en: 'Since the client signed off “{label}”',
    fi: 'Siitä, kun asiakas hyväksyi version ”{label}”',
  },
  sinceRevision: { en: 'Since the revision “{label}”', fi: 'Version ”{label}” jälkeen' },

  label: { en: 'Name', fi: 'Nimi' },
  labelPlaceholder: { en: 'For example: Proposal for the client', fi: 'Esimerkiksi: Ehdotus asiakkaalle' },
  author: { en: 'Your name', fi: 'Nimesi' },
  authorHint: { en: 'Stands beside the revision; remembered on this computer.', fi: 'Näkyy version vieressä; muistetaan tällä tietokoneella.' },
  reason: { en: 'Why now? (optional)', fi: 'Miksi nyt? (ei pakollinen)' },
  reasonPlaceholder: { en: 'What was decided, what is to come', fi: 'Mitä päätettiin, mitä on tulossa' },
  recordHint: {
    en: 'Keeps the whole plan as it stands now. A revision never changes; you can look at it, compare it and restore it.',
    fi: 'Säilyttää koko suunnitelman sellaisena kuin se nyt on. Versio ei muutu; sitä voi katsoa ja verrata, ja sen voi palauttaa.',
  },
  record: { en: 'Keep the revision', fi: 'Tallenna versio' },
  recorded: { en: 'The revision “{label}” is kept.', fi: 'Versio ”{label}” on tallessa.' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },

  restoreTitle: { en: 'Restore “{label}”?', fi: 'Palautetaanko ”{label}”?' },
  restoreText: {
    en: 'The plan becomes what it was in this revision. How it stands now is kept as a revision of its own first, so nothing is lost.',
    fi: 'Suunnitelmasta tulee sellainen kuin se oli tässä versiossa. Nykyinen tila tallennetaan ensin omaksi versiokseen, joten mitään ei katoa.',
  },
  restoreAction: { en: 'Restore it', fi: 'Palauta' },
  restoredNotice: { en: 'The plan is again as in “{label}”.', fi: 'Suunnitelma on taas kuten versiossa ”{label}”.' },

  signOffTitle: { en: 'Sign off “{label}”', fi: 'Hyväksy ”{label}”' },
  signOffText: {
    en: 'A named person of the client or the agency accepts exactly this revision.',
    fi: 'Nimetty asiakkaan tai toimiston edustaja hyväksyy juuri tämän version.',
  },
  party: { en: 'For', fi: 'Kenen puolesta' },
  client: { en: 'Client', fi: 'Asiakas' },
  agency: { en: 'Agency', fi: 'Toimisto' },
  signer: { en: 'Name of the person', fi: 'Henkilön nimi' },
  note: { en: 'Note (optional)', fi: 'Huomio (ei pakollinen)' },
  signOffAction: { en: 'Sign off', fi: 'Hyväksy' },
  signedOff: { en: '“{label}” is signed off by {name}.', fi: '{name} hyväksyi version ”{label}”.' },
} as const satisfies Record<string, Text | CountedText>;
