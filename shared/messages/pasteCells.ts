import type { CountedText, Text } from './text.ts';

/** The dialog that turns pasted cells or a long list into cards, and what is said of what cannot be pasted. */
export const pasteTexts = {
  title: { en: 'Paste as cards', fi: 'Liitä kortteina' },
  found: { en: { one: 'One row was pasted.', other: '{count} rows were pasted.' }, fi: { one: 'Liitettiin yksi rivi.', other: 'Liitettiin {count} riviä.' } },
  type: { en: 'Each row becomes', fi: 'Jokaisesta rivistä tulee' },
  header: { en: 'The first row names the columns', fi: 'Ensimmäisellä rivillä on sarakkeiden nimet' },
  column: { en: 'Column {number}: {sample}', fi: 'Sarake {number}: {sample}' },
  leaveOut: { en: 'Leave out', fi: 'Jätä pois' },
  many: { en: 'That is a lot at once: they are set in rows under the plan.', fi: 'Kerralla tulee paljon: kortit asetetaan riveihin suunnitelman alle.' },
  manyInArea: { en: 'That is a lot at once: they are set in rows in the area that they are pasted on, which grows.', fi: 'Kerralla tulee paljon: kortit asetetaan riveihin alueelle, jolle ne liitetään, ja alue kasvaa.' },
  add: { en: { one: 'Add one card', other: 'Add {count} cards' }, fi: { one: 'Lisää yksi kortti', other: 'Lisää {count} korttia' } },
  oneNote: { en: 'One note with all of it', fi: 'Kaikki yhdelle muistilapulle' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  progress: { en: 'Added {done} of {count}', fi: 'Lisätty {done}/{count}' },
  cancelled: { en: 'Pasting was cancelled. Nothing was added.', fi: 'Liittäminen peruttiin. Mitään ei lisätty.' },
  picture: {
    en: 'The page that was copied from gave only the picture’s address. Nothing was added: copy the picture itself, or save it and drop the file here.',
    fi: 'Leikepöydällä on vain kuvan osoite. Mitään ei lisätty: kopioi itse kuva, tai tallenna se ja pudota tiedosto tähän.',
  },
  unknownNames: {
    en: { one: 'Nothing is called “{example}”: that cell links to nothing.', other: '{count} cells name what is not in the plan ({example}): they link to nothing.' },
    fi: { one: 'Minkään nimi ei ole ”{example}”: solusta ei synny yhteyttä.', other: '{count} solussa on nimi, jota suunnitelmassa ei ole ({example}): niistä ei synny yhteyttä.' },
  },
  onlyText: { en: 'Of what was pasted only the text was taken.', fi: 'Liitetystä otettiin mukaan vain teksti.' },
  onlyRead: { en: 'Nothing was added: what you see here can only be read.', fi: 'Mitään ei lisätty: tätä voi vain lukea.' },
  nothing: { en: 'There is no text to paste. Nothing was added.', fi: 'Liitettävää tekstiä ei ole. Mitään ei lisätty.' },
} as const satisfies Record<string, Text | CountedText>;
