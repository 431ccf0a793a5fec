import { viewMaturityTexts as texts } from '../../../shared/messages/viewMaturity.ts';
import { textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';

/** The actions that reach too far above the present level. */
export function ActionsAbove({ actions }: { readonly actions: readonly Item[] }) {
  const say = useSay();
  const selected = useWindowState((state) => state.selection.items);
  return (
    <section className="maturity-card" aria-label={say(texts.above)}>
      <h3>{say(texts.above)}</h3>
      <p className="maturity-quiet">{say(texts.aboveHint)}</p>
      <ul className="maturity-steps">
        {actions.map((action) => (
          <li key={action.id} data-selected={selected.includes(action.id)}>
            <span className="maturity-level">{textOf(action.fields, 'maturity')}</span>
            <button type="button" aria-pressed={selected.includes(action.id)} onClick={() => selectItems([action.id])}>
              {titleOf(action) || say(texts.untitled)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
