import type { Text } from './text.ts';

/** What a mouse, pen or trackpad does on the canvas: which gesture, and what comes of it. */
export const pointerGestures: readonly { readonly id: string; readonly how: Text; readonly what: Text }[] = [
  { id: 'mark', how: { en: 'Drag on empty room', fi: 'Vedä tyhjällä kohdalla' }, what: { en: 'Select all that the frame touches', fi: 'Valitse kaikki, mihin kehys osuu' } },
  { id: 'add', how: { en: 'Shift + click or frame', fi: 'Shift + napsautus tai kehys' }, what: { en: 'Add to the selection', fi: 'Lisää valintaan' } },
  { id: 'pan', how: { en: 'Space + drag', fi: 'Välilyönti + vetäminen' }, what: { en: 'Move the view; so do the wheel and the middle button', fi: 'Siirrä näkymää; niin tekevät myös rulla ja keskipainike' } },
  { id: 'zoom', how: { en: '{mod} + wheel', fi: '{mod} + rulla' }, what: { en: 'Zoom; so does a pinch', fi: 'Zoomaa; niin tekee myös nipistys' } },
  { id: 'copy', how: { en: 'Alt + drag', fi: 'Alt + vetäminen' }, what: { en: 'Leave a copy', fi: 'Jätä kopio' } },
  { id: 'axis', how: { en: 'Shift + drag a part', fi: 'Shift + osan vetäminen' }, what: { en: 'Move it in one direction only', fi: 'Siirrä vain yhteen suuntaan' } },
  { id: 'free', how: { en: '{mod} + drag a part', fi: '{mod} + osan vetäminen' }, what: { en: 'Move it without snapping', fi: 'Siirrä kohdistamatta' } },
  { id: 'write', how: { en: 'Double click', fi: 'Kaksoisnapsautus' }, what: { en: 'Edit the text, or add a part where there is none', fi: 'Muokkaa tekstiä, tai lisää osa tyhjään kohtaan' } },
  { id: 'link', how: { en: 'Drag from a card’s dot', fi: 'Vedä kortin pisteestä' }, what: { en: 'Link to a card; in empty room a new one is made', fi: 'Yhdistä korttiin; tyhjään kohtaan syntyy uusi' } },
  { id: 'menu', how: { en: 'Right click', fi: 'Hiiren kakkospainike' }, what: { en: 'All that can be done there', fi: 'Kaikki, mitä siinä voi tehdä' } },
];
