import { CloseButton, MultiSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import type { Text } from '../../../shared/messages/text.ts';
import { soughtWords } from '../../../shared/messages/sought.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { focusChoices, focusKey, partsInFocus, type FocusChoice } from '../../../shared/views/focus.ts';
import { isComposing } from '../../input/composition.ts';
import { focusCanvas } from '../../input/focusCanvas.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { firstOfEach } from '../../design/firstOfEach.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { useInsights } from '../../session/insights.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { showView, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import './FocusBar.css';

const groups = [
  { kind: 'type', name: canvasTexts.focusTypes },
  { kind: 'person', name: itemType('person').plural },
  { kind: 'channel', name: itemType('channel').plural },
  { kind: 'audience', name: itemType('audience').plural },
  { kind: 'goal', name: canvasTexts.focusChains },
  { kind: 'findings', name: canvasTexts.focusAdvice },
] as const satisfies readonly { readonly kind: FocusChoice['kind']; readonly name: Text }[];

/** Asks for a part of the plan by type, person, channel, audience, goal or findings; the canvas fades all else. */
export function FocusBar() {
  const focus = useCanvasState((state) => state.focus);
  useCommands(
    useMemo(
      () => ({
        'view.focus': () => {
          showView(null);
          // Open already, it takes the keys again: they would be commands of the canvas.
          document.querySelector<HTMLInputElement>('.focus-bar input')?.focus();
          useCanvasState.setState(({ focus: asked }) => ({ focus: asked ?? { keys: none, isFramed: false } }));
        },
      }),
      [],
    ),
  );
  return focus ? <Bar chosen={focus.keys} isFramed={focus.isFramed} /> : null;
}

const none: readonly string[] = [];

function leave(): void {
  useCanvasState.setState({ focus: null });
  focusCanvas();
}

function choose(keys: readonly string[]): void {
  useCanvasState.setState({ focus: { keys, isFramed: false } });
}

function Bar({ chosen, isFramed }: { readonly chosen: readonly string[]; readonly isFramed: boolean }) {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const byItem = useInsights((state) => state.byItem);
  const between = useBetweenPanels();
  const [sought, setSought] = useState('');
  const choices = useMemo(() => focusChoices(plan), [plan]);
  const shown = useMemo(() => partsInFocus(plan, chosen, new Set(byItem.keys())), [plan, chosen, byItem]);

  useEffect(() => {
    if (!shown) return;
    useWindowState.setState({ traced: shown, isChain: false });
    // Escape on the canvas shows everything again; a chain that is traced takes the place of what was chosen here.
    const unfollow = useWindowState.subscribe(({ traced }) => {
      // Closed already, as by a presentation that begins, it stays so.
      if (traced !== shown && useCanvasState.getState().focus) choose(none);
    });
    return () => {
      unfollow();
      if (useWindowState.getState().traced === shown) useWindowState.setState({ traced: null });
    };
  }, [shown]);

  const label = (choice: FocusChoice): string => {
    if (choice.kind === 'type') return say(itemType(choice.type).plural);
    if (choice.kind === 'findings') return say(canvasTexts.focusFindings);
    const item = plan.items.get(choice.id);
    return item ? titleOf(item) : '';
  };
  const data = groups.map(({ kind, name }) => ({
    group: say(name),
    items: choices.filter((choice) => choice.kind === kind).map((choice) => ({ value: focusKey(choice), label: label(choice) })),
  }));
  const chooseFirst = (): void => {
    const isSought = soughtWords(sought);
    const first = data.flatMap(({ items }) => items).find(({ value, label: words }) => !chosen.includes(value) && isSought(words));
    if (!first) return;
    setSought('');
    choose([...chosen, first.value]);
  };
  return (
    <div className="focus-bar" style={between} role="group" aria-label={say(canvasTexts.focus)}>
      <MultiSelect
        size="sm"
        className="focus-choices"
        autoFocus={!isFramed}
        searchable
        clearable
        hidePickedOptions
        maxDropdownHeight={360}
        filter={firstOfEach(say)}
        aria-label={say(canvasTexts.focusWhat)}
        placeholder={chosen.length === 0 ? say(canvasTexts.focusHint) : ''}
        nothingFoundMessage={say(canvasTexts.focusNothing)}
        value={chosen.filter((key) => choices.some((choice) => focusKey(choice) === key))}
        onChange={choose}
        searchValue={sought}
        onSearchChange={setSought}
        data={data}
        onKeyDown={(event) => {
          // What fits first is meant where none was walked to.
          if (event.key === 'Enter' && sought.trim() !== '' && !isComposing(event.nativeEvent) && !event.currentTarget.getAttribute('aria-activedescendant')) chooseFirst();
          if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') !== 'true') leave();
        }}
      />
      <span className="focus-count" role="status">
        {shown ? say(canvasTexts.focusCount, { count: shown.size }) : null}
      </span>
      <CloseButton aria-label={say(canvasTexts.endTrace)} title={say(canvasTexts.endTrace)} onClick={leave} />
    </div>
  );
}
