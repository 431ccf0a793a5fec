import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { kpisViewTexts } from '../../../shared/messages/viewKpis.ts';
import type { BusinessRow } from '../../../shared/views/kpiAlignment.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';

interface BusinessCardProps {
  readonly row: BusinessRow;
  /** The KPI that is being dragged. */
  readonly dragged: string | null;
  onTake(): void;
  onDrop(kpi: string): void;
}

/** A KPI of the business, the social KPI that it asks for, and who in the business wants it. Takes KPIs that are dropped on it. */
export function BusinessCard({ row, dragged, onTake, onDrop }: BusinessCardProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const [isOver, setIsOver] = useState(false);
  const { business, kpis, businessGoals, state } = row;
  const socialKpi = say(business.socialKpi);
  const onDragOver = (event: DragEvent): void => {
    if (dragged === null || readOnly) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'link';
    setIsOver(true);
  };
  return (
    <article
      className="kpis-card kpis-business"
      data-business={business.id}
      data-state={state}
      data-over={isOver && dragged !== null}
      aria-label={say(business.name)}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (dragged === null || readOnly) return;
        event.preventDefault();
        setIsOver(false);
        onDrop(dragged);
      }}
    >
      <div className="kpis-card-head">
        <h4>{say(business.name)}</h4>
        <span className="kpis-badge" data-state={state}>
          {state === 'served' ? say(kpisViewTexts.served, { count: kpis.length }) : say(kpisViewTexts[state])}
        </span>
      </div>
      <p>{say(kpisViewTexts.socialKpi, { kpi: socialKpi })}</p>
      {businessGoals.length > 0 ? (
        <div className="kpis-chips" role="group" aria-label={say(kpisViewTexts.businessGoals)}>
          {businessGoals.map((goal) => (
            <ItemName key={goal.id} item={goal} isChip />
          ))}
        </div>
      ) : null}
      {readOnly ? null : (
        <Button
          className="kpis-take"
          size="compact-xs"
          variant={state === 'wanted' ? 'filled' : 'default'}
          leftSection={<IconPlus size={13} />}
          aria-label={say(kpisViewTexts.takeFull, { kpi: socialKpi })}
          onClick={onTake}
        >
          {say(kpisViewTexts.take)}
        </Button>
      )}
    </article>
  );
}
