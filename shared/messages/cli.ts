import type { CountedText, Text } from './text.ts';

/** What the command line says: help, progress and outcomes. Failures are worded by failures.ts. */
export const cliTexts = {
  about: {
    en: 'Strategic social media marketing plans on the command line.',
    fi: 'Strategisen somemarkkinoinnin suunnitelmat komentorivillä.',
  },
  aboutStreams: {
    en: 'Results go to standard output, messages and progress to standard error. The exit code is 0, or 1 with one line that says why.',
    fi: 'Tulokset menevät vakiotulosteeseen, viestit ja edistyminen virhetulosteeseen. Paluuarvo on 0, tai 1 ja yksi rivi, joka kertoo syyn.',
  },
  usageTitle: { en: 'Usage:', fi: 'Käyttö:' },
  argumentsTitle: { en: 'Arguments:', fi: 'Argumentit:' },
  optionsTitle: { en: 'Options:', fi: 'Valinnat:' },
  commandsTitle: { en: 'Commands:', fi: 'Komennot:' },
  choices: { en: '({choices})', fi: '({choices})' },
  choicesAndDefault: { en: '({choices}; otherwise {usual})', fi: '({choices}; muuten {usual})' },
  usual: { en: '(otherwise {usual})', fi: '(muuten {usual})' },
  help: { en: 'show this help', fi: 'näytä tämä ohje' },
  helpOf: { en: 'show the help of a command', fi: 'näytä komennon ohje' },
  version: { en: 'show the version', fi: 'näytä versio' },
  jsonShape: { en: 'With --json, standard output holds:', fi: 'Valinnalla --json vakiotulosteessa on:' },

  newAbout: { en: 'Make a new plan file.', fi: 'Tee uusi suunnitelmatiedosto.' },
  exportAbout: { en: 'Make a file of a plan for other people and programs.', fi: 'Tee suunnitelmasta tiedosto muille ihmisille ja ohjelmille.' },
  historyAbout: { en: 'List the revisions of a plan, newest first.', fi: 'Luettele suunnitelman versiot, uusin ensin.' },
  checkpointAbout: { en: 'Name the plan as it stands as a revision.', fi: 'Nimeä suunnitelman nykytila versioksi.' },
  diffAbout: {
    en: 'Say what changed from revision A to revision B; without B, until now; without both, since the client’s last sign-off or, where there is none, the last revision.',
    fi: 'Kerro, mikä muuttui versiosta A versioon B; ilman B:tä tähän hetkeen; ilman kumpaakaan asiakkaan viimeisestä hyväksynnästä tai, jos sitä ei ole, viimeisestä versiosta.',
  },
  mergeAbout: {
    en: 'Make one plan of two copies that were both worked on, as a revision that follows both. What both changed is listed; nothing is lost.',
    fi: 'Yhdistä kaksi kopiota, joita molempia on muokattu, versioksi, joka seuraa kumpaakin. Luettelo kertoo, mitä molemmat muuttivat; mitään ei katoa.',
  },
  copyArgument: { en: 'a copy of the plan', fi: 'suunnitelman kopio' },
  mergeOutputOption: { en: 'the plan file to make', fi: 'tehtävä suunnitelmatiedosto' },
  merged: {
    en: { one: '“{file}” holds both copies. Both had changed 1 thing.', other: '“{file}” holds both copies. Both had changed {count} things.' },
    fi: { one: '”{file}” sisältää molemmat kopiot. Molemmat olivat muuttaneet samaa asiaa.', other: '”{file}” sisältää molemmat kopiot. Molemmat olivat muuttaneet {count} asiaa.' },
  },
  nothingToMerge: {
    en: 'One copy holds all of the other: “{file}” is that one.',
    fi: 'Toisessa kopiossa on kaikki, mitä toisessakin: ”{file}” on se.',
  },
  clashBoth: { en: 'Both are kept.', fi: 'Molemmat jäivät voimaan.' },
  clashTaken: {
    en: 'What “{file}” says stands; the other is in the history.',
    fi: 'Voimaan jäi, mitä ”{file}” sanoo; toinen on historiassa.',
  },
  recovered: {
    en: '“{file}”: Kehys stopped before this was saved ({time}). It was found and is back in the plan:',
    fi: '”{file}”: Kehys pysähtyi ennen kuin tämä oli tallennettu ({time}). Muutokset löytyivät ja ovat taas suunnitelmassa:',
  },
  restoreArgument: { en: 'a revision’s id or label, or an earlier file’s id', fi: 'version tunnus tai nimi, tai aiemman tiedoston tunnus' },
  earlierAbout: {
    en: 'List the earlier states of a plan’s file that this computer keeps, newest first; of one, say what differs from the plan as it stands.',
    fi: 'Luettele suunnitelmatiedoston aiemmat tilat, jotka tällä tietokoneella säilyvät, uusin ensin; yhdestä kerro, miten suunnitelma eroaa siitä nyt.',
  },
  earlierArgument: { en: 'an earlier file’s id', fi: 'aiemman tiedoston tunnus' },
  earlierOutputOption: { en: 'make a copy of that earlier file', fi: 'tee kopio aiemmasta tiedostosta' },
  earlierDeleteOption: { en: 'delete all earlier files of this plan', fi: 'poista kaikki suunnitelman aiemmat tiedostot' },
  earlierSame: { en: 'The plan says now what that file said.', fi: 'Suunnitelma sanoo nyt saman kuin tuo tiedosto.' },
  earlierLine: { en: '{id}  {time}  {size:size}', fi: '{id}  {time}  {size:size}' },
  noEarlierFiles: { en: 'No earlier files are kept of this plan.', fi: 'Tästä suunnitelmasta ei ole tallessa aiempia tiedostoja.' },
  earlierDeleted: {
    en: { one: '1 earlier file was deleted. The plan itself and its revisions are as they were.', other: '{count} earlier files were deleted. The plan itself and its revisions are as they were.' },
    fi: { one: '1 aiempi tiedosto poistettiin. Suunnitelma ja sen versiot ovat ennallaan.', other: '{count} aiempaa tiedostoa poistettiin. Suunnitelma ja sen versiot ovat ennallaan.' },
  },
  restoreAbout: {
    en: 'Bring back a revision, as a new revision: nothing is erased.',
    fi: 'Palauta versio uutena versiona: mitään ei poisteta.',
  },
  verifyAbout: {
    en: 'Check the file, the hashes of its history, and its links; of a PDF, which revision of the plan it tells.',
    fi: 'Tarkista tiedosto, sen historian tiivisteet ja linkit; PDF:stä, minkä suunnitelman version se kertoo.',
  },
  verifyArgument: { en: 'plan file, or a PDF that Kehys made', fi: 'suunnitelmatiedosto tai Kehyksen tekemä PDF' },
  verifyPlanArgument: { en: 'the plan that a PDF is compared with', fi: 'suunnitelma, johon PDF:ää verrataan' },
  openAbout: {
    en: 'Make a copy of the plan that lies inside a PDF, with its history.',
    fi: 'Tee kopio PDF:n sisällä olevasta suunnitelmasta historioineen.',
  },
  pdfArgument: { en: 'PDF that was exported with the plan attached', fi: 'PDF, johon suunnitelma liitettiin viennissä' },
  openOutputOption: { en: 'plan file to write; otherwise beside this folder’s files, called as the PDF is', fi: 'kirjoitettava suunnitelmatiedosto; muuten tähän kansioon PDF:n nimellä' },
  standardOption: { en: 'standard that the PDF is checked by', fi: 'vaatimukset, joita vasten PDF tarkistetaan' },
  attachOption: { en: 'put the plan file inside the PDF', fi: 'liitä suunnitelmatiedosto PDF:n sisälle' },
  againstOption: { en: 'revision that the change report compares with; otherwise the client’s last sign-off', fi: 'versio, johon muutosraportti vertaa; muuten asiakkaan viimeksi hyväksymä' },
  pdfVerified: {
    en: '{file} tells “{label}” of {date} ({hash}); its pages are as they were made.',
    fi: '{file} kertoo version ”{label}” {date} ({hash}), ja sivut ovat kuten tehtäessä.',
  },
  pdfProves: {
    en: 'The seal shows what was changed in passing. It is no signature: whoever means to forge one can.',
    fi: 'Sinetti paljastaa jälkikäteen tehdyt muutokset. Se ei ole allekirjoitus: tahallinen väärentäjä voi tehdä sen uudelleen.',
  },
  lintAbout: {
    en: 'Say what the rules of the framework’s sources find in the plan. They advise; the exit code stays 0.',
    fi: 'Kerro, mitä viitekehyksen lähteiden säännöt havaitsevat suunnitelmasta. Ne neuvovat; paluukoodi on 0.',
  },
  ruleOption: { en: 'judge by this rule alone', fi: 'arvioi vain tällä säännöllä' },
  strictOption: { en: 'exit with 1 where anything is found', fi: 'palauta 1, jos jotain havaitaan' },
  schemaAbout: { en: 'Print the JSON Schema of plan JSON.', fi: 'Tulosta suunnitelma-JSONin JSON Schema.' },
  doctorAbout: {
    en: 'Look at what Kehys stands on here – versions, folders, fonts, disk, locks – and say what to do about what is wrong.',
    fi: 'Tarkista, minkä varassa Kehys täällä on – versiot, kansiot, kirjasimet, levy, lukot – ja kerro, mitä vioille voi tehdä.',
  },
  serveAbout: {
    en: 'Serve Kehys to a browser on this computer until stopped with Ctrl+C.',
    fi: 'Tarjoa Kehys tämän tietokoneen selaimelle, kunnes pysäytät sen näppäimillä Ctrl+C.',
  },
  workshopOption: { en: 'start a workshop in the plan: phones on the network can join', fi: 'aloita työpaja suunnitelmassa: verkossa olevat puhelimet pääsevät mukaan' },
  interfaceOption: { en: 'the network that phones come in by, by name or address', fi: 'verkko, josta puhelimet tulevat, nimellä tai osoitteella' },
  tlsCertOption: { en: 'your own certificate for phones, PEM', fi: 'oma varmenne puhelimia varten, PEM' },
  tlsKeyOption: { en: 'its private key, PEM', fi: 'varmenteen yksityinen avain, PEM' },
  workshopOn: {
    en: 'The workshop is on. Phones scan the code above, or open {address} and type {code}. Lead it from the browser.',
    fi: 'Työpaja on käynnissä. Puhelimet lukevat yllä olevan koodin tai avaavat osoitteen {address} ja kirjoittavat {code}. Vedä työpajaa selaimessa.',
  },
  startAbout: {
    en: 'Open Kehys in its own window, or in the browser where there can be no window.',
    fi: 'Avaa Kehys omaan ikkunaansa, tai selaimeen, jos ikkunaa ei voi avata.',
  },

  planArgument: { en: 'plan file (.kehys)', fi: 'suunnitelmatiedosto (.kehys)' },
  revisionArgument: { en: 'revision: its id (four characters or more) or its name', fi: 'versio: tunnus (vähintään neljä merkkiä) tai nimi' },
  diffFromArgument: { en: 'revision: its id (four characters or more) or its name, or “now”', fi: 'versio: tunnus (vähintään neljä merkkiä) tai nimi, tai ”nyt”' },
  diffToArgument: { en: 'likewise', fi: 'samoin' },
  templateOption: { en: 'what it starts from', fi: 'mistä suunnitelma alkaa' },
  planLanguageOption: { en: 'language of the plan and of messages', fi: 'suunnitelman ja viestien kieli' },
  titleOption: { en: 'title of the plan', fi: 'suunnitelman nimi' },
  fromOption: { en: 'plan JSON to import (see “kehys schema”)', fi: 'tuotava suunnitelma-JSON (ks. ”kehys schema”)' },
  toOption: { en: 'format; otherwise as the output file’s name ends', fi: 'muoto; muuten kirjoitettavan tiedoston päätteen mukaan' },
  outputOption: { en: 'file to write; - is standard output', fi: 'kirjoitettava tiedosto; - on vakiotuloste' },
  forceOption: { en: 'replace a file that exists already', fi: 'korvaa tiedosto, joka on jo olemassa' },
  exportLanguageOption: { en: 'language of messages and of the export, which is else in the plan’s own', fi: 'viestien ja viennin kieli; muuten vienti on suunnitelman omalla kielellä' },
  paperOption: { en: 'page size of a PDF or Word file', fi: 'PDF:n tai Word-tiedoston sivukoko' },
  documentOption: { en: 'document of the set: the whole strategy, or a part of it', fi: 'asiakirja: koko strategia tai sen osa' },
  itemsOption: { en: 'parts of a PNG or SVG, titles or ids separated by commas (else the whole canvas)', fi: 'PNG- tai SVG-kuvan osat, nimet tai tunnisteet pilkuin erotettuina (muuten koko pohja)' },
  scaleOption: { en: 'size of a PNG (else 2)', fi: 'PNG-kuvan koko (muuten 2)' },
  transparentOption: { en: 'a PNG or SVG without a white background', fi: 'PNG- tai SVG-kuva ilman valkoista taustaa' },
  tableOption: { en: 'table of a CSV (else actions) or XLSX file (else all)', fi: 'CSV- tai XLSX-tiedoston taulukko (muuten CSV: actions, XLSX: kaikki)' },
  revisionOption: { en: 'revision to export: its id or its name; otherwise the plan as it stands', fi: 'vietävä versio: tunnus tai nimi; muuten suunnitelman nykytila' },
  presetOption: { en: 'preset of the plan, by its name; what else is typed goes before it', fi: 'suunnitelman esivalinta nimellä; muut valitsimet menevät sen edelle' },
  sectionsOption: { en: 'chapters in their order, separated by commas', fi: 'luvut järjestyksessä, pilkuin erotettuina' },
  depthOption: { en: 'how much is told', fi: 'kuinka laajasti kerrotaan' },
  withoutOption: { en: 'what is left out, separated by commas: costs, names, notes', fi: 'pois jätettävät pilkuin erotettuina: costs, names, notes' },
  languageOption: { en: 'language of messages', fi: 'viestien kieli' },
  languageFromSystem: { en: 'by LANG', fi: 'LANGin mukaan' },
  jsonOption: { en: 'print JSON', fi: 'tulosta JSON' },
  labelOption: { en: 'name of the revision', fi: 'version nimi' },
  authorOption: { en: 'who makes the revision', fi: 'version tekijä' },
  reasonOption: { en: 'why', fi: 'miksi' },
  authorUsual: { en: 'the user of this computer', fi: 'tämän tietokoneen käyttäjä' },
  portOption: { en: 'port; the next free one where it is taken', fi: 'portti; seuraava vapaa, jos se on varattu' },
  webOption: { en: 'use the browser even where a window could open', fi: 'käytä selainta, vaikka ikkunan voisi avata' },

  made: { en: 'Made {file}.', fi: 'Luotiin {file}.' },
  importWarning: { en: 'Note: {warning}', fi: 'Huomaa: {warning}' },
  exported: { en: 'Wrote {file}.', fi: 'Kirjoitettiin {file}.' },
  exportedBeside: {
    en: { one: '{count} picture lies beside it in “{folder}”.', other: '{count} pictures lie beside it in “{folder}”.' },
    fi: { one: '{count} kuva on sen vieressä kansiossa ”{folder}”.', other: '{count} kuvaa on sen vieressä kansiossa ”{folder}”.' },
  },
  exportedPages: {
    en: { one: 'Wrote {file} ({count} page).', other: 'Wrote {file} ({count} pages).' },
    fi: { one: 'Kirjoitettiin {file} ({count} sivu).', other: 'Kirjoitettiin {file} ({count} sivua).' },
  },
  progress: { en: '{percent:percent} {step}', fi: '{percent:percent} {step}' },
  noRevisions: { en: 'This plan has no revisions yet.', fi: 'Suunnitelmassa ei ole vielä versioita.' },
  signed: { en: 'signed off for the {party} by {name}, {date}', fi: 'hyväksynyt ({party}) {name}, {date}' },
  partyClient: { en: 'client', fi: 'asiakas' },
  partyAgency: { en: 'agency', fi: 'toimisto' },
  automatic: { en: 'automatic', fi: 'automaattinen' },
  recorded: { en: 'Revision {id} “{label}” is recorded.', fi: 'Versio {id} ”{label}” on tallessa.' },
  restored: { en: '“{from}” is restored as revision {id}.', fi: '”{from}” on palautettu versiona {id}.' },
  waitingForLock: {
    en: '“{file}” is being edited in a Kehys on another computer ({who}). Watching for {seconds} seconds at most whether that one still runs; Ctrl+C gives up.',
    fi: '”{file}” on muokattavana toisen tietokoneen Kehyksessä ({who}). Seurataan enintään {seconds} sekuntia, onko se yhä käynnissä; Ctrl+C keskeyttää.',
  },
  unchanged: { en: 'Nothing changed in between.', fi: 'Välillä mikään ei muuttunut.' },
  verified: {
    en: { one: '{file} is sound: {count} revision, all hashes match.', other: '{file} is sound: {count} revisions, all hashes match.' },
    fi: { one: '{file} on ehjä: {count} versio, kaikki tiivisteet täsmäävät.', other: '{file} on ehjä: {count} versiota, kaikki tiivisteet täsmäävät.' },
  },

  serving: { en: 'Kehys is at {address} – Ctrl+C stops it.', fi: 'Kehys on osoitteessa {address} – Ctrl+C pysäyttää sen.' },
  servingBecause: {
    en: 'Kehys is at {address} ({why}) – Ctrl+C stops it.',
    fi: 'Kehys on osoitteessa {address} ({why}) – Ctrl+C pysäyttää sen.',
  },
  servingAnother: {
    en: 'For another browser: {address} (works once)',
    fi: 'Toista selainta varten: {address} (toimii kerran)',
  },
  fetching: {
    en: 'Fetching Electron for the Kehys window (about 120 MB, once). Giving up after {seconds} s; “--web” skips this.',
    fi: 'Haetaan Electron Kehyksen ikkunaa varten (noin 120 Mt, kerran). Luovutaan {seconds} s:n kuluttua; ”--web” ohittaa tämän.',
  },
  fetched: { en: '{megabytes} MB fetched, {seconds} s', fi: '{megabytes} Mt haettu, {seconds} s' },
} as const satisfies Record<string, Text | CountedText>;

/** Failures as a command says them: it has no window that would keep anything or try again. */
export const cliFailureTexts = {
  'file-missing': { en: 'There is no file “{name}”.', fi: 'Tiedostoa ”{name}” ei ole.' },
  'disk-full': {
    en: 'The disk is full, so “{name}” could not be written. What was there before is kept.',
    fi: 'Levy on täynnä, joten tiedostoa ”{name}” ei voitu kirjoittaa. Aiempi sisältö säilyi.',
  },
  'folder-read-only': {
    en: '“{name}” cannot be written: its folder or the file allows reading only.',
    fi: 'Tiedostoa ”{name}” ei voi kirjoittaa: kansio tai tiedosto on vain luettavissa.',
  },
  'write-failed': {
    en: '“{name}” could not be written: {why}. What was there before is kept.',
    fi: 'Tiedostoa ”{name}” ei voitu kirjoittaa: {why}. Aiempi sisältö säilyi.',
  },
} as const satisfies Record<string, Text>;

/** Why `npm start` serves a browser instead of opening a window. */
export const webReasonTexts = {
  asked: { en: 'in the browser, as asked', fi: 'selaimessa, kuten pyydettiin' },
  noDisplay: { en: 'no window: there is no display', fi: 'ei ikkunaa: näyttöä ei ole' },
  root: {
    en: 'no window: Chromium’s sandbox does not run as root',
    fi: 'ei ikkunaa: Chromiumin hiekkalaatikko ei toimi pääkäyttäjänä',
  },
  noPackage: { en: 'no window: Electron is not installed', fi: 'ei ikkunaa: Electronia ei ole asennettu' },
  downloadFailed: { en: 'no window: Electron could not be fetched', fi: 'ei ikkunaa: Electronia ei saatu haettua' },
  downloadTimedOut: { en: 'no window: Electron was not fetched in {seconds} s', fi: 'ei ikkunaa: Electronia ei saatu haettua {seconds} s:ssa' },
  windowFailed: { en: 'no window: Electron could not start here', fi: 'ei ikkunaa: Electron ei käynnistynyt täällä' },
} as const satisfies Record<string, Text>;

/** The parser's own complaints, by its codes. `{name}` is the option, argument or command; `{given}` what was written. */
export const usageTexts = {
  'commander.unknownOption': { en: 'There is no option {name} here; see --help.', fi: 'Valintaa {name} ei tässä ole; ks. --help.' },
  'commander.missingArgument': { en: 'The argument {name} is missing; see --help.', fi: 'Argumentti {name} puuttuu; ks. --help.' },
  'commander.optionMissingArgument': { en: 'The option {name} needs a value.', fi: 'Valinta {name} tarvitsee arvon.' },
  'commander.missingMandatoryOptionValue': { en: 'The option {name} is needed.', fi: 'Valinta {name} tarvitaan.' },
  'commander.invalidArgument': { en: '{given} does not fit {name}; see --help.', fi: '{given} ei kelpaa: {name}; ks. --help.' },
  'commander.excessArguments': { en: 'There are too many arguments; see --help.', fi: 'Argumentteja on liikaa; ks. --help.' },
  'commander.unknownCommand': { en: 'There is no command {name}; see --help.', fi: 'Komentoa {name} ei ole; ks. --help.' },
  'commander.help': { en: 'A command is needed; see --help.', fi: 'Komento puuttuu; ks. --help.' },
} as const satisfies Record<string, Text>;
