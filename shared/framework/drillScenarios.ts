import type { Text } from '../messages/text.ts';

/** The kinds of risk, as the risk's own field stores them. */
export const riskKinds = ['criticism', 'crisis'] as const;
export type RiskKind = (typeof riskKinds)[number];

/** A situation to rehearse: what the team sees on its screen when it happens. */
export interface DrillScenario {
  readonly id: string;
  readonly kind: RiskKind;
  readonly text: Text;
}

/** A dozen situations that fit any company; a plan's own risks are drawn among them. */
export const drillScenarios: readonly DrillScenario[] = [
  {
    id: 'dearPrice',
    kind: 'criticism',
    text: {
      en: 'Friday, 16:40. Under your latest post: “Robbery. The same thing costs half elsewhere.” Forty people like the comment.',
      fi: 'Perjantai klo 16.40. Tuoreimman julkaisunne alla lukee: ”Ryöstöhinta. Muualta saa saman puoleen hintaan.” Kommentista tykkää 40 ihmistä.',
    },
  },
  {
    id: 'noAnswer',
    kind: 'criticism',
    text: {
      en: 'A customer posts a picture of three messages sent to you over nine days. None has been answered.',
      fi: 'Asiakas julkaisee kuvan kolmesta viestistä, jotka hän on lähettänyt teille yhdeksän päivän aikana. Yhteenkään ei ole vastattu.',
    },
  },
  {
    id: 'brokenProduct',
    kind: 'criticism',
    text: {
      en: 'A video shows your product breaking on its first day. “Watch before you buy”, it says, and it is being shared.',
      fi: 'Videolla tuotteenne hajoaa ensimmäisenä päivänä. ”Katso ennen kuin ostat”, siinä sanotaan, ja sitä jaetaan.',
    },
  },
  {
    id: 'oldPromise',
    kind: 'criticism',
    text: {
      en: 'Somebody digs up a promise that you made two years ago and asks, politely and in public, what became of it.',
      fi: 'Joku kaivaa esiin kahden vuoden takaisen lupauksenne ja kysyy julkisesti ja kohteliaasti, mitä sille tapahtui.',
    },
  },
  {
    id: 'privateMatter',
    kind: 'criticism',
    text: {
      en: 'An angry customer writes the whole story of their order in the open, with name, address and order number.',
      fi: 'Suuttunut asiakas kirjoittaa koko tilauksensa tarinan julkisesti: nimi, osoite ja tilausnumero mukana.',
    },
  },
  {
    id: 'joke',
    kind: 'criticism',
    text: {
      en: 'A light-hearted post of yours is called tasteless. The first to say so is somebody whom many follow.',
      fi: 'Kevyeksi tarkoitettua julkaisuanne sanotaan mauttomaksi. Ensimmäinen sanoja on henkilö, jota moni seuraa.',
    },
  },
  {
    id: 'accident',
    kind: 'crisis',
    text: {
      en: 'An accident on your premises has been filmed. The film is out before the ambulance is.',
      fi: 'Toimitiloissanne sattunut onnettomuus on kuvattu. Video on verkossa ennen kuin ambulanssi on perillä.',
    },
  },
  {
    id: 'leak',
    kind: 'crisis',
    text: {
      en: 'Saturday, 22:15. A stranger writes that your customers’ data is for sale, and shows ten rows that look real.',
      fi: 'Lauantai klo 22.15. Tuntematon kirjoittaa, että asiakastietojanne on myynnissä, ja näyttää kymmenen aidon näköistä riviä.',
    },
  },
  {
    id: 'hijacked',
    kind: 'crisis',
    text: {
      en: 'Your largest channel posts something that none of you has written. The password no longer works.',
      fi: 'Suurimmassa kanavassanne julkaistaan jotakin, mitä kukaan teistä ei ole kirjoittanut. Salasana ei enää käy.',
    },
  },
  {
    id: 'colleague',
    kind: 'crisis',
    text: {
      en: 'A colleague’s private opinion spreads with your company’s name beside it. A newspaper asks whether you share it.',
      fi: 'Työntekijän yksityinen mielipide leviää yrityksenne nimen kanssa. Sanomalehti kysyy, oletteko samaa mieltä.',
    },
  },
  {
    id: 'recall',
    kind: 'crisis',
    text: {
      en: 'A product that you sold last month may be dangerous. A parent asks in public whether it is safe at home.',
      fi: 'Viime kuussa myymänne tuote voi olla vaarallinen. Vanhempi kysyy julkisesti, voiko sitä pitää kotona.',
    },
  },
  {
    id: 'rumour',
    kind: 'crisis',
    text: {
      en: 'It is told that you will close down. It is not true, but your own staff ask about it in the comments.',
      fi: 'Teidän kerrotaan lopettavan toimintanne. Se ei ole totta, mutta oma henkilökuntanne kysyy siitä kommenteissa.',
    },
  },
];
