import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { portfolioTexts } from '../../shared/messages/portfolio.ts';
import { formatNumber } from '../../shared/messages/text.ts';
import { clientOf, comparedColumns, costText, gapOf, kpisByKind, moneyByChannel } from '../../shared/portfolio/comparison.ts';
import type { KpiSummary, PlanSummary } from '../../shared/portfolio/planSummary.ts';
import { platformOf } from '../../shared/portfolio/platforms.ts';
import { smallRing } from '../../shared/portfolio/ringMultiples.ts';
import { measuredText, moneyText, percentText } from '../../shared/plan/amounts.ts';
import { wideGap, dimensions } from '../../shared/framework/dimensions.ts';
import { FigureSvg } from '../design/FigureSvg.tsx';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';

/** By which column plans are sorted. */
export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

interface OverviewProps {
  readonly plans: readonly PlanSummary[];
  readonly sorting: Sorting;
  onSort(column: string): void;
  onRemove(id: string): void;
}

/** One line a plan. */
export function Overview({ plans, sorting, onSort, onRemove }: OverviewProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  return (
    <table className="portfolio-table">
      <thead>
        <tr>
          {comparedColumns.map((column) => {
            const isSorted = sorting.column === column.id;
            const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
            return (
              <th key={column.id} scope="col" data-numeric={column.isNumeric} aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined} title={column.hint && say(column.hint)}>
                <UnstyledButton className="portfolio-sort" onClick={() => onSort(column.id)}>
                  {say(column.name)}
                  {isSorted ? <Arrow size={13} aria-hidden /> : null}
                </UnstyledButton>
              </th>
            );
          })}
          <td className="portfolio-remove" />
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            {comparedColumns.map((column) => {
              const text = column.text(plan, language, today);
              return column.id === 'client' ? (
                <th key={column.id} scope="row">
                  {text}
                  {plan.title === text || plan.title === '' ? null : <small>{plan.title}</small>}
                </th>
              ) : (
                <td key={column.id} data-column={column.id} data-numeric={column.isNumeric} data-warn={column.id === 'review' && plan.isReviewOverdue}>
                  {text}
                </td>
              );
            })}
            <td className="portfolio-remove">
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={say(portfolioTexts.remove, { client: clientOf(plan) })} onClick={() => onRemove(plan.id)}>
                <IconX size={14} />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A small ring for each plan, with its gaps in words. */
export function Rings({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p className="portfolio-lead">{say(portfolioTexts.ringLead)}</p>
      <div className="portfolio-rings">
        {plans.map((plan) => {
          const gaps = dimensions.flatMap(({ id, name }) => {
            const gap = gapOf(plan.positions[id]);
            return gap ? [{ name, gap }] : [];
          });
          return (
            <figure key={plan.id}>
              <figcaption>{clientOf(plan)}</figcaption>
              <FigureSvg figure={smallRing(plan, language)} />
              <p>
                {gaps.length === 0 ? '–' : gaps.map(({ name, gap }, place) => (
                  <span key={place} data-warn={gap >= wideGap}>
                    {`${say(name)} ${formatNumber(gap, language)}`}
                  </span>
                ))}
              </p>
            </figure>
          );
        })}
      </div>
    </>
  );
}

/** KPIs of the same kind, those of all plans together. */
export function KpiKinds({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  const kinds = kpisByKind(plans);
  const value = (amount: number | null, { unit }: KpiSummary): string => (amount === null ? '–' : measuredText(amount, unit, language));
  if (kinds.length === 0) return <p className="portfolio-lead">{say(portfolioTexts.noKpis)}</p>;
  return kinds.map((kind) => (
    <section key={kind.id} className="portfolio-section">
      <h3>{say(kind.name)}</h3>
      <table className="portfolio-table">
        <thead>
          <tr>
            <th scope="col">{say(portfolioTexts.client)}</th>
            <th scope="col">{say(portfolioTexts.kpi)}</th>
            <th scope="col" data-numeric>{say(portfolioTexts.latest)}</th>
            <th scope="col" data-numeric>{say(portfolioTexts.target)}</th>
            <th scope="col">{say(portfolioTexts.reached)}</th>
            <th scope="col" data-numeric title={say(portfolioTexts.costHint)}>{say(portfolioTexts.cost)}</th>
          </tr>
        </thead>
        <tbody>
          {kind.rows.map(({ plan, kpi }, place) => (
            <tr key={place}>
              <th scope="row">{clientOf(plan)}</th>
              <td>{kpi.name}</td>
              <td data-numeric>{value(kpi.latest, kpi)}</td>
              <td data-numeric>{value(kpi.target, kpi)}</td>
              <td data-good={kpi.isReached === true}>{kpi.isReached === null ? '–' : say(kpi.isReached ? portfolioTexts.reached : portfolioTexts.notReached)}</td>
              <td data-numeric>{costText(plan, kpi, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

/** Money and its share by channel; each currency has a table of its own. */
export function MoneyTables({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  const tables = moneyByChannel(plans, (name) => platformOf(name) ?? name);
  if (tables.length === 0) return <p className="portfolio-lead">{say(portfolioTexts.noMoney)}</p>;
  return tables.map(({ currency, channels, rows }) => (
    <section key={currency} className="portfolio-section">
      <h3>{currency}</h3>
      <div className="portfolio-wide">
        <table className="portfolio-table">
          <thead>
            <tr>
              <th scope="col">{say(portfolioTexts.client)}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col" data-numeric>
                  {channel}
                </th>
              ))}
              <th scope="col" data-numeric>{say(portfolioTexts.total)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ plan, amounts, total }) => (
              <tr key={plan.id}>
                <th scope="row">{clientOf(plan)}</th>
                {amounts.map((amount, place) => (
                  <td key={channels[place]} data-numeric>
                    {amount === 0 ? '–' : moneyText(amount, currency, language)}
                    {amount === 0 ? null : <small>{percentText((amount / total) * 100, language)}</small>}
                  </td>
                ))}
                <td data-numeric>
                  <strong>{moneyText(total, currency, language)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}
