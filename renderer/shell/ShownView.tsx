import { Center } from '@mantine/core';
import { Suspense } from 'react';
import { viewOf, type ViewId } from '../../shared/framework/views.ts';
import { isInOverlay, takesText } from '../input/keyboardTarget.ts';
import { useSay } from '../session/useSay.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import { LateLoader } from '../design/LateLoader.tsx';
import { viewComponents } from '../views/registry.ts';
import { Boundary } from './Boundary.tsx';
import classes from './PlanWindow.module.css';
import { useWindowEvent } from './useWindowEvent.ts';

/** Escape chooses nothing, as on the canvas: details that lie over the view go away. In a field and in what lies above, it has another meaning. */
function letGo({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || takesText(target) || isInOverlay(target)) return;
  useWindowState.setState({ selection: nothingSelected, planFormOpen: false });
}

/** The view in front of the canvas. */
export function ShownView({ id }: { readonly id: ViewId }) {
  const say = useSay();
  useWindowEvent('keydown', letGo);
  const View = viewComponents[id];
  if (!View) return null;
  return (
    <main className={classes.view} aria-label={say(viewOf(id).name)}>
      <Boundary scope="part">
        <Suspense
          fallback={
            <Center h="100%">
              <LateLoader />
            </Center>
          }
        >
          <View />
        </Suspense>
      </Boundary>
    </main>
  );
}
