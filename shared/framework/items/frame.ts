import { frameworkAreas } from '../areas.ts';
import type { ItemType } from '../itemType.ts';

/** What is said where a part of the plan is shown to a room. */
export const speechName = { en: 'Speaker’s notes', fi: 'Puhujan muistiinpanot' };

/** What holds the rest on the canvas: free notes and areas. */
export const frame: readonly ItemType[] = [
  {
    id: 'note',
    name: { en: 'Note', fi: 'Muistilappu' },
    plural: { en: 'Notes', fi: 'Muistilaput' },
    purpose: { en: 'Anything worth keeping that has no place yet.', fi: 'Mitä tahansa säilyttämisen arvoista, jolla ei vielä ole paikkaa.' },
    hue: 'yellow',
    titleField: 'text',
    fields: [
      { key: 'text', kind: 'longText', tells: 'notes', name: { en: 'Text', fi: 'Teksti' } },
      { key: 'picture', kind: 'picture', tells: 'notes', name: { en: 'Picture', fi: 'Kuva' } },
      {
        key: 'alt',
        kind: 'text',
        tells: 'notes',
        beside: 'picture',
        name: { en: 'What the picture shows', fi: 'Mitä kuvassa näkyy' },
        hint: { en: 'Read to those who cannot see it, and part of the PDF.', fi: 'Luetaan niille, jotka eivät näe kuvaa; tulee myös PDF:ään.' },
      },
    ],
    cardFields: [],
    size: { width: 200, height: 120 },
  },
  {
    id: 'area',
    name: { en: 'Area', fi: 'Alue' },
    plural: { en: 'Areas', fi: 'Alueet' },
    purpose: { en: 'Holds items that belong together and moves with them.', fi: 'Pitää yhteen kuuluvat osat yhdessä ja liikkuu niiden kanssa.' },
    hue: 'gray',
    titleField: 'title',
    fields: [
      { key: 'title', kind: 'text', name: { en: 'Title', fi: 'Otsikko' } },
      {
        key: 'home',
        kind: 'choice',
        name: { en: 'Region of the framework', fi: 'Viitekehyksen osa' },
        hint: { en: 'New items of this region are placed here.', fi: 'Tämän osan uudet kortit sijoitetaan tähän.' },
        options: frameworkAreas,
      },
      {
        key: 'speech',
        kind: 'longText',
        tells: 'notes',
        name: speechName,
        hint: { en: 'What to say when the area is presented.', fi: 'Mitä sanot, kun alue esitetään.' },
      },
    ],
    cardFields: [],
    size: { width: 540, height: 340 },
  },
];
