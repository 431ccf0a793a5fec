import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { businessKpis, type BusinessKpi } from '../../../shared/framework/kpiMap.ts';
import { kpisViewTexts } from '../../../shared/messages/viewKpis.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { alignKpis, kpiFromTable, orderOfWork } from '../../../shared/views/kpiAlignment.ts';
import { ofCards, usePortion } from '../../design/usePortion.tsx';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { AlignmentLines } from './AlignmentLines.tsx';
import { BusinessCard } from './BusinessCard.tsx';
import { EngagementGroups } from './EngagementGroups.tsx';
import { KpiCard } from './KpiCard.tsx';
import { WorkPath } from './WorkPath.tsx';
import './kpis.css';

/** KPI alignment: the business KPIs at the left, the plan's KPIs at the right, and which serves which. */
export function View() {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const { rows, kpis, orphans } = useMemo(() => alignKpis(plan), [plan]);
  const steps = useMemo(() => orderOfWork(plan), [plan]);
  const { shown, more } = usePortion(kpis, ofCards);
  const [dragged, setDragged] = useState<string | null>(null);

  const isEmpty = kpis.length === 0 && rows.every((row) => row.businessGoals.length === 0);
  const addButton = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => add({ name: '' })}>
      {say(kpisViewTexts.addKpi)}
    </Button>
  );
  return (
    <ViewFrame id="kpis" tools={addButton} isEmpty={isEmpty} start={readOnly ? null : <FirstChoices language={language} />}>
      <WorkPath steps={steps} />
      <p className="kpis-verdict" data-good={orphans.length === 0} role="status">
        {orphans.length > 0 ? say(kpisViewTexts.orphans, { count: orphans.length }) : kpis.length > 0 ? say(kpisViewTexts.allServed) : ''}
        {readOnly || kpis.length === 0 ? null : <span>{say(kpisViewTexts.dragHint)}</span>}
      </p>
      <div className="kpis-table">
        <section aria-label={say(kpisViewTexts.businessColumn)}>
          <h3>{say(kpisViewTexts.businessColumn)}</h3>
          {rows.map((row) => (
            <BusinessCard
              key={row.business.id}
              row={row}
              dragged={dragged}
              onTake={() => take(row.business, language)}
              onDrop={(id) => {
                align(id, row.business.id);
                setDragged(null);
              }}
            />
          ))}
        </section>
        <section aria-label={say(kpisViewTexts.kpiColumn)}>
          <h3>{say(kpisViewTexts.kpiColumn)}</h3>
          {kpis.length === 0 ? <p className="kpis-none">{say(kpisViewTexts.noKpis)}</p> : null}
          {shown.map((kpi) => (
            <KpiCard key={kpi.item.id} kpi={kpi} onDrag={setDragged} onAlign={(business) => align(kpi.item.id, business)} />
          ))}
          {more}
        </section>
        <AlignmentLines kpis={shown} />
      </div>
      {kpis.length > 0 ? <EngagementGroups plan={plan} /> : null}
    </ViewFrame>
  );
}

/** The first step where there is nothing: what the business may want, and the KPI that each asks for. */
function FirstChoices({ language }: { readonly language: Language }) {
  const say = useSay();
  return (
    <div className="kpis-first">
      {businessKpis.map((business) => (
        <Button key={business.id} variant="default" size="sm" onClick={() => take(business, language)}>
          <span>
            <strong>{say(business.name)}</strong>
            <br />
            {say(business.socialKpi)}
          </span>
        </Button>
      ))}
    </div>
  );
}

function align(id: string, business: string | null): void {
  currentSession().edit(setField, { id, key: 'businessKpi', value: business });
}

function add(fields: Readonly<Record<string, string>>): void {
  const added = currentSession().edit(addItem, { type: 'kpi', fields });
  if (added.ok) selectItems([added.value]);
}

function take(business: BusinessKpi, language: Language): void {
  const added = currentSession().edit(addItem, { type: 'kpi', fields: kpiFromTable(business, language) });
  if (added.ok) selectItems([added.value]);
}
