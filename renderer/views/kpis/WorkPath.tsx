import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Text } from '../../../shared/messages/text.ts';
import { kpisViewTexts } from '../../../shared/messages/viewKpis.ts';
import type { WorkStep } from '../../../shared/views/kpiAlignment.ts';
import { useSay } from '../../session/useSay.ts';
import { showView, useWindowState } from '../../session/windowState.ts';

const wordings: Readonly<Partial<Record<WorkStep['view'], { readonly name: Text; readonly done: Text }>>> = {
  kpis: { name: kpisViewTexts.stepKpis, done: kpisViewTexts.doneKpis },
  goals: { name: kpisViewTexts.stepGoals, done: kpisViewTexts.doneGoals },
  money: { name: kpisViewTexts.stepMoney, done: kpisViewTexts.doneMoney },
};

/** KPIs first, then goals, then money: the path that the work takes, each step a way to its view. */
export function WorkPath({ steps }: { readonly steps: readonly WorkStep[] }) {
  const say = useSay();
  const shown = useWindowState((state) => state.shownView);
  return (
    <nav className="kpis-path" aria-label={say(kpisViewTexts.path)}>
      {steps.map(({ view, done, of }, place) => {
        const words = wordings[view];
        if (!words) return null;
        const isHere = view === shown;
        const standing = of === 0 ? say(kpisViewTexts.nothingYet) : say(words.done, { done, of });
        return (
          <Fragment key={view}>
            {place > 0 ? <IconArrowRight size={16} aria-hidden /> : null}
            <button type="button" data-done={of > 0 && done === of} aria-current={isHere ? 'step' : undefined} onClick={() => showView(view)}>
              <b>{place + 1}</b>
              <span>
                <strong>{say(words.name)}</strong>
                <small>{isHere ? `${standing} · ${say(kpisViewTexts.stepHere)}` : standing}</small>
              </span>
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}
