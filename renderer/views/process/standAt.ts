import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import type { ProcessStep } from '../../../shared/framework/partnership.ts';
import { nowEntry } from '../../../shared/views/processLoop.ts';
import { todayHere } from '../../session/today.ts';
import { currentSession } from '../../session/windowState.ts';

/** The plan stands at a step from today on. */
export function standAt(step: ProcessStep): void {
  currentSession().edit(setRegisterEntry, { register: 'process', entry: nowEntry, values: { step: step.id, on: todayHere() } });
}
