import { useEffect } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { viewIds } from '../../../shared/framework/views.ts';
import { peopleTexts } from '../../../shared/messages/people.ts';
import type { Person } from '../../../shared/sync/presence.ts';
import { showNotice } from '../../session/notices.ts';
import { follow, usePeople } from '../../session/people.ts';
import { useLanguage } from '../../session/useSay.ts';
import { showView, useWindowState } from '../../session/windowState.ts';
import { nameOfPerson } from '../../session/wordPerson.ts';
import { cameraOn, isMoved, type Camera } from './cameraOn.ts';
import { glide } from '../gestures/useReveal.ts';

/** The camera of whoever is followed is this window's too, until its person moves the canvas; and goes to somebody once. */
export function useFollowing(): void {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const language = useLanguage();
  useEffect(() => {
    let last: Pick<Person['presence'], 'seen' | 'shown'> | undefined;
    let name = '';
    /** Where the view was put by following; anything else was done by hand. */
    let put: Camera | undefined;
    const show = ({ presence: { seen, shown } }: Person, duration: number): void => {
      const view = viewIds.find((id) => id === shown) ?? null;
      if (useWindowState.getState().shownView !== view) showView(view);
      const { width, height, minZoom, maxZoom } = flow.getState();
      if (!seen || view !== null || width === 0) return;
      const camera = cameraOn(seen, { width, height, minZoom, maxZoom, covered: useWindowState.getState().covered });
      put = duration === 0 ? camera : undefined;
      void setViewport(camera, { duration });
    };
    const take = (): void => {
      const { people, following, goingTo } = usePeople.getState();
      if (goingTo) {
        usePeople.setState({ goingTo: null });
        const person = people.get(goingTo.id);
        if (person?.presence.seen) show(person, glide());
        else if (person) showNotice(peopleTexts.nowhere, { name: nameOfPerson(person, language) });
      }
      if (following === null) {
        last = undefined;
        put = undefined;
        return;
      }
      const person = people.get(following);
      if (!person) {
        follow(null);
        if (name) showNotice(peopleTexts.followedLeft, { name });
        return;
      }
      name = nameOfPerson(person, language);
      const { seen, shown } = person.presence;
      if (last && last.shown === shown && JSON.stringify(last.seen) === JSON.stringify(seen)) return;
      last = { seen, shown };
      show(person, 0);
    };
    const announced = usePeople.subscribe(({ following, people }, before) => {
      if (following === before.following) return;
      const person = following === null ? undefined : people.get(following);
      if (person) showNotice(peopleTexts.following, { name: nameOfPerson(person, language) });
      else if (before.following !== null && people.has(before.following)) showNotice(peopleTexts.notFollowing);
      last = undefined;
      put = undefined;
    });
    const stop = usePeople.subscribe(take);
    const moved = flow.subscribe(({ transform }) => {
      if (put && isMoved(put, transform)) follow(null);
    });
    take();
    return () => {
      announced();
      stop();
      moved();
    };
  }, [flow, setViewport, language]);
}
