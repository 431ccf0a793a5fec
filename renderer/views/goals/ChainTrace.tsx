import { Button } from '@mantine/core';
import { IconChevronRight, IconRoute } from '@tabler/icons-react';
import { Fragment, useMemo } from 'react';
import { fieldOf, itemType } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { formatDate, type Language, type Text } from '../../../shared/messages/text.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { numberOf, textOf, titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { measuredText } from '../../../shared/plan/amounts.ts';
import { chainOf, traceFrom } from '../../../shared/views/goalChain.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, showTrace } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';

interface Stage {
  readonly type: ItemTypeId;
  readonly items: readonly Item[];
  /** What it means that there are none. */
  readonly none?: Text;
}

/** The chain of one goal from the business to the deeds, and the way to see it on the canvas. */
export function ChainTrace({ plan, goal }: { readonly plan: Plan; readonly goal: Item }) {
  const say = useSay();
  const language = useLanguage();
  const chain = useMemo(() => chainOf(plan, goal), [plan, goal]);
  const stages: readonly Stage[] = [
    { type: 'businessGoal', items: chain.businessGoals, none: goalsViewTexts.noBusinessGoal },
    { type: goal.type, items: [goal] },
    { type: 'kpi', items: chain.kpis, none: goalsViewTexts.noKpi },
    { type: 'action', items: chain.actions, none: goalsViewTexts.noAction },
  ];
  const trace = (): void => {
    selectItems([goal.id]);
    showTrace(traceFrom(plan, goal.id));
  };
  return (
    <section className="chain" aria-label={say(goalsViewTexts.chain, { title: titleOf(goal) })}>
      <header>
        <h3>{say(goalsViewTexts.chain, { title: titleOf(goal) })}</h3>
        <Button size="compact-sm" variant="light" leftSection={<IconRoute size={15} />} onClick={trace}>
          {say(goalsViewTexts.trace)}
        </Button>
      </header>
      <div className="chain-stages">
        {stages.map(({ type, items, none }, place) => {
          const Icon = typeIcons[type];
          return (
            <Fragment key={type}>
              {place > 0 ? <IconChevronRight size={20} className="chain-arrow" aria-hidden /> : null}
              <section role="group" className="chain-stage" data-hue={itemType(type).hue} aria-label={say(itemType(type).plural)}>
                <h4>
                  <Icon size={14} aria-hidden />
                  {say(itemType(type).plural)}
                </h4>
                {items.length === 0 && none ? <p className="chain-none">{say(none)}</p> : null}
                {items.map((item) => (
                  <div key={item.id} className="chain-item">
                    <ItemName item={item} />
                    <small>{factsOf(item, say, language)}</small>
                  </div>
                ))}
              </section>
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}

/** What matters of an item in a chain: its reading, or its state and days. */
function factsOf(item: Item, say: ReturnType<typeof useSay>, language: Language): string {
  const latest = item.measurements.at(-1);
  const target = numberOf(item.fields, 'target');
  if (latest) {
    const unit = textOf(item.fields, 'unit');
    const value = measuredText(latest.value, unit, language);
    return target === undefined ? say(goalsViewTexts.reading, { value }) : say(goalsViewTexts.ofTarget, { value, target });
  }
  const status = fieldOf(item.type, 'status');
  const state = status?.kind === 'choice' ? status.options.find(({ id }) => id === textOf(item.fields, status.key)) : undefined;
  const days = ['start', 'end', 'due'].map((key) => textOf(item.fields, key)).filter(Boolean).map((day) => formatDate(day, language));
  return [state ? say(state.name) : '', [...new Set(days)].join(' – ')].filter(Boolean).join(' · ');
}
