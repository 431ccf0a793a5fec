import { describe, expect, it } from 'vitest';
import { silencesCriticism, withoutSilencing } from './silencing.ts';

describe('silencing criticism', () => {
  it.each([
    ['Poistetaan kommentti.', true],
    ['Kritiikkiä ei koskaan poisteta.', false],
    ['Jätetään vastaamatta.', true],
    ['Älä jätä vastaamatta!', false],
    ['We ignore it and carry on', true],
    ['Never ignore it; answer within an hour.', false],
    ['Answer politely, but hide the thread', true],
    ['Thank and answer.', false],
    ['Ei vastata kritiikkiin', true],
    ['Kritiikkiin vastataan', false],
    ['Vaietaan', true],
    ['Emme vaikene', false],
    ['Vaikea asia viedään johtajalle', false],
    ['Stay silent', true],
    ['We never stay silent', false],
    ['Keep quiet until it is over', true],
    ['Delete without delay', true],
    ['Answer without delay', false],
    ['Do not answer the comment', true],
    ['Do not answer in anger', false],
    ['Ei vastata vihaisena', false],
    ['Emme koskaan vastaa kommentteihin', true],
    ['Never delete the comment', false],
    ['Remove personal data from the comment and answer in private', false],
    ['Poistetaan kommentista henkilötiedot ja vastataan', false],
    ['Remove spam', false],
    ['Poistetaan vian syy', false],
    ['Poista heti', true],
    ['Sivuutetaan palaute', true],
    ['Älä poista äläkä jätä vastaamatta', false],
    ['Don’t ignore reviews', false],
    ['Ohitetaan kommentti', true],
    ['Hide negative reviews', true],
    ['Kommentti jää näkyviin, eikä sävystä huomauteta.', false],
    ['All channels pause. Colleagues need not comment and nobody is told to be silent.', false],
    ['', false],
  ])('is seen in “%s”: %s', (text, expected) => {
    expect(silencesCriticism(text)).toBe(expected);
  });

  it.each([
    ['Delete it.', 'We answer.', 'We answer.'],
    ['Thank them. Delete it. Hide the thread! Tell Aino.', 'We answer.', 'Thank them. We answer. Tell Aino.'],
    ['Answer politely, but hide the thread', 'We answer.', 'Answer politely. We answer.'],
    ['Kiitetään; vaietaan', 'Vastataan.', 'Kiitetään; Vastataan.'],
  ])('gives way to an answer and to nothing else: %s', (text, answer, expected) => {
    expect(withoutSilencing(text, answer)).toBe(expected);
    expect(silencesCriticism(withoutSilencing(text, answer))).toBe(false);
  });
});
