import type { CountedText, Text } from './text.ts';

/** What was typed and is not in the plan: drafts, and editors that are gone. */
export const typingTexts = {
  draftFault: { en: '{why} It is kept as a draft, not in the plan.', fi: '{why} Se säilyy luonnoksena, ei suunnitelmassa.' },
  draftWaits: { en: 'This is a draft; it is not in the plan yet.', fi: 'Tämä on luonnos, jota ei ole vielä suunnitelmassa.' },
  editorGone: {
    en: 'The field you were typing in is gone. Nothing you type now goes anywhere: click somewhere or press Escape to go on.',
    fi: 'Kenttä, johon kirjoitit, on poissa. Näppäimet eivät nyt tee mitään: napsauta jotakin tai jatka painamalla Esc.',
  },
  drafts: { en: 'Draft kept', fi: 'Luonnos jäi' },
  draftsDetail: {
    en: {
      one: '“{name}” is saved, but one text does not fit its field yet. It is kept on this computer as a draft: {where}.',
      other: '“{name}” is saved, but {count} texts do not fit their fields yet. They are kept on this computer as drafts: {where}.',
    },
    fi: {
      one: '”{name}” on tallennettu, mutta yksi teksti ei vielä sovi kenttäänsä. Se säilyy luonnoksena tällä tietokoneella: {where}.',
      other: '”{name}” on tallennettu, mutta {count} tekstiä ei vielä sovi kenttiinsä. Ne säilyvät luonnoksina tällä tietokoneella: {where}.',
    },
  },
  draftOfPlan: { en: 'about the plan', fi: 'suunnitelman tiedoissa' },
} as const satisfies Record<string, Text | CountedText>;
