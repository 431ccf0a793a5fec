import type { Text } from '../messages/text.ts';
import type { RiskKind } from './drillScenarios.ts';

/** A plan for the bad day to start from: everything but who answers, which only the team knows. */
export interface RiskTemplate {
  readonly id: string;
  readonly kind: RiskKind;
  readonly scenario: Text;
  readonly how: Text;
  readonly withinHours: number;
  readonly escalation: Text;
  readonly sampleReply: Text;
}

/** Sample plans, written from S3: criticism is answered as a human, private matters move fast to private, one voice in a crisis. */
export const riskTemplates: readonly RiskTemplate[] = [
  {
    id: 'publicCriticism',
    kind: 'criticism',
    scenario: { en: 'A customer criticises us in public', fi: 'Asiakas arvostelee meitä julkisesti' },
    how: {
      en: 'Thank them, answer in public under your own name and to the point. Say what is done and by when. Come back to the thread when it is done.',
      fi: 'Kiitä palautteesta ja vastaa julkisesti omalla nimelläsi ja asiallisesti. Kerro, mitä tehdään ja mihin mennessä. Palaa ketjuun, kun asia on hoidettu.',
    },
    withinHours: 4,
    escalation: { en: 'The channel’s owner, when more than ten people join in.', fi: 'Kanavan vastuuhenkilölle, kun mukaan tulee yli kymmenen ihmistä.' },
    sampleReply: {
      en: 'Thank you for telling us. This should not have happened. I am looking into it now and shall answer here by tomorrow noon. – [name]',
      fi: 'Kiitos, että kerroit. Näin ei olisi pitänyt käydä. Selvitän asiaa parhaillaan ja vastaan tässä huomiseen puoleenpäivään mennessä. – [nimi]',
    },
  },
  {
    id: 'privateComplaint',
    kind: 'criticism',
    scenario: { en: 'A complaint in public holds private matters', fi: 'Julkisessa valituksessa on yksityisiä asioita' },
    how: {
      en: 'Answer in public that it is seen and who takes it on. Move names, orders and health to a private message at once. Tell the result in public without the private part.',
      fi: 'Vastaa julkisesti, että asia on huomattu ja kuka sen hoitaa. Siirrä nimet, tilaukset ja terveysasiat heti yksityisviestiin. Kerro lopputulos julkisesti ilman yksityistä osaa.',
    },
    withinHours: 2,
    escalation: { en: 'Whoever answers for data protection, when other people’s data is visible.', fi: 'Tietosuojasta vastaavalle, kun näkyvissä on muiden ihmisten tietoja.' },
    sampleReply: {
      en: 'I am sorry about this. I have sent you a message so that your details stay between us; I shall come back here when it is settled. – [name]',
      fi: 'Olen pahoillani. Lähetin sinulle viestin, jotta tietosi pysyvät meidän välisinämme; palaan tänne, kun asia on kunnossa. – [nimi]',
    },
  },
  {
    id: 'fastCrisis',
    kind: 'crisis',
    scenario: { en: 'A serious matter spreads fast', fi: 'Vakava asia leviää nopeasti' },
    how: {
      en: 'Scheduled posts stop. One voice answers: what we know, what we do not know, when we tell more. Every question gets an answer, even a short one. A log is kept.',
      fi: 'Ajastetut julkaisut pysäytetään. Yksi ääni vastaa: mitä tiedämme, mitä emme tiedä ja milloin kerromme lisää. Jokainen kysymys saa vastauksen, vaikka lyhyen. Tapahtumista pidetään lokia.',
    },
    withinHours: 1,
    escalation: { en: 'The managing director at once; authorities and press by the managing director only.', fi: 'Toimitusjohtajalle heti; viranomaisille ja medialle puhuu vain toimitusjohtaja.' },
    sampleReply: {
      en: 'We know about this and take it seriously. At the moment we know that […]. We shall tell more at […] o’clock, here. – [name, title]',
      fi: 'Asia on tiedossamme, ja otamme sen vakavasti. Tällä hetkellä tiedämme, että […]. Kerromme lisää täällä klo […]. – [nimi, tehtävä]',
    },
  },
  {
    id: 'accountTaken',
    kind: 'crisis',
    scenario: { en: 'Somebody else posts in our name', fi: 'Joku muu julkaisee nimissämme' },
    how: {
      en: 'Change the passwords and end all sessions. Say on every other channel that the account is not in our hands. Report it to the platform. When it is back, say what was ours and what was not.',
      fi: 'Vaihda salasanat ja katkaise kaikki istunnot. Kerro kaikissa muissa kanavissa, ettei tili ole hallussamme. Ilmoita alustalle. Kun tili on palautunut, kerro mikä oli meidän ja mikä ei.',
    },
    withinHours: 1,
    escalation: { en: 'IT at once, the managing director within the hour.', fi: 'IT:lle heti, toimitusjohtajalle tunnin sisällä.' },
    sampleReply: {
      en: 'Our account [channel] is not in our hands at the moment. Please do not open its links. We shall tell here when it is ours again.',
      fi: 'Tilimme [kanava] ei ole tällä hetkellä hallussamme. Älkää avatko sen linkkejä. Kerromme täällä, kun se on taas meidän.',
    },
  },
];
