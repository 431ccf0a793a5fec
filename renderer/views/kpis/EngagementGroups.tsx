import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { engagementObjects, happenings } from '../../../shared/framework/engagement.ts';
import { kpisViewTexts } from '../../../shared/messages/viewKpis.ts';
import { titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { engagementTable } from '../../../shared/views/engagement.ts';
import { ofCards, usePortion } from '../../design/usePortion.tsx';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { RuleNotes } from '../RuleNotes.tsx';

/** The KPIs by what they count – what we do, or what happens in people – and by what people are engaged to (S1). */
export function EngagementGroups({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const { rows, unsaid } = useMemo(() => engagementTable(plan), [plan]);
  return (
    <section className="kpis-engagement" aria-label={say(kpisViewTexts.engagement)}>
      <h3>{say(kpisViewTexts.engagement)}</h3>
      <p>{say(kpisViewTexts.engagementRule)}</p>
      <RuleNotes rules={['only-doing', 'engagement-apart']} />
      <table>
        <thead>
          <tr>
            <td />
            {engagementObjects.map(({ id, name }) => (
              <th key={id} scope="col">
                {say(name)}
              </th>
            ))}
            <th scope="col">{say(kpisViewTexts.engagesToNothing)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ happens, cells }) => (
            <tr key={happens.id}>
              <th scope="row">{say(happens.name)}</th>
              {cells.map(({ to, kpis, actions }) => (
                <td key={to?.id ?? ''} data-empty={kpis.length === 0}>
                  <KpisOf kpis={kpis} happens={happens.id} to={to?.id ?? ''} />
                  {kpis.length === 0 && to ? <span className="kpis-empty">{say(kpisViewTexts.nothingCounted)}</span> : null}
                  {actions.length > 0 ? <small>{say(kpisViewTexts.actionsHere, { count: actions.length })}</small> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {unsaid.length > 0 ? (
        <div className="kpis-unsaid">
          <h4>{say(kpisViewTexts.unsaid)}</h4>
          <KpisOf kpis={unsaid} happens="" to="" />
        </div>
      ) : null}
    </section>
  );
}

interface PlaceInTable {
  readonly happens: string;
  readonly to: string;
}

function KpisOf({ kpis, ...place }: PlaceInTable & { readonly kpis: readonly Item[] }) {
  const { shown, more } = usePortion(kpis, ofCards);
  return (
    <>
      {shown.map((kpi) => (
        <KpiOf key={kpi.id} kpi={kpi} {...place} />
      ))}
      {more}
    </>
  );
}

/** A KPI and the lists that move it to another place of the table. */
function KpiOf({ kpi, happens, to }: PlaceInTable & { readonly kpi: Item }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const set = (key: 'happens' | 'engagesTo', value: string): void => {
    currentSession().edit(setField, { id: kpi.id, key, value: value || null });
  };
  const title = titleOf(kpi);
  const choices = [
    { key: 'happens', value: happens, options: happenings, label: say(kpisViewTexts.happensOf, { kpi: title }) },
    { key: 'engagesTo', value: to, options: engagementObjects, label: say(kpisViewTexts.engagesToOf, { kpi: title }) },
  ] as const;
  return (
    <div className="kpis-engaged">
      <ItemName item={kpi} isChip />
      {readOnly
        ? null
        : choices.map(({ key, value, options, label }) => (
            <NativeSelect
              key={key}
              size="xs"
              aria-label={label}
              value={value}
              data={[{ value: '', label: '–' }, ...options.map(({ id, name }) => ({ value: id, label: say(name) }))]}
              onChange={(event) => set(key, event.currentTarget.value)}
            />
          ))}
    </div>
  );
}
