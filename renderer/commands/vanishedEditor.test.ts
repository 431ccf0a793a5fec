import { expect, test } from 'vitest';
import { KeyTrap } from './vanishedEditor.ts';

function trapBench() {
  const later: (() => void)[] = [];
  let [told, closed] = [0, 0];
  const trap = new KeyTrap({ afterwards: (task) => later.push(task), onTrapped: () => (told += 1), onClosed: () => (closed += 1) });
  const drawn = (): void => later.splice(0).forEach((task) => task());
  return { trap, drawn, told: () => told, closed: () => closed };
}

test('keys after an editor that vanished go nowhere until Escape, and the person is told once', () => {
  const { trap, drawn, told, closed } = trapBench();
  const editor = { isConnected: true };
  trap.focused(editor);
  expect(trap.traps(editor, 'a')).toBe(false);
  drawn();
  editor.isConnected = false;
  expect([trap.traps(null, 'b'), trap.traps(null, 'Enter')]).toEqual([true, true]);
  expect([told(), closed()]).toEqual([1, 0]);
  expect(trap.traps(null, 'Escape')).toBe(true);
  expect(trap.traps(null, 'g')).toBe(false);
});

test('a click, or anything else that takes the keyboard, ends it', () => {
  const { trap } = trapBench();
  trap.focused({ isConnected: false });
  expect(trap.traps(null, 'a')).toBe(true);
  trap.focused(null);
  expect(trap.traps(null, 'a')).toBe(false);
});

test('an editor that the person’s own key ended leaves the next keys alone', () => {
  const { trap, drawn, closed } = trapBench();
  const editor = { isConnected: true };
  expect(trap.traps(editor, 'Enter')).toBe(false);
  editor.isConnected = false;
  drawn();
  expect(closed()).toBe(1);
  expect(trap.traps(null, 'g')).toBe(false);
});

test('an editor that is left but still there traps nothing', () => {
  const { trap, drawn } = trapBench();
  const editor = { isConnected: true };
  expect(trap.traps(editor, 'a')).toBe(false);
  drawn();
  expect(trap.traps(null, 'g')).toBe(false);
});
