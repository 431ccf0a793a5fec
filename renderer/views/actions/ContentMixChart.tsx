import { useMemo } from 'react';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { contentMix } from '../../../shared/views/contentMix.ts';
import { usePortion } from '../../design/usePortion.tsx';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { RuleNotes } from '../RuleNotes.tsx';

/** Helping against pushing as one bar with its half marked, then a bar for each kind of content and what it holds (S4). */
export function ContentMixChart() {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const mix = useMemo(() => contentMix(plan), [plan]);
  const most = Math.max(1, mix.unsaid.length, ...mix.kinds.map((kind) => kind.items.length));
  const parts = [
    { id: 'helping', hue: 'green', count: mix.helping },
    { id: 'pushing', hue: 'orange', count: mix.pushing },
    { id: 'unsaid', hue: 'gray', count: mix.unsaid.length },
  ] as const;
  return (
    <div className="mix">
      <h3>{say(actionsViewTexts.mixTitle)}</h3>
      <p className="mix-rule">{say(actionsViewTexts.mixRule)}</p>
      <RuleNotes rules={['pushing']} />
      <div
        className="mix-bar"
        role="img"
        aria-label={say(actionsViewTexts.mixBar, { helping: mix.helping, pushing: mix.pushing, unsaid: mix.unsaid.length, all: mix.all })}
      >
        {parts.map(({ id, hue, count }) =>
          count === 0 ? null : (
            <span key={id} data-hue={hue} style={{ flexGrow: count }}>
              {say(actionsViewTexts[id], { count })}
            </span>
          ),
        )}
        <i>{say(actionsViewTexts.half)}</i>
      </div>
      <dl className="mix-kinds">
        {mix.kinds.map(({ option, helps, items, pushing }) => (
          <MixLine
            key={option.id}
            name={say(option.name)}
            remark={say(helps ? actionsViewTexts.helps : actionsViewTexts.pushes)}
            hue={helps ? 'green' : 'orange'}
            items={items}
            pushing={pushing}
            most={most}
          />
        ))}
        {mix.unsaid.length > 0 ? <MixLine name={say(actionsViewTexts.noContentKind)} remark="" hue="gray" items={mix.unsaid} pushing={0} most={most} /> : null}
      </dl>
    </div>
  );
}

interface MixLineProps {
  readonly name: string;
  readonly remark: string;
  readonly hue: string;
  readonly items: readonly Item[];
  /** How many of them push. */
  readonly pushing: number;
  /** The longest bar's count. */
  readonly most: number;
}

function MixLine({ name, remark, hue, items, pushing, most }: MixLineProps) {
  const { shown, more } = usePortion(items);
  return (
    <div data-hue={hue}>
      <dt>
        {name} <small>{remark}</small>
      </dt>
      <dd>
        <span className="mix-count">
          {pushing < items.length ? <i data-hue={hue === 'orange' ? 'green' : hue} style={{ width: `${((items.length - pushing) / most) * 100}%` }} /> : null}
          {pushing > 0 ? <i data-hue="orange" style={{ width: `${(pushing / most) * 100}%` }} /> : null}
          <b>{items.length}</b>
        </span>
        <span className="mix-items">
          {shown.map((item) => (
            <ItemName key={item.id} item={item} isChip />
          ))}
        </span>
        {more}
      </dd>
    </div>
  );
}
