import type { CountedText, Text } from './text.ts';

/** The sentences that tell what changed between two plans. */
export const historyTexts = {
  itemNamed: { en: '{type} “{title}”', fi: '{type} ”{title}”' },
  itemUntitled: { en: '{type} without a title', fi: '{type} ilman otsikkoa' },
  linkNamed: { en: 'Link {from} {link} {to}', fi: 'Yhteys {from} – {to} ({link})' },
  planNamed: { en: 'Plan', fi: 'Suunnitelma' },
  quoted: { en: '“{text}”', fi: '”{text}”' },
  nothing: { en: '(empty)', fi: '(tyhjä)' },
  notInPlan: { en: '(not in the plan)', fi: '(ei suunnitelmassa)' },
  aPicture: { en: '(a picture)', fi: '(kuva)' },
  ofScale: { en: '{value}/{maximum}', fi: '{value}/{maximum}' },

  planGroup: { en: 'The plan as a whole', fi: 'Koko suunnitelma' },
  ringGroup: { en: 'The ring', fi: 'Kehä' },

  itemAdded: { en: '{item} was added', fi: '{item} lisättiin' },
  itemRemoved: { en: '{item} was removed', fi: '{item} poistettiin' },
  itemRenamed: { en: '{type} “{before}” is now “{after}”', fi: '{type} ”{before}” on nyt ”{after}”' },
  valueChanged: { en: '{item}: {field} {before} → {after}', fi: '{item}: {field} {before} → {after}' },
  valueSet: { en: '{item}: {field} {after} (new)', fi: '{item}: {field} {after} (uusi)' },
  valueGiven: { en: '{item}: {field} {after}', fi: '{item}: {field} {after}' },
  entryAdded: { en: '{item} added: {parts}', fi: '{item} lisättiin: {parts}' },
  entryRemoved: { en: '{item} removed: {parts}', fi: '{item} poistettiin: {parts}' },
  entryTakenBack: { en: 'No longer in the plan: {sentence}', fi: 'Poistettiin: {sentence}' },
  together: { en: '{item}: {parts}', fi: '{item}: {parts}' },
  partsMoved: {
    en: { one: '1 part moved or resized on the canvas', other: '{count} parts moved or resized on the canvas' },
    fi: { one: '1 osa siirtyi tai muutti kokoaan pohjalla', other: '{count} osaa siirtyi tai muutti kokoaan pohjalla' },
  },
  revisionRecovered: { en: 'Revision “{label}” by {author}', fi: 'Versio ”{label}”, {author}' },
  valueReworded: { en: '{item}: “{field}” was reworded', fi: '{item}: ”{field}” muotoiltiin uudelleen' },
  textWritten: { en: '{item}: “{field}” was written', fi: '{item}: ”{field}” kirjoitettiin' },
  textEmptied: { en: '{item}: “{field}” was removed', fi: '{item}: ”{field}” poistettiin' },
  valueEmptied: { en: '{item}: {field} removed (was {before})', fi: '{item}: {field} poistettu (oli {before})' },
  listChanged: { en: '{item}: {field} {parts}', fi: '{item}: {field} {parts}' },
  listAdded: { en: 'added {list}', fi: 'lisätty {list}' },
  listRemoved: { en: 'removed {list}', fi: 'poistettu {list}' },
  pictureAdded: { en: '{item}: {field} added', fi: '{item}: {field} lisätty' },
  pictureReplaced: { en: '{item}: {field} replaced', fi: '{item}: {field} vaihdettu' },
  pictureRemoved: { en: '{item}: {field} removed', fi: '{item}: {field} poistettu' },
  lookChanged: { en: '{item}: {field} changed', fi: '{item}: {field} muuttui' },
  hiddenChanged: { en: '{register}: one was changed', fi: '{register}: yksi muuttui' },
  onlyOneChanged: { en: '{register} was changed', fi: '{register} vaihtui' },
  partLocked: { en: '{part} was locked', fi: '{part} lukittiin' },
  partUnlocked: { en: '{part} was unlocked', fi: '{part}: lukitus poistettiin' },
  areaFolded: { en: 'Area {part} was folded to its heading', fi: 'Alue {part} supistettiin otsikokseen' },
  areaUnfolded: { en: 'Area {part} was unfolded', fi: 'Alue {part} avattiin taas' },
  untitledPart: { en: 'a part without a title', fi: 'osa ilman otsikkoa' },
  valueRespelled: {
    en: '{item}: {field} other spaces or invisible marks only',
    fi: '{item}: {field} vain välit tai näkymättömät merkit muuttuivat',
  },

  linkAdded: { en: '{from}: now {link} {to}', fi: '{from}: yhteys lisättiin, {link}: {to}' },
  linkRemoved: { en: '{from}: no longer {link} {to}', fi: '{from}: yhteys poistettiin, {link}: {to}' },
  linkReplaced: { en: '{from}: {link} {before} → {after}', fi: '{from}: {link} {before} → {after}' },

  positionPlaced: {
    en: '{dimension}, {party}: placed at {value} between {inner} (0) and {outer} (100)',
    fi: '{dimension}, {party}: asetettu kohtaan {value} asteikolla {inner} (0) – {outer} (100)',
  },
  positionMoved: {
    en: '{dimension}, {party}: {before} → {after}, towards {pole}',
    fi: '{dimension}, {party}: {before} → {after}, suunta: {pole}',
  },
  positionRemoved: {
    en: '{dimension}, {party}: taken off the axis (was {before})',
    fi: '{dimension}, {party}: poistettu akselilta (oli {before})',
  },
  positionWithReason: { en: '{change}; reason: {reason}', fi: '{change}; perustelu: {reason}' },
  positionAgreed: { en: '{change}; agreed by {names}', fi: '{change}; sovittu: {names}' },
  positionAgreedOn: { en: '{change}; agreed by {names} on {date}', fi: '{change}; sovittu {date}: {names}' },
  twoNames: { en: '{one} and {other}', fi: '{one} ja {other}' },
  reasonReworded: { en: '{dimension}, {party}: reason reworded', fi: '{dimension}, {party}: perustelu muotoiltu uudelleen' },
  reasonChanged: {
    en: '{dimension}, {party}: reason {before} → {after}',
    fi: '{dimension}, {party}: perustelu {before} → {after}',
  },

  measurementAdded: { en: '{item}: {value} measured on {date}', fi: '{item}: {date} mitattiin {value}' },
  measurementRemoved: {
    en: '{item}: the measurement of {date} was removed ({value})',
    fi: '{item}: mittaus {date} poistettiin ({value})',
  },
  measurementCorrected: { en: '{item}: measurement of {date}: {before} → {after}', fi: '{item}: mittaus {date}: {before} → {after}' },
  measurementNoted: { en: '{item}: note on the measurement of {date} changed', fi: '{item}: mittauksen {date} huomio muuttui' },
  measurementsChanged: { en: '{item}: {parts}', fi: '{item}: {parts}' },
  measurementsAdded: {
    en: { one: 'one measurement was added', other: '{count} measurements were added' },
    fi: { one: 'yksi mittaus lisättiin', other: '{count} mittausta lisättiin' },
  },
  measurementsRemoved: {
    en: { one: 'one measurement was removed', other: '{count} measurements were removed' },
    fi: { one: 'yksi mittaus poistettiin', other: '{count} mittausta poistettiin' },
  },
  measurementsCorrected: {
    en: { one: 'one measurement was changed', other: '{count} measurements were changed' },
    fi: { one: 'yksi mittaus muuttui', other: '{count} mittausta muuttui' },
  },

  movedToArea: { en: '{item} moved from {before} to {after}', fi: '{item} siirrettiin: {before} → {after}' },
  movedIntoArea: { en: '{item} moved into {after}', fi: '{item} siirrettiin alueelle: {after}' },
  movedOutOfArea: { en: '{item} moved out of {before}', fi: '{item} siirrettiin pois alueelta: {before}' },
  moved: { en: '{item} moved on the canvas', fi: '{item} siirrettiin pohjalla' },
  resized: { en: '{item} was resized', fi: '{item} muutettiin erikokoiseksi' },
  movedAndResized: { en: '{item} moved and was resized', fi: '{item} siirrettiin ja muutettiin erikokoiseksi' },
  reordered: { en: '{item} took another place in lists', fi: '{item} siirrettiin toiseen kohtaan luettelossa' },

  faultRevision: {
    en: 'Revision “{label}” was changed after it was recorded',
    fi: 'Versiota ”{label}” on muutettu tallentamisen jälkeen',
  },
  faultParent: {
    en: 'Revision “{label}” follows {parent}, which is missing',
    fi: 'Version ”{label}” edeltäjä {parent} puuttuu',
  },
  faultThinned: {
    en: 'A revision that was thinned out follows {parent}, which is missing',
    fi: 'Karsitun version edeltäjä {parent} puuttuu',
  },
  faultThinnedChanged: {
    en: 'The record of the thinned revision {id} does not prove that it was automatic',
    fi: 'Karsitun version {id} merkintä ei todista, että versio oli automaattinen',
  },
  faultNoState: { en: 'What the plan said at “{label}” can no longer be read', fi: 'Version ”{label}” sisältöä ei voi enää lukea' },
  faultState: {
    en: 'What the plan said at “{label}” was changed after it was recorded',
    fi: 'Version ”{label}” sisältöä on muutettu tallentamisen jälkeen',
  },
  faultSignOff: {
    en: 'The sign-off by {name} is of a revision that is not here',
    fi: 'Hyväksyntä ({name}) koskee versiota, jota täällä ei ole',
  },
} as const satisfies Record<string, Text | CountedText>;
