import type { ExampleEntry } from '../example.ts';

const client = 'Aino Kivisalo';
const agency = 'Elina Revonsalo';
const kickOff = 'Aloitus tehtaalla';
const ringWorkshop = 'Kehätyöpaja';

/** The free hour that began it, and the kick-off. */
export const beginning: readonly ExampleEntry[] = [
  ['auditHour', 'hour', { on: '2026-08-18', auditor: agency, attendees: 'Aino Kivisalo, Riitta Tulisalo', minutes: 62 }],
  ['audit', 'skills', { score: '1', note: 'Riitta on opetellut itse, iltaisin.' }],
  ['audit', 'needs', { score: '1', note: 'Riitta tietää, mitä kysytään. Sitä ei ole kirjoitettu mihinkään.' }],
  ['audit', 'listening', { score: '0', note: 'Harrastajaryhmissä meistä puhutaan joka viikko, eikä kukaan meiltä lue niitä.' }],
  ['audit', 'trying', { score: '2', note: 'Testihuoneessa kokeillaan koko ajan, viestinnässä ei koskaan.' }],
  ['audit', 'reading', { score: '0', note: 'Luvut tulevat toimistolta kerran vuodessa, fanit ensimmäisenä.' }],
  ['audit', 'purpose', { score: '1', note: 'Neljä vastaajaa, kolme eri päämäärää.' }],
  ['audit', 'places', { score: '2', note: 'Facebook ja puhelin ovat oikeat paikat.' }],
  ['audit', 'findable', { score: '1', note: 'Puhelinnumero löytyy yhteystiedoista, mutta ei mistään kanavasta.' }],
  ['audit', 'thread', { score: '1', note: 'Sivuilla puhutaan kestävyydestä, Facebookissa arvonnoista.' }],
  ['audit', 'measures', { score: '0', note: 'Ainoa luku, jonka kaikki osasivat, oli fanien määrä.' }],
  ['audit', 'helping', { score: '1', note: 'Viimeisestä kahdestakymmenestä julkaisusta kolme auttoi lukijaa.' }],
  ['audit', 'onward', { score: '1', note: 'Tykkäyksen jälkeen ei ole mitään.' }],
  ['audit', 'answering', { score: '0', note: 'Kesän 64 kysymyksestä 41 jäi vastausta vaille.' }],
  ['audit', 'permission', { score: '3', note: 'Kirjeen lupa on kysytty jokaiselta erikseen.' }],
  ['audit', 'voice', { score: '2', note: 'Riitan vastaukset ovat hyviä. Julkaisut kehuvat kiuasta.' }],
  ['audit', 'roles', { score: '1', note: 'Julkaisija on nimetty, vastaajaa ei.' }],
  ['audit', 'routines', { score: '1', note: 'Työkalut ostettiin ennen kuin kukaan sanoi, kenen aikaa ne vievät.' }],
  ['audit', 'together', { score: '1', note: 'Myymälä kuulee kampanjoista asiakkailta.' }],
  ['audit', 'badDay', { score: '2', note: 'Takaisinveto on harjoiteltu. Somea ei siinä mainita.' }],
  ['audit', 'quality', { score: '0', note: '61 000 eurosta 52 000 meni näkyvyyteen.' }],
  ['process', 'now', { step: 'before', on: '2026-08-24' }],
  ['workshops', '20260824t0900', { title: kickOff, on: '2026-08-24', people: 'Aino Kivisalo, Pekka Hiillos, Riitta Tulisalo, Jouni Kytömaa (asiakas)\nElina Revonsalo, Otso Halmesniemi (toimisto)' }],
  ['workshopRounds', '20260824t0930', {
    workshop: kickOff, on: '2026-08-24', task: 'notes', naming: 'named', answered: 6, asked: 6, question: 'Mitä asiakkaamme jäisivät kaipaamaan, jos hiljenisimme huomenna?',
    result: 'Riittaa puhelimessa (Jouni Kytömaa)\nVastausta siihen, miksi kiuas savuttaa (Riitta Tulisalo)\nRehellistä lukua (Pekka Hiillos)\nFacebook-sivua ei kukaan (Aino Kivisalo)\nOhjetta, jonka on kirjoittanut joku joka on lämmittänyt (Otso Halmesniemi)\nVaraosia kahdenkymmenen vuoden takaa (Elina Revonsalo)',
    decision: 'Vastaaminen ensin. Arvonnat loppuvat tähän.',
  }],
  ['workshopSteps', '20260824t1150', { workshop: kickOff, step: 'Kesän 41 vastaamatonta kysymystä käydään läpi ja niihin vastataan', owner: 'Riitta Tulisalo', due: '2026-09-04' }],
];

/** The workshop in which both placed themselves blind. */
export const workshop: readonly ExampleEntry[] = [
  ['workshops', '20260910t0900', { title: ringWorkshop, on: '2026-09-10', people: 'Aino Kivisalo, Pekka Hiillos, Riitta Tulisalo, Jouni Kytömaa (asiakas)\nElina Revonsalo, Otso Halmesniemi (toimisto)' }],
  ['workshopRounds', '20260910t0920', {
    workshop: ringWorkshop, on: '2026-09-10', task: 'axes', naming: 'bySide', answered: 6, asked: 6, question: 'Missä kohdassa kutakin akselia tämän yrityksen pitäisi olla?',
    result: 'Laajuus: Asiakas 40 (30–55), Toimisto 65 (60–70)\n– Vastaamme omistajille, mutta emme väittele kaikkien kanssa. (Asiakas) [40]\nKulttuuri: Asiakas 45 (25–60), Toimisto 60\nRakenne: Asiakas 35 (20–50), Toimisto 60 (55–65)\nOhjaus: Asiakas 25 (10–45), Toimisto 60\n– Väärä luku turvallisuudesta voi polttaa talon. (Asiakas) [10]\n– Viikon odotus tappaa keskustelun. (Toimisto) [60]',
    decision: 'Ohjauksesta ei sovita tänään. Luetellaan ensin, mistä ei saa puhua ilman lupaa.',
  }],
  ['workshopRounds', '20260910t1040', {
    workshop: ringWorkshop, on: '2026-09-10', task: 'vote', naming: 'anonymous', answered: 6, asked: 6, question: 'Mitkä näistä ovat tärkeimpiä?',
    result: 'Pätevät kiuastiedustelut: 8 pistettä\nSaman työpäivän vastaus: 8 pistettä\nHiljainen seinä alkaa keskustella: 5 pistettä\nLämmityskoulu: 2 pistettä\nRuotsin ja Viron jälleenmyyjät: 1 piste',
    decision: 'Tasapeli ratkaistiin puhumalla: tiedustelut ovat prioriteetti, vastaaminen sen ehto.',
  }],
  ['workshopSteps', '20260910t1130', { workshop: ringWorkshop, step: 'Lista aiheista, joihin tarvitaan lupa: enintään kolme', owner: 'Pekka Hiillos', due: '2026-09-25' }],
  ['workshopSteps', '20260910t1140', { workshop: ringWorkshop, step: 'Jouni vastaa kaksi viikkoa harrastajaryhmässä omalla nimellään', owner: 'Jouni Kytömaa', due: '2026-09-28' }],
  ['placements', 'client', { name: 'Aino Kivisalo, Pekka Hiillos, Riitta Tulisalo, Jouni Kytömaa' }],
  ['placements', 'agency', { name: 'Elina Revonsalo, Otso Halmesniemi' }],
  ['assessment', 'basics', { holds: 'yes' }],
  ['assessment', 'analytics', { holds: 'yes' }],
  ['assessment', 'dialogue', { holds: 'no' }],
  ['assessment', 'earning', { holds: 'no' }],
  ['assessment', 'roi', { holds: 'no' }],
  ['assessment', 'organisation', { holds: 'yes' }],
  ['assessment', 'parallel', { holds: 'no' }],
  ['assessment', 'tools', { holds: 'no' }],
  ['assessment', 'salesData', { holds: 'no' }],
  ['assessment', 'management', { holds: 'no' }],
  ['assessment', 'finance', { holds: 'no' }],
  ['assessment', 'development', { holds: 'yes' }],
  ['scenarios', '20260910-hiljaa', { name: 'Hiljainen seinä', scope: 10, culture: 25, structure: 10, governance: 15, note: 'Mitä tapahtuu, jos mikään ei muutu. Halvin, ja kesä 2026 näytti sen.' }],
  ['scenarios', '20260910-nelja', { name: 'Neljä vastaajaa', scope: 55, culture: 55, structure: 45, governance: 40, note: 'Neljä nimettyä ihmistä ja kolme luvanvaraista aihetta. Riittää ensimmäiseen vuoteen.' }],
  ['scenarios', '20260910-koko', { name: 'Koko tehdas opettaa', scope: 75, culture: 70, structure: 80, governance: 70, note: 'Kokoonpano mukana. Liian rohkea, kunnes hyväksyntä kulkee päivässä.' }],
  ['votes', 'enquiries', { item: '@enquiries', dots: 8, ofDots: 24, place: 1, ofOptions: 5, question: 'Mitkä näistä ovat tärkeimpiä?', workshop: ringWorkshop, on: '2026-09-10' }],
  ['votes', 'answers', { item: '@answers', dots: 8, ofDots: 24, place: 1, ofOptions: 5, question: 'Mitkä näistä ovat tärkeimpiä?', workshop: ringWorkshop, on: '2026-09-10' }],
  ['proposals', '20260910t1100', { proposal: 'Vastaamme omilla nimillämme, ja virhe myönnetään samana päivänä.', yes: 3, partly: 2, no: 1, client: 'Riitta Tulisalo', agency: 'Elina Revonsalo, Otso Halmesniemi', workshop: ringWorkshop, on: '2026-09-10' }],
];

const agreed = (on: string, note: string) => ({ client: 'Pekka Hiillos', agency, on, note });
const expected = (goal: string, firstResults: string, on = '2026-10-05'): ExampleEntry => ['expectations', `@${goal}`, { goal: `@${goal}`, firstResults, client: 'Pekka Hiillos', agency, on }];

/** What both sides agreed in October: places, days, duties, and which voice is followed where the sources disagree. */
export const agreements: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'planning', on: '2026-10-05' }],
  ['agreements', 'scope', agreed('2026-09-29', 'Omistajat ja rakentajat kokonaan, ryhmissä kysyttäessä.')],
  ['agreements', 'culture', agreed('2026-09-29', 'Pieleen menneet kokeet saa näyttää, kun turvallisuusväite on mitattu.')],
  ['agreements', 'structure', agreed('2026-09-29', 'Neljä vastaajaa, uusia maaliskuussa.')],
  ['agreements', 'governance', agreed('2026-09-29', 'Kolme aihetta hyväksytetään, muu lähtee luottamuksella.')],
  expected('enquiries', '2026-12-31'),
  expected('answers', '2026-10-31'),
  expected('wall', '2026-12-31'),
  expected('school', '2027-02-28'),
  expected('abroad', '2027-03-31'),
  ['conflicts', 'counting', { follows: 'S0', reason: 'Meillä oli 38 400 fania ja hiljainen seinä. Määrä pidetään näkyvissä varoituksena, mutta se ei ole mittari millekään.', author: client, on: '2026-10-05' }],
  ['conflicts', 'results', { follows: 'both', reason: 'Vastaaminen näkyy kuukausissa, luottamus vasta ensi syksynä. Siksi jokaisella tavoitteella on oma päivänsä.', author: agency, on: '2026-10-05' }],
  ['conflicts', 'validity', { follows: 'both', reason: 'Teot suunnitellaan vuodeksi. Raha varataan kahdeksi, sillä kiuaskauppa kulkee kevään mukaan.', author: 'Pekka Hiillos', on: '2026-10-05' }],
  ['duties', 'trust', { on: '2026-10-05', agencyName: agency, agencyPledge: 'Huono luku kerrotaan samana päivänä kuin se nähdään.', note: 'Käydään läpi maaliskuussa.' }],
  ['duties', 'depth', { on: '2026-10-05', agencyName: 'Otso Halmesniemi', agencyHours: 1, agencyPledge: 'Päivä kuussa tehtaalla, kiuas lämpimänä.' }],
  ['duties', 'expertise', { on: '2026-10-05', agencyName: agency, agencyHours: 1, agencyPledge: 'Sanomme kanavalle ei ennen kuin se vie keneltäkään aikaa.' }],
  ['duties', 'secrecy', { on: '2026-10-05', agencyName: agency, agencyPledge: 'Takuutilastot ja hinnat eivät kulje muille asiakkaille.' }],
  ['duties', 'sharing', { on: '2026-10-05', clientName: client, clientHours: 1, clientPledge: 'Kassan ja verkkokaupan luvut joka kuun viidenteen päivään mennessä.' }],
  ['duties', 'news', { on: '2026-10-05', clientName: client, clientPledge: 'Malli-, hinta- ja henkilömuutokset kerrotaan, kun niistä on päätetty.' }],
  ['duties', 'approval', { on: '2026-10-05', clientName: 'Pekka Hiillos', clientHours: 0.5, clientPledge: 'Turvallisuus, päästöt ja hinnat: vastaan päivässä. Muuta ei tarvitse kysyä.' }],
  ['duties', 'partnership', { on: '2026-10-05', agencyName: agency, agencyHours: 0.5, agencyPledge: 'Puhelu joka maanantai kello yhdeksän.', clientName: client, clientHours: 0.5, clientPledge: 'Vastaan siihen puheluun.' }],
  ['duties', 'mutualTrust', { on: '2026-10-05', agencyName: agency, agencyPledge: 'Emme julkaise kolmesta aiheesta mitään ilman lupaa, emme edes hyvää uutista.', clientName: 'Pekka Hiillos', clientPledge: 'En pysäytä julkaisua soittamatta ensin.', note: 'Tästä puhuttiin pisimpään.' }],
  ['duties', 'agility', { on: '2026-10-05', agencyName: 'Otso Halmesniemi', agencyPledge: 'Riitta saa vastauksen tunnissa.', clientName: 'Riitta Tulisalo', clientPledge: 'Hankalat viestit lähtevät eteenpäin heti, ei perjantaina.' }],
  ['refreshes', 'autumn-2026', { season: 'autumn', begins: '2026-09-01', on: '2026-10-02', author: 'Otso Halmesniemi', note: 'Halot, nuohous ja kivet nostettiin esiin, mökkikesän ohjeet siirrettiin taakse.' }],
  ['seasons', 'summer', { begins: '2027-01-04' }],
];

/** Who does what with the new tools, and what filters people on their way. */
export const routines: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'production', on: '2026-10-30' }],
  ['audit', 'answering', { action: '@a.templates' }],
  ['audit', 'measures', { action: '@a.clean' }],
  ['audit', 'findable', { action: '@a.number' }],
  ['audit', 'needs', { action: '@a.survey' }],
  ['routines', '', { source: '@tool.listen', routine: 'Saapuneet luetaan kello 9, 12 ja 15; omista puhelimista ei enää vastata', person: '@riitta', hours: 4, from: '2026-09-14' }],
  ['routines', '', { source: '@tool.selector', routine: 'Uusi malli ja hinta viedään valitsimeen samana päivänä kuin hinnastoon', person: '@aino', hours: 1, from: '2026-10-12' }],
  ['routines', '', { source: '@facebook', routine: 'Kysymyksiin vastataan arkisin; paperinen vuorolista jää pois', person: '@riitta', hours: 5, from: '2026-09-14' }],
  ['routines', '', { source: '@phone', routine: 'Puhelinvuoro, torstaisin ja perjantaisin kello 18 asti', person: '@riitta', hours: 9, from: '2026-09-14' }],
  ['routines', '', { source: '@youtube', routine: 'Kaksi videota kuussa: kuvaus, leikkaus, tekstitys', person: '@otso', hours: 7, from: '2026-09-14' }],
  ['routines', '', { source: '@instagram', routine: 'Yksi kuvauspäivä kuussa ja vastaukset', person: '@otso', hours: 4, from: '2026-09-14' }],
  ['routines', '', { source: '@site', routine: 'Yksi ohje korjataan viikossa', person: '@aino', hours: 3, from: '2026-09-14' }],
  ['routines', '', { source: '@letter', routine: 'Kuukauden kirje ja sen vastaukset', person: '@aino', hours: 2, from: '2026-10-01' }],
  ['path', '1', { filters: 'Tuhat muuta viestiä päivässä. Näkyvyyttä ostetaan vain silloin, kun mittanauha on kädessä.' }],
  ['path', '2', { filters: 'Video, joka alkaa logolla.' }],
  ['path', '3', { filters: 'Sana teho. Rakentaja etsii kuutioita, me puhuimme kilowateista.' }],
  ['path', '4', { filters: 'Kysymys, johon ei vastata samana iltana. Naapuri vastaa ensin.' }],
  ['path', '5', { filters: 'Hormin hinta, joka selviää vasta kaupassa.' }],
  ['path', '6', { filters: 'Ensimmäinen savuinen lämmitys. Jos apua ei saa, kiuasta ei suositella.' }],
];

/** What the first quarter brought: approvals as they were, a drill with its lesson, what measuring changed. */
export const review: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'measuring', on: '2026-11-23' }],
  expected('abroad', '2027-04-30', '2026-11-23'),
  ['approvals', '', { what: 'Sytytysvideon savuluvut', asked: '2026-10-01', approved: '2026-10-05' }],
  ['approvals', '', { what: 'Kiuasvalitsimen hinta-arviot', asked: '2026-10-08', approved: '2026-10-09' }],
  ['approvals', '', { what: 'Kivivideon turvaetäisyydet', asked: '2026-10-26', approved: '2026-10-29', note: 'Pekka oli messuilla. Jouni saa tästä lähtien hyväksyä luvut, jotka on mitattu.' }],
  ['approvals', '', { what: 'Ruotsinkielinen asennusohje', asked: '2026-11-16', approved: '2026-11-19' }],
  ['drills', '', {
    scenario: 'Kiukaamme epäillään palon syyksi', risk: '@r.fire', on: '2026-11-17', participants: 'Pekka Hiillos, Aino Kivisalo, Riitta Tulisalo, Elina Revonsalo, Otso Halmesniemi', seconds: 1980,
    course: '0:00 Kiukaamme epäillään palon syyksi\n8:15 Toimittaja pyytää lausuntoa tunnin sisällä\n21:30 Vastaajaa ei tavoiteta',
    answer: 'Olemme saaneet tiedon saunapalosta ja olemme yhteydessä pelastuslaitokseen. Kerromme lisää viimeistään kello 18. – Pekka Hiillos',
    kept: 'no', keptClient: 'no', keptAgency: 'yes', note: 'Vastaus oli valmis ajoissa, mutta kaksi ajastettua julkaisua ehti lähteä sen jälkeen. Pysäyttäminen oli vain Otson takana.', action: '@a.stop',
  }],
  ['rounds', '', { on: '2026-11-23', showed: 'Vastausprosentti nousi 34:stä 79:ään ja tiedustelut 46:sta 64:ään, vaikka tykkääjiä on 6 200 vähemmän. Kolmasosa kysymyksistä tulee torstai- ja perjantai-iltana.', changes: 'Riitan tunteja siirretään iltaan kokeeksi tammikuun loppuun.', author: client, action: '@a.evening' }],
  ['agreements', 'governance', agreed('2026-11-23', 'Jouni hyväksyy mitatut luvut: 45. Maaliskuussa katsotaan, riittääkö se.')],
  ['setAside', 'above-maturity:@a.crm', { reason: 'Pidetään ideana tietoisesti: kassan vaihto on joka tapauksessa kesällä 2027, ja silloin taso on arvioitu uudelleen. Mitään ei osteta ennen sitä.', author: agency, on: '2026-11-23' }],
  ['reviews', '0001-tuiskuvaara26', { begun: '2026-11-23', on: '2026-11-23', people: 'Aino Kivisalo, Riitta Tulisalo (asiakas), Elina Revonsalo (toimisto)', revision: 'Marraskuun tarkistus', next: '2027-02-22' }],
  ['reviewSteps', '0001-tuiskuvaara26~axis.governance', { on: '2026-11-23', what: 'Ohjaus: mitä kehällä sovittiin', answer: 'changed', decided: 'Sovittiin kohtaan 45: Jouni hyväksyy mitatut luvut itse.', author: client }],
  ['reviewSteps', '0001-tuiskuvaara26~age', { on: '2026-11-23', what: 'Suunnitelman ikä', answer: 'right', decided: 'Alle kolme kuukautta vanha, vuoden tähtäin pitää.', author: client }],
  ['brand', 'kit', { name: 'Revontulikettu', footer: 'Revontulikettu Oy – Tuiskuvaaran Kiuas Oy', mark: 'Tuiskuvaaran Kiukaan hallitukselle' }],
  ['presets', 'board', { name: 'Hallitukselle', document: 'strategy', language: 'fi', paper: 'a4', depth: 'full', without: ['notes'] }],
];
