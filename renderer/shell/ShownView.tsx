import { Center } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { viewOf, type ViewId } from '../../shared/framework/views.ts';
import { focusCanvas } from '../input/focusCanvas.ts';
import { isInOverlay, takesText } from '../input/keyboardTarget.ts';
import { useSay } from '../session/useSay.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import { LateLoader } from '../design/LateLoader.tsx';
import { viewComponents } from '../views/registry.ts';
import { Boundary } from './Boundary.tsx';
import classes from './PlanWindow.module.css';
import { useWindowEvent } from './useWindowEvent.ts';

/** Escape clears the selection, as on the canvas, which closes details above the view. In fields and dialogs it has another meaning. */
function letGo({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || takesText(target) || isInOverlay(target)) return;
  useWindowState.setState({ selection: nothingSelected, planFormOpen: false });
}

/** After a view came or went, focuses what is in front if the focused element is gone or hidden, unless the view focused a field of its own. */
function takeLostKeyboard(take: () => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) take();
    }),
  );
}

/** The view in front of the canvas. */
export function ShownView({ id }: { readonly id: ViewId }) {
  const say = useSay();
  const place = useRef<HTMLElement>(null);
  useWindowEvent('keydown', letGo);
  useEffect(() => {
    takeLostKeyboard(() => place.current?.focus({ preventScroll: true }));
    return () => takeLostKeyboard(focusCanvas);
  }, []);
  const View = viewComponents[id];
  if (!View) return null;
  return (
    <main ref={place} tabIndex={-1} className={classes.view} aria-label={say(viewOf(id).name)}>
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
