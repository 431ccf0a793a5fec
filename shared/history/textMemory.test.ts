import { expect, it } from 'vitest';
import { TextMemory } from './textMemory.ts';

it('keeps what is asked for, and lets go of what nobody asked for since twice its room came', () => {
  const memory = new TextMemory<number>(100);
  memory.keep('forgotten', 1);
  memory.keep('asked for', 2);
  for (let count = 0; count < 100; count += 1) {
    memory.keep(`text ${count}`, count);
    expect(memory.get('asked for')).toBe(2);
  }
  expect(memory.get('forgotten')).toBeUndefined();
  expect(memory.get('text 99')).toBe(99);
});
