import type { CountedText, Text } from './text.ts';

/** The canvas: cards, areas, links, the ring, its tools and what it says to screen readers. */
export const canvasTexts = {
  canvas: { en: 'Canvas', fi: 'Piirtopohja' },
  canvasHelp: {
    en: 'Tab goes from part to part, arrow keys move the selected ones, Enter edits the text. Escape, then Tab leaves the canvas.',
    fi: 'Sarkaimella siirrytään osasta toiseen, nuolinäppäimet siirtävät valittuja ja Enter muokkaa tekstiä. Esc ja sarkain vievät pois pohjalta.',
  },
  cardLabel: { en: '{type}: {title}', fi: '{type}: {title}' },
  untitled: { en: 'untitled', fi: 'nimetön' },
  placeholder: { en: 'Write here', fi: 'Kirjoita tähän' },
  areaPlaceholder: { en: 'Name the area', fi: 'Nimeä alue' },
  editTitle: { en: 'Text of {type}', fi: '{type}: teksti' },
  missing: {
    en: { one: 'One thing missing: {fields}', other: '{count} things missing: {fields}' },
    fi: { one: 'Yksi tieto puuttuu: {fields}', other: '{count} tietoa puuttuu: {fields}' },
  },
  fieldValue: { en: '{field}: {value}', fi: '{field}: {value}' },
  scaleValue: { en: '{field}: {value} of {maximum}', fi: '{field}: {value}/{maximum}' },
  rank: { en: '{field} {value}', fi: '{field} {value}' },
  fromTo: { en: '{from} → {to}', fi: '{from} → {to}' },
  range: { en: '{from} – {to}', fi: '{from} – {to}' },
  rangeFrom: { en: 'from {from}', fi: '{from} alkaen' },
  rangeTo: { en: 'until {to}', fi: '{to} asti' },
  latest: { en: 'Latest {value} on {date}', fi: 'Viimeisin {value}, {date}' },
  target: { en: 'target {value}', fi: 'tavoite {value}' },
  noMeasurements: { en: 'No measurements yet', fi: 'Ei vielä mittauksia' },
  linksOf: { en: '{kind}: {count}', fi: '{kind}: {count}' },

  emptyTitle: { en: 'Start anywhere', fi: 'Aloita mistä vain' },
  emptyText: {
    en: 'Double-click the canvas, pick a part from the toolbar or press one of its keys. Drag the markers of the ring to say where you stand.',
    fi: 'Kaksoisnapsauta pohjaa, valitse osa työkaluriviltä tai paina sen näppäintä. Vedä kehän merkkejä kertoaksesi, missä seisotte.',
  },

  toolbar: { en: 'Add to the canvas', fi: 'Lisää pohjalle' },
  toolHint: { en: '{purpose} Click to add, or drag to a place.', fi: '{purpose} Lisää napsauttamalla tai vedä paikalleen.' },
  zoomTools: { en: 'Zoom', fi: 'Zoomaus' },
  zoomPercent: { en: '{percent} %', fi: '{percent} %' },
  zoomReset: { en: 'Zoom to 100 % (now {percent} %)', fi: 'Zoomaa 100 prosenttiin (nyt {percent} %)' },
  minimap: { en: 'Minimap', fi: 'Pienoiskartta' },

  pickType: { en: 'What do you want to add?', fi: 'Mitä haluat lisätä?' },
  pickTypeAndLink: { en: 'What do you want to add and link?', fi: 'Mitä haluat lisätä ja yhdistää?' },
  pickKind: { en: 'How are they linked?', fi: 'Miten ne liittyvät toisiinsa?' },
  pickTarget: { en: 'Find a part to link to', fi: 'Etsi osa, johon yhdistetään' },
  pickNothing: { en: 'Nothing fits “{query}”.', fi: 'Mikään ei vastaa hakua ”{query}”.' },
  linkTitle: { en: 'Link “{title}” to…', fi: 'Yhdistä ”{title}”…' },
  connectHandle: { en: 'Drag to link', fi: 'Yhdistä vetämällä' },

  linkSentence: { en: '{from} {kind} {to}', fi: '{from} {kind} {to}' },
  linkLabel: { en: 'Link: {from} – {kind} – {to}', fi: 'Yhteys: {from} – {kind} – {to}' },
  changeLink: { en: 'Make it “{kind}”', fi: 'Muuta: ”{kind}”' },
  goToItem: { en: 'Go to {title}', fi: 'Siirry: {title}' },
  deleteLink: { en: 'Delete link', fi: 'Poista yhteys' },
  addHere: { en: 'Add here…', fi: 'Lisää tähän…' },
  deleteWithContents: { en: 'Delete with its contents', fi: 'Poista sisältöineen' },
  cardMenu: { en: 'Actions for the selection', fi: 'Valinnan toiminnot' },
  linkMenu: { en: 'Actions for the link', fi: 'Yhteyden toiminnot' },
  canvasMenu: { en: 'Actions for the canvas', fi: 'Pohjan toiminnot' },

  ring: { en: 'The ring: where the company stands', fi: 'Kehä: missä yritys seisoo' },
  givens: { en: 'Givens', fi: 'Lähtökohdat' },
  givenThere: { en: '{type}: there', fi: '{type}: kirjattu' },
  givenMissing: { en: '{type}: not yet', fi: '{type}: puuttuu' },
  markerLabel: { en: '{dimension}: {kind}', fi: '{dimension}: {kind}' },
  markerValue: {
    en: '{value} of 100, from {inner} (0) to {outer} (100)',
    fi: '{value}/100, {inner} (0) – {outer} (100)',
  },
  placeMarker: { en: 'Place “{kind}” on {dimension}', fi: 'Aseta ”{kind}” akselille {dimension}' },
  markerHint: { en: '{kind} {value}', fi: '{kind} {value}' },
  gap: { en: 'Gap {value}', fi: 'Ero {value}' },
  wideGap: {
    en: 'Client and agency are {value} apart on {dimension}. From {limit} up it is worth talking about.',
    fi: 'Asiakas ja toimisto ovat {value} päässä toisistaan akselilla {dimension}. Kun ero on vähintään {limit}, siitä kannattaa puhua.',
  },
  narrowGap: {
    en: 'Client and agency are {value} apart on {dimension}.',
    fi: 'Asiakas ja toimisto ovat {value} päässä toisistaan akselilla {dimension}.',
  },

  saidAdded: { en: 'Added: {label}', fi: 'Lisätty: {label}' },
  capture: { en: 'Capture one after the other', fi: 'Kirjaa yksi toisensa jälkeen' },
  captureType: { en: 'What lines become', fi: 'Miksi rivit tulevat' },
  captureText: { en: 'Next line', fi: 'Seuraava rivi' },
  captureHint: { en: 'Type and press Enter; a pasted list comes line by line', fi: 'Kirjoita ja paina Enter; liitetty luettelo tulee riveittäin' },
  captureClose: { en: 'Close capturing', fi: 'Sulje kirjaaminen' },
  captured: { en: { one: 'One added', other: '{count} added' }, fi: { one: 'Yksi lisätty', other: '{count} lisätty' } },
  saidCaptured: { en: { one: 'Added: {type}', other: 'Added {count}: {type}' }, fi: { one: 'Lisätty: {type}', other: 'Lisätty {count}: {type}' } },
  tooManyLines: {
    en: 'The list has {count} lines; up to {limit} are taken at once. Nothing was added: paste it in parts.',
    fi: 'Luettelossa on {count} riviä; kerralla otetaan enintään {limit}. Mitään ei lisätty: liitä se osina.',
  },
  arrange: { en: 'Arrange', fi: 'Järjestä' },
  turnNotes: { en: 'Turn notes into', fi: 'Muuta muistilaput' },
  saidTidyAlready: { en: 'All is tidy already', fi: 'Kaikki on jo järjestyksessä' },
  saidTidied: {
    en: { one: 'Tidied one part', other: 'Tidied {count} parts' },
    fi: { one: 'Järjestetty yksi osa', other: 'Järjestetty {count} osaa' },
  },
  saidDeleted: {
    en: { one: 'Deleted one part', other: 'Deleted {count} parts' },
    fi: { one: 'Poistettu yksi osa', other: 'Poistettu {count} osaa' },
  },
  saidLinksDeleted: {
    en: { one: 'Deleted one link', other: 'Deleted {count} links' },
    fi: { one: 'Poistettu yksi yhteys', other: 'Poistettu {count} yhteyttä' },
  },
  saidMoved: {
    en: { one: 'Moved one part', other: 'Moved {count} parts' },
    fi: { one: 'Siirretty yksi osa', other: 'Siirretty {count} osaa' },
  },
  saidMovedInto: {
    en: { one: 'Moved one part to {area}', other: 'Moved {count} parts to {area}' },
    fi: { one: 'Siirretty yksi osa alueelle {area}', other: 'Siirretty {count} osaa alueelle {area}' },
  },
  saidPasted: {
    en: { one: 'Pasted one part', other: 'Pasted {count} parts' },
    fi: { one: 'Liitetty yksi osa', other: 'Liitetty {count} osaa' },
  },
  clipboardClosed: {
    en: 'This browser does not let the menu read the clipboard. Press {keys} on the canvas to paste.',
    fi: 'Selain ei anna valikon lukea leikepöytää. Liitä painamalla pohjalla {keys}.',
  },
  saidCopied: {
    en: { one: 'Copied one part', other: 'Copied {count} parts' },
    fi: { one: 'Kopioitu yksi osa', other: 'Kopioitu {count} osaa' },
  },
  saidLinked: { en: 'Linked: {sentence}', fi: 'Yhdistetty: {sentence}' },

  traced: {
    en: { one: 'Only this part shows: nothing is linked to it in a chain.', other: 'The chain through “{title}”: {count} parts. Choose another part to follow its chain.' },
    fi: { one: 'Vain tämä osa näkyy: siitä ei lähde ketjua.', other: 'Ketju, jossa on ”{title}”: {count} osaa. Valitse toinen osa, niin näet sen ketjun.' },
  },
  traceWhat: {
    en: 'Choose a business goal, goal, KPI or action first.',
    fi: 'Valitse ensin liiketoiminnan tavoite, some-tavoite, mittari tai toimenpide.',
  },
  endTrace: { en: 'Show everything', fi: 'Näytä kaikki' },
} as const satisfies Record<string, Text | CountedText>;
