import { NativeSelect } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { businessKpis } from '../../../shared/framework/kpiMap.ts';
import { kpisViewTexts } from '../../../shared/messages/viewKpis.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import type { AlignedKpi } from '../../../shared/views/kpiAlignment.ts';
import { carry } from '../../input/dragInList.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';

interface KpiCardProps {
  readonly kpi: AlignedKpi;
  /** The drag began with this KPI, or ended (null). */
  onDrag(id: string | null): void;
  onAlign(business: string | null): void;
}

/** A KPI of the plan: what it serves and which goals use it. Dragged, or aligned from its list. */
export function KpiCard({ kpi: { item, businessKpi, goals }, onDrag, onAlign }: KpiCardProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const served = businessKpis.find((business) => business.id === businessKpi);
  return (
    <article
      className="kpis-card kpis-kpi"
      data-hue={itemType(item.type).hue}
      data-kpi={item.id}
      data-orphan={businessKpi === null}
      data-selected={isSelected}
      draggable={!readOnly}
      onDragStart={(event) => {
        carry(event, titleOf(item), 'link');
        onDrag(item.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className="kpis-card-head">
        {readOnly ? null : <IconGripVertical size={15} className="kpis-grip" aria-hidden />}
        <h4>
          <ItemName item={item} />
        </h4>
      </div>
      {businessKpi === null ? <p className="kpis-orphan">{say(kpisViewTexts.orphan)}</p> : null}
      {readOnly ? (
        served && <p>{say(served.name)}</p>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={say(kpisViewTexts.serves, { kpi: titleOf(item) })}
          value={businessKpi ?? ''}
          onChange={(event) => onAlign(event.currentTarget.value || null)}
          data={[{ value: '', label: say(kpisViewTexts.servesNone) }, ...businessKpis.map(({ id, name }) => ({ value: id, label: say(name) }))]}
        />
      )}
      <div className="kpis-chips">
        <span>{say(goals.length > 0 ? kpisViewTexts.goals : kpisViewTexts.noGoal)}</span>
        {goals.map((goal) => (
          <ItemName key={goal.id} item={goal} isChip />
        ))}
      </div>
    </article>
  );
}
