import { typeAhead, typeInto } from '../input/typeAhead.ts';
import { useWindowState } from '../session/windowState.ts';

const keys = typeAhead();

/** Opens the dialog of a new plan. What is typed from now on belongs to its title. */
export function requestNewPlan(): void {
  if (useWindowState.getState().dialog === 'new') return;
  useWindowState.setState({ dialog: 'new' });
  keys.begin();
}

/** Ref of the field that the dialog begins with. */
export function beginTitle(field: HTMLInputElement | null): void {
  if (field) typeInto(field, keys);
}

/** No new plan is asked for any more. */
export function dropNewPlanRequest(): void {
  keys.take();
}
