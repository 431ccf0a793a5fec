import type { ExamplePosition } from '../example.ts';

/** Both parties placed themselves without seeing the other's marks: on governance they stood 35 apart. */
export const workshopPositions: readonly ExamplePosition[] = [
  ['scope', 'today', 10, 'Sivulla ilmoitetaan; viime kesän 64 kysymyksestä 41 jäi vastausta vaille.'],
  ['scope', 'client', 40, 'Haluamme vastata omistajille, mutta emme väitellä kaikkien kanssa.'],
  ['scope', 'agency', 65, 'Harrastajaryhmät ja jälleenmyyjät neuvovat ostajan joka tapauksessa; kannattaa olla mukana.'],
  ['culture', 'today', 25, 'Fanikampanja suunniteltiin kuin lehti-ilmoitus.'],
  ['culture', 'client', 45, 'Suoruus on meille luontevaa, keskeneräisestä puhuminen ei.'],
  ['culture', 'agency', 60, 'Testihuone on paras tarina, ja sen voi näyttää myös epäonnistumisineen.'],
  ['structure', 'today', 10, 'Yksi ihminen julkaisee, muut katsovat vierestä.'],
  ['structure', 'client', 35, 'Riitta ja Jouni mukaan, muut vasta kun malli toimii.'],
  ['structure', 'agency', 60, 'Kokoonpanossa on kolme luontevaa opettajaa lisää.'],
  ['governance', 'today', 15, 'Toimitusjohtaja lukee kaiken ennen julkaisua.'],
  ['governance', 'client', 25, 'Väärä luku turvallisuudesta voi polttaa talon. Siksi ennakkohyväksyntä.'],
  ['governance', 'agency', 60, 'Viikon odotus tappaa keskustelun. Säännöt kertovat, mistä ei puhuta, muu on vapaata.'],
];

/** After two conversations and one trial fortnight. */
export const agreedPositions: readonly ExamplePosition[] = [
  ['scope', 'client', 50, 'Kahden viikon kokeilu harrastajaryhmässä meni hyvin: Jounin vastauksia kiiteltiin.'],
  ['scope', 'agreed', 55, 'Omistajat ja rakentajat täysin vastavuoroisesti; ryhmissä vastataan kysyttäessä, ei mainosteta.'],
  ['culture', 'agreed', 55, 'Testihuoneesta näytetään myös pieleen menneet kokeet, kunhan turvallisuusväite on mitattu.'],
  ['structure', 'client', 40, 'Kokoonpanon Saimi haluaa mukaan keväällä.'],
  ['structure', 'agency', 55, 'Neljä vastaajaa riittää ensimmäiseksi vuodeksi.'],
  ['structure', 'agreed', 45, 'Neljä nimettyä vastaajaa, uusia otetaan mukaan maaliskuun tarkistuksessa.'],
  ['governance', 'client', 30, 'Vapaasti saa puhua kaikesta muusta kuin turvallisuudesta, päästöistä ja hinnoista.'],
  ['governance', 'agreed', 40, 'Ero puhuttiin auki 29.9.: kolme aihetta hyväksytetään neljässä tunnissa, kaikki muu lähtee luottamuksella. Katsotaan uudelleen maaliskuussa.'],
];
