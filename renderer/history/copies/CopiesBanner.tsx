import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import { copiesTexts as texts } from '../../../shared/messages/copies.ts';
import { Banner } from '../../design/Banner.tsx';
import { useHost } from '../../session/hostContext.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { useSay } from '../../session/useSay.ts';
import { useHistoryState } from '../historyState.ts';
import { isLeft, leaveCopy } from './leftCopies.ts';

type Copies = MethodOutput<'copies.list'>['copies'];

/** Offers the copies that a cloud folder left beside the plan, until they are merged or left. */
export function CopiesBanner({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const { copies, leave } = useCopies(session);
  const [newest] = copies;
  if (!newest || session.readOnly) return null;
  return (
    <Banner hue="orange">
      <span>{say(texts.found, { count: copies.length, name: newest.name })}</span>
      <Group gap={8}>
        <Button size="compact-sm" onClick={() => useHistoryState.setState({ merging: { from: { file: newest.file }, name: newest.name, isFound: true } })}>
          {say(texts.compare)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={leave}>
          {say(texts.leave)}
        </Button>
      </Group>
    </Banner>
  );
}

/** Looks for copies when the plan is there, when somebody comes back to the window, and after every merge. */
function useCopies(session: PlanEditor): { readonly copies: Copies; leave(): void } {
  const host = useHost();
  const isLoaded = useStore(session.store, (state) => state.loaded);
  const merging = useHistoryState((state) => state.merging);
  const [found, setFound] = useState<Copies>([]);
  useEffect(() => {
    if (!isLoaded || merging) return;
    let isOver = false;
    const look = (): void =>
      void host.call('copies.list', { session: session.id }).then((answer) => {
        // Nobody asked: a folder that cannot be read offers nothing.
        if (!isOver) setFound(answer.ok ? answer.value.copies.filter((copy) => !isLeft(copy)) : []);
      });
    look();
    window.addEventListener('focus', look);
    return () => {
      isOver = true;
      window.removeEventListener('focus', look);
    };
  }, [host, session, isLoaded, merging]);
  const leave = (): void => {
    for (const copy of found) leaveCopy(copy);
    setFound([]);
  };
  return { copies: found, leave };
}
