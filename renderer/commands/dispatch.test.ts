import { afterEach, describe, expect, it } from 'vitest';
import { commandById } from '../../shared/commands/catalogue.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { emptyPlan } from '../../shared/plan/plan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import { handleCommand, isEnabled, whyNot } from './dispatch.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  useWindowState.setState({ session: null, selection: nothingSelected });
});

/** Why a command that is on screen cannot be carried out with so many parts and links chosen. */
function withChosen(id: string, parts: number, links = 0) {
  stops.push(handleCommand(id, () => undefined));
  const session = { readOnly: false, plan: emptyPlan, store: { getState: () => ({ canUndo: false, canRedo: true }) } };
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `${place}`);
  useWindowState.setState({ session: session as unknown as PlanEditor, selection: { ...nothingSelected, items: names(parts), links: names(links) } });
  const command = commandById(id);
  if (!command) throw new Error(id);
  expect(isEnabled(command)).toBe(whyNot(command) === null);
  return whyNot(command);
}

describe('why a command cannot be carried out', () => {
  it('is that nothing is chosen, or too little, or too much', () => {
    expect(withChosen('edit.delete', 0)).toBe(shellTexts.chooseFirst);
    expect(withChosen('edit.delete', 0, 1)).toBeNull();
    expect(withChosen('arrange.left', 0)).toBe(shellTexts.chooseTwo);
    expect(withChosen('arrange.left', 1)).toBe(shellTexts.chooseTwo);
    expect(withChosen('arrange.left', 2)).toBeNull();
    expect(withChosen('arrange.across', 2, 1)).toBe(shellTexts.chooseThree);
    expect(withChosen('edit.rename', 2)).toBe(shellTexts.chooseOne);
    expect(withChosen('edit.rename', 0, 1)).toBeNull();
  });

  it('is that there is no step to take back', () => {
    expect(withChosen('edit.undo', 0)).toBe(shellTexts.nothingToUndo);
    expect(withChosen('edit.redo', 0)).toBeNull();
  });

  it('is nothing to tell of what has no place here', () => {
    const paste = commandById('edit.paste');
    expect(paste && whyNot(paste)).toBeUndefined();
  });
});
