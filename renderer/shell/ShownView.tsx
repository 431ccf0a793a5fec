import { Center } from '@mantine/core';
import { Suspense } from 'react';
import { viewOf, type ViewId } from '../../shared/framework/views.ts';
import { useSay } from '../session/useSay.ts';
import { LateLoader } from '../design/LateLoader.tsx';
import { viewComponents } from '../views/registry.ts';
import { Boundary } from './Boundary.tsx';
import classes from './PlanWindow.module.css';

/** The view in front of the canvas. */
export function ShownView({ id }: { readonly id: ViewId }) {
  const say = useSay();
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
