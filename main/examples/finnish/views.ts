import type { ExampleView } from '../example.ts';

/** What Aino shows the board after the November review, and what she means to say. */
export const boardViews: readonly ExampleView[] = [
  {
    name: 'Ensin tiedustelut', areas: ['goals'], shows: ['goal:@enquiries'],
    speech: 'Yksi tavoite ylhäältä alas: mitä se palvelee, millä sitä mitataan, kuka siitä vastaa.\nTiedustelut ovat nousseet 46:sta 64:ään, vaikka tykkääjiä on 6 200 vähemmän. Pidä tässä tauko.',
  },
  {
    name: 'Torstai- ja perjantai-illat', areas: ['channels', 'actions'], shows: ['channel:@phone'],
    speech: 'Kolmasosa kysymyksistä tulee torstai- ja perjantai-iltana. Kerro se ennen kuin Pekka kysyy.\nSitten iltapäivystyksen kokeilu: 1 100 euroa, tammikuun loppuun.',
  },
  {
    name: 'Mitä hallitukselta pyydetään', areas: ['resources'], shows: [],
    speech: 'Kaksi päätöstä: iltapäivystys tammikuun loppuun ja toisen neljänneksen 15 000 euroa.\nSano luvut kerran ja odota.',
  },
];
