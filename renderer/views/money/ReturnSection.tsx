import { useMemo } from 'react';
import { moneyReturn, type ReachReturn, type ReturnLine } from '../../../shared/insights/moneyReturn.ts';
import { PlanIndex } from '../../../shared/insights/planIndex.ts';
import { returnTexts } from '../../../shared/messages/moneyReturn.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { wordBasis, wordFlow, wordOutcome, wordRatio, wordReach } from '../../../shared/views/wordReturn.ts';
import { usePortion } from '../../design/usePortion.tsx';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { ReturnChart } from './ReturnChart.tsx';

/** What the money brings in: by channel and action, organic beside paid, in time, and seen from the KPIs. */
export function ReturnSection({ plan, today }: { readonly plan: Plan; readonly today: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useMemo(() => moneyReturn(new PlanIndex(plan), today), [plan, today]);
  const lines = found.channels.flatMap(({ channel, actions }) => [
    ...(channel ? [{ line: channel, isPart: false }] : []),
    ...actions.map((line) => ({ line, isPart: channel !== undefined })),
  ]);
  const { shown, more } = usePortion(lines);
  return (
    <section className="money-return" aria-label={say(returnTexts.title)}>
      <h3>{say(returnTexts.title)}</h3>
      <p>{say(found.isEmpty ? returnTexts.nothing : returnTexts.lead)}</p>
      {lines.length > 0 ? (
        <table className="view-table return-table">
          <ReturnHead first={say(returnTexts.channel)} hasReach />
          <tbody>
            {shown.map(({ line, isPart }) => (
              <LineRow key={line.item.id} line={line} isPart={isPart} hasReach />
            ))}
          </tbody>
          {found.totals.length > 0 ? (
            <tbody>
              {found.reach.length > 1 ? (
                <tr className="return-heading">
                  <th scope="rowgroup" colSpan={6}>{say(returnTexts.organicPaid)}</th>
                </tr>
              ) : null}
              {found.reach.length > 1 ? found.reach.map((one) => <SumRow key={`${one.currency} ${one.reach ?? ''}`} of={one} name={wordReach(one.reach, language)} />) : null}
              {found.totals.map((one) => (
                <SumRow key={one.currency} of={one} name={say(returnTexts.total)} isTotal />
              ))}
            </tbody>
          ) : null}
        </table>
      ) : null}
      {more}
      {found.totals.map((total) => (
        <ReturnChart key={total.currency} plan={plan} total={total} today={today} />
      ))}
      {found.kpis.length > 0 ? (
        <>
          <table className="view-table return-table">
            <ReturnHead first={say(returnTexts.kpi)} />
            <tbody>
              {found.kpis.map((line) => (
                <LineRow key={line.item.id} line={line} isPart={false} />
              ))}
            </tbody>
          </table>
          <p>{say(returnTexts.kpiNote)}</p>
        </>
      ) : null}
    </section>
  );
}

function ReturnHead({ first, hasReach }: { readonly first: string; readonly hasReach?: boolean }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {hasReach ? <th scope="col">{say(returnTexts.reach)}</th> : null}
        <th scope="col" className="return-number">{say(returnTexts.spent)}</th>
        <th scope="col" className="return-number">{say(returnTexts.revenue)}</th>
        <th scope="col">{say(returnTexts.ratio)}</th>
        <th scope="col">{say(returnTexts.basis)}</th>
      </tr>
    </thead>
  );
}

function LineRow({ line, isPart, hasReach }: { readonly line: ReturnLine; readonly isPart: boolean; readonly hasReach?: boolean }) {
  const language = useLanguage();
  const { item, currency, reach, spent, revenue, ratio, isEarly } = line;
  return (
    <tr data-part={isPart}>
      <th scope="row"><ItemName item={item} /></th>
      {hasReach ? <td>{wordReach(reach, language)}</td> : null}
      <td className="return-number">{wordFlow(spent, currency, language)}</td>
      <td className="return-number">{wordFlow(revenue, currency, language)}</td>
      <td data-outcome={ratio === undefined ? 'unknown' : isEarly ? 'early' : ratio < 1 ? 'below' : 'above'}>{wordOutcome(line, language)}</td>
      <td>{wordBasis(line, language)}</td>
    </tr>
  );
}

function SumRow({ of, name, isTotal }: { readonly of: ReachReturn; readonly name: string; readonly isTotal?: boolean }) {
  const language = useLanguage();
  return (
    <tr data-total={isTotal}>
      <th scope="row">{name}</th>
      <td />
      <td className="return-number">{wordFlow(of.spent, of.currency, language)}</td>
      <td className="return-number">{wordFlow(of.revenue, of.currency, language)}</td>
      <td>{of.ratio === undefined ? '' : wordRatio(of.ratio, language)}</td>
      <td />
    </tr>
  );
}
