import type { Text } from './text.ts';

/** What a room can be asked: what each task is called, what comes of it, and a question to begin with. */
export const taskTexts = {
  notes: {
    name: { en: 'Write notes', fi: 'Kirjoitetaan muistilappuja' },
    about: { en: 'Everybody writes in silence. The reveal puts all notes on the canvas.', fi: 'Kaikki kirjoittavat hiljaa. Paljastus tuo kaikki muistilaput pohjalle.' },
    question: { en: 'What would our customers miss if we went silent tomorrow?', fi: 'Mitä asiakkaamme jäisivät kaipaamaan, jos hiljenisimme huomenna?' },
  },
  axes: {
    name: { en: 'Place your side on the ring', fi: 'Oma osapuoli kehälle' },
    about: { en: 'Each person places their side on the four axes, with a reason. The reveal sets client and agency on the ring.', fi: 'Jokainen asettaa oman osapuolensa neljälle akselille ja perustelee paikan. Paljastus asettaa asiakkaan ja toimiston kehälle.' },
    question: { en: 'Where should this company stand on each axis?', fi: 'Missä kohdassa kutakin akselia tämän yrityksen pitäisi olla?' },
  },
  vote: {
    name: { en: 'Vote with dots', fi: 'Äänestetään pisteillä' },
    about: { en: 'Everybody spreads a few dots over the cards that you choose. The votes can be kept on the cards.', fi: 'Jokainen jakaa muutaman pisteen valitsemillesi korteille. Äänet voi kirjata kortteihin.' },
    question: { en: 'Which of these matter most?', fi: 'Mitkä näistä ovat tärkeimpiä?' },
  },
  stance: {
    name: { en: 'Agree or not', fi: 'Samaa vai eri mieltä' },
    about: { en: 'A proposal is put to the room; everybody agrees, partly or not, with a word why. It can be kept with who agrees.', fi: 'Osallistujille esitetään ehdotus. Jokainen on samaa mieltä, osin tai eri mieltä, ja sanoo miksi. Ehdotuksen voi kirjata kannattajineen.' },
    question: { en: 'We stop posting where nobody answers us.', fi: 'Lopetamme julkaisemisen siellä, missä kukaan ei vastaa meille.' },
  },
  rank: {
    name: { en: 'Rank the goals', fi: 'Tavoitteet järjestykseen' },
    about: { en: 'Everybody puts the goals in order; the reveal shows the room’s common order, which can become their priorities.', fi: 'Jokainen asettaa tavoitteet järjestykseen. Paljastus näyttää yhteisen järjestyksen, jonka voi viedä prioriteeteiksi.' },
    question: { en: 'Which goal must come first, whatever happens?', fi: 'Minkä tavoitteen on oltava ensimmäinen, kävi mitä kävi?' },
  },
  maturity: {
    name: { en: 'Maturity statements', fi: 'Kypsyysväittämät' },
    about: { en: 'Everybody answers the statements as things are today. What most say can enter the self-assessment.', fi: 'Jokainen vastaa väittämiin niin kuin asiat nyt ovat. Enemmistön kannan voi viedä itsearvioon.' },
    question: { en: 'Which of these hold today, not as we wish?', fi: 'Mitkä näistä pitävät paikkansa nyt, eivät vain toiveissa?' },
  },
  pledges: {
    name: { en: 'Say what you own', fi: 'Kuka lupaa mitä' },
    about: { en: 'Everybody says what they take on. It can become next steps and people’s responsibilities.', fi: 'Jokainen sanoo, mitä ottaa hoitaakseen. Lupauksista voi tehdä jatkotoimia ja kirjata ne henkilöille.' },
    question: { en: 'What do you take on before we meet again?', fi: 'Mitä otat hoitaaksesi ennen seuraavaa tapaamista?' },
  },
  drill: {
    name: { en: 'Answer in a drill', fi: 'Vastaus harjoituksessa' },
    about: { en: 'Everybody writes the reply that they would send. The reveal lays them side by side; they can be kept as a drill that was held.', fi: 'Jokainen kirjoittaa vastauksen, jonka lähettäisi. Paljastus asettaa vastaukset rinnakkain, ja ne voi tallentaa pidetyksi harjoitukseksi.' },
    question: {
      en: 'Friday, 16:40. Under your latest post: “Robbery. The same thing costs half elsewhere.” What do you answer?',
      fi: 'Perjantai klo 16.40. Tuoreimman julkaisunne alla lukee: ”Ryöstöhinta. Muualta saa puoleen hintaan.” Mitä vastaat?',
    },
  },
} as const satisfies Record<string, { readonly name: Text; readonly about: Text; readonly question: Text }>;
