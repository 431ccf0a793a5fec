import { expect, it } from 'vitest';
import { whoWasThere } from './whoWasThere.ts';

const person = (name: string, side: 'client' | 'agency' | 'guest', isRemoved = false) => ({ name, side, isRemoved });
const people = [person('Aino', 'client'), person('Elina', 'agency'), person('Pekka', 'client'), person('Aino', 'client'), person('Nobody', 'guest', true)];

it('names who was there side by side, each once, without who was taken out', () => {
  expect(whoWasThere({ people, seats: [{ name: 'Otso' }], keepsNames: true }, 'fi')).toBe('Aino, Pekka (asiakas)\nElina (toimisto)\nOtso (pohjalla)');
  expect(whoWasThere({ people: [], seats: [], keepsNames: true }, 'en')).toBe('');
});

it('counts them where no names are kept', () => {
  expect(whoWasThere({ people, seats: [{ name: 'Otso' }], keepsNames: false }, 'en')).toBe('3 client, 1 agency, 0 guests, 1 laptop at the canvas');
});
