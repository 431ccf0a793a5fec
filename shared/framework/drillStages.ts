import type { Text } from '../messages/text.ts';
import type { RiskKind } from './drillScenarios.ts';

/** How each situation goes on while the team answers, by the scenario's id: revealed one after the other. */
export const drillStages: Readonly<Record<string, readonly Text[]>> = {
  dearPrice: [
    { en: 'Somebody answers with a picture of a competitor’s price, and tags you.', fi: 'Joku vastaa kuvalla kilpailijan hinnasta ja merkitsee teidät.' },
    { en: 'A regular customer defends you, a little too loudly. The two begin to quarrel.', fi: 'Kanta-asiakas puolustaa teitä hieman liian kovaan ääneen. Kaksikko alkaa riidellä.' },
  ],
  noAnswer: [
    { en: 'Others write under it: “The same here.” One of them is right.', fi: 'Alle kirjoitetaan: ”Täällä sama juttu.” Yksi kirjoittajista on oikeassa.' },
    { en: 'The customer asks why you have time to publish but not to answer.', fi: 'Asiakas kysyy, miksi ehditte julkaista mutta ette vastata.' },
  ],
  brokenProduct: [
    { en: 'A reseller writes to ask whether it should stop selling the product.', fi: 'Jälleenmyyjä kysyy viestillä, pitäisikö tuotteen myynti lopettaa.' },
    { en: 'Your own expert says, inside the house, that the product was used wrongly.', fi: 'Oma asiantuntijanne sanoo talon sisällä, että tuotetta on käytetty väärin.' },
  ],
  oldPromise: [
    { en: 'Somebody finds out that the promise has been taken off your website.', fi: 'Joku huomaa, että lupaus on poistettu verkkosivuiltanne.' },
    { en: 'An employee answers from a private account, and says more than has been agreed.', fi: 'Työntekijä vastaa omalla tilillään ja kertoo enemmän kuin on sovittu.' },
  ],
  privateMatter: [
    { en: 'Others share the post, address and all.', fi: 'Muut jakavat julkaisun osoitteineen kaikkineen.' },
    { en: 'The customer writes that the mistake was found: it was their own.', fi: 'Asiakas kirjoittaa, että virhe löytyi: se oli hänen omansa.' },
  ],
  joke: [
    { en: 'A partner asks you to take its name off the post within the hour.', fi: 'Yhteistyökumppani pyytää poistamaan nimensä julkaisusta tunnin sisällä.' },
    { en: 'Half of the comments say that you must not give in.', fi: 'Puolet kommentoijista sanoo, ettei periksi saa antaa.' },
  ],
  accident: [
    { en: 'A newspaper calls. The injured person’s relatives do not know yet.', fi: 'Sanomalehti soittaa. Loukkaantuneen omaiset eivät vielä tiedä.' },
    { en: 'Somebody claims in public that the danger was known for a year.', fi: 'Joku väittää julkisesti, että vaara on ollut tiedossa vuoden.' },
  ],
  leak: [
    { en: 'A customer recognises their own row and asks what else is out there.', fi: 'Asiakas tunnistaa oman rivinsä ja kysyy, mitä muuta on levinnyt.' },
    { en: 'Sunday morning: IT says that the rows are real. The authority must be told within 72 hours.', fi: 'Sunnuntaiaamu: tietohallinto vahvistaa rivit aidoiksi. Viranomaiselle on ilmoitettava 72 tunnissa.' },
  ],
  hijacked: [
    { en: 'The channel begins to answer your customers’ questions with links.', fi: 'Kanava alkaa vastata asiakkaiden kysymyksiin linkeillä.' },
    { en: 'The platform’s support promises an answer in two working days.', fi: 'Alustan tuki lupaa vastata kahden työpäivän kuluessa.' },
  ],
  colleague: [
    { en: 'The colleague has removed the post; pictures of it go round.', fi: 'Työntekijä on poistanut julkaisunsa; siitä otetut kuvat kiertävät.' },
    { en: 'Your staff ask whether they may still write anything under their own names.', fi: 'Henkilökunta kysyy, saako enää kirjoittaa mitään omalla nimellään.' },
  ],
  recall: [
    { en: 'The authority publishes a warning before you have said anything.', fi: 'Viranomainen julkaisee varoituksen ennen kuin olette sanoneet mitään.' },
    { en: 'Customer service has 200 questions waiting, most of them the same.', fi: 'Asiakaspalvelussa odottaa 200 kysymystä, useimmat samaa asiaa.' },
  ],
  rumour: [
    { en: 'A supplier asks for payment in advance.', fi: 'Tavarantoimittaja pyytää maksua etukäteen.' },
    { en: 'A journalist asks: do you deny it? The answer is wanted in ten minutes.', fi: 'Toimittaja kysyy: kiistättekö tiedon? Vastaus halutaan kymmenessä minuutissa.' },
  ],
};

/** How a risk of the plan's own goes on, by its kind. */
export const ownRiskStages: Readonly<Record<RiskKind, readonly Text[]>> = {
  criticism: [
    { en: 'An hour later others join in. Somebody asks whether anyone is there.', fi: 'Tuntia myöhemmin muut yhtyvät keskusteluun. Joku kysyy, onko täällä ketään.' },
    { en: 'The one who should answer is ill. Who takes over?', fi: 'Se, jonka pitäisi vastata, on sairaana. Kuka jatkaa?' },
  ],
  crisis: [
    { en: 'The media ask for a comment within the hour. Not all the facts are known.', fi: 'Tiedotusvälineet pyytävät kommenttia tunnin sisällä. Kaikkea ei vielä tiedetä.' },
    { en: 'The one who should answer cannot be reached. Who takes over?', fi: 'Se, jonka pitäisi vastata, ei ole tavoitettavissa. Kuka jatkaa?' },
  ],
};
