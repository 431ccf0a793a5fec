import { Alert, Button, Checkbox, Group, NativeSelect, Progress, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { portfolioTexts } from '../../shared/messages/portfolio.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { comparedColumns, filterPlans, sortPlans } from '../../shared/portfolio/comparison.ts';
import { hideNames } from '../../shared/portfolio/hideNames.ts';
import type { PlanSummary } from '../../shared/portfolio/planSummary.ts';
import { Dialog } from '../design/Dialog.tsx';
import { SearchField } from '../design/SearchField.tsx';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { KpiKinds, MoneyTables, Overview, Rings, type Sorting } from './ComparedTables.tsx';
import { PlanSources } from './PlanSources.tsx';
import './portfolio.css';
import { useComparisonExport } from './useComparisonExport.ts';
import { usePortfolio, type Portfolio } from './usePortfolio.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** Plans of several clients side by side, over whatever the window shows. What was chosen stays for as long as the window does. */
export function PortfolioScreen() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'portfolio');
  const portfolio = usePortfolio();
  return (
    <Dialog opened={isOpen} onClose={close} title={say(portfolioTexts.title)} fullScreen classNames={{ content: 'portfolio', title: 'portfolio-title' }}>
      <Comparison portfolio={portfolio} />
    </Dialog>
  );
}

const parts = ['overview', 'ring', 'kpis', 'moneyPart'] as const;
type Part = (typeof parts)[number];

function Comparison({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const paper = useWindowState((state) => (state.preferences.paper === 'letter' ? 'letter' : 'a4'));
  const [part, setPart] = useState<Part>('overview');
  const [sorting, setSorting] = useState<Sorting>({ column: 'client', isDescending: false });
  const [query, setQuery] = useState('');
  const [hidesNames, setHidesNames] = useState(false);
  const { isExporting, start } = useComparisonExport();
  const { plans, unread, progress } = portfolio;
  // The letters follow the order in which plans were added, so that sorting and filtering do not change who is who.
  const named = useMemo(() => (hidesNames ? hideNames(plans, language) : plans), [plans, hidesNames, language]);
  const shown = useMemo(() => sortPlans(filterPlans(named, query), sorting.column, sorting.isDescending, today), [named, query, sorting, today]);
  const sortBy = (column: string): void => setSorting((known) => ({ column, isDescending: known.column === column && !known.isDescending }));
  const exportTo = (format: 'csv' | 'pdf'): void => start({ format, language, paper, plans: [...shown] });
  const remove = (id: string): void => {
    const place = named.findIndex((plan) => plan.id === id);
    const own = plans[place];
    if (own) portfolio.remove(own.id);
  };
  return (
    <>
      <p className="portfolio-lead">{say(portfolioTexts.lead)}</p>
      <div className="portfolio-tools">
        <PlanSources portfolio={portfolio} />
        <Group gap="xs">
          <Tooltip label={say(portfolioTexts.hideHint)} multiline w={320}>
            <Checkbox size="xs" label={say(portfolioTexts.hideNames)} checked={hidesNames} onChange={(event) => setHidesNames(event.currentTarget.checked)} />
          </Tooltip>
          <Button size="xs" variant="default" disabled={shown.length === 0 || isExporting} leftSection={<IconFileTypeCsv size={15} />} onClick={() => exportTo('csv')}>
            {say(portfolioTexts.exportCsv)}
          </Button>
          <Button size="xs" variant="default" disabled={shown.length === 0 || isExporting} loading={isExporting} leftSection={<IconFileTypePdf size={15} />} onClick={() => exportTo('pdf')}>
            {say(portfolioTexts.exportPdf)}
          </Button>
          <Button size="xs" variant="default" disabled={shown.length === 0} leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>
            {say(portfolioTexts.print)}
          </Button>
        </Group>
      </div>
      {progress ? (
        <div className="portfolio-progress" role="status">
          <span>{say(portfolioTexts.reading, { done: progress.done + 1, all: progress.all })}</span>
          <Progress value={(progress.done / progress.all) * 100} aria-label={say(portfolioTexts.reading, { done: progress.done + 1, all: progress.all })} />
          <Button size="compact-xs" variant="subtle" onClick={portfolio.stop}>
            {say(portfolioTexts.stop)}
          </Button>
        </div>
      ) : null}
      {plans.length > 0 ? (
        <div className="portfolio-tools">
          <SegmentedControl
            size="xs"
            aria-label={say(portfolioTexts.parts)}
            value={part}
            onChange={(value) => setPart(parts.find((known) => known === value) ?? 'overview')}
            data={parts.map((id) => ({ value: id, label: say(portfolioTexts[id]) }))}
          />
          <Group gap="xs">
            <span className="portfolio-count">{say(portfolioTexts.count, { count: shown.length })}</span>
            <SearchField label={say(portfolioTexts.filter)} value={query} onChange={setQuery} />
            <NativeSelect
              size="xs"
              aria-label={say(portfolioTexts.sortBy)}
              value={sorting.column}
              data={comparedColumns.map(({ id, name }) => ({ value: id, label: say(name) }))}
              onChange={(event) => setSorting({ ...sorting, column: event.currentTarget.value })}
            />
            <Checkbox size="xs" label={say(portfolioTexts.descending)} checked={sorting.isDescending} onChange={(event) => setSorting({ ...sorting, isDescending: event.currentTarget.checked })} />
          </Group>
        </div>
      ) : null}
      {plans.length === 0 && progress === null ? <p className="portfolio-none">{say(portfolioTexts.none)}</p> : null}
      {plans.length > 0 && shown.length === 0 ? <p className="portfolio-none">{say(portfolioTexts.noneFound, { query })}</p> : null}
      {shown.length > 0 ? <Shown part={part} plans={shown} sorting={sorting} onSort={sortBy} onRemove={remove} /> : null}
      {unread.length > 0 ? (
        <Alert color="orange" variant="light" mt="lg" title={say(portfolioTexts.unread, { count: unread.length })} className="portfolio-unread">
          <ul>
            {unread.map(({ name, failure }, place) => (
              <li key={name}>{hidesNames ? say(portfolioTexts.unreadHidden, { number: place + 1 }) : say(portfolioTexts.notCompared, { name, why: wordFailure(failure, language) })}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

interface ShownProps {
  readonly part: Part;
  readonly plans: readonly PlanSummary[];
  readonly sorting: Sorting;
  onSort(column: string): void;
  onRemove(id: string): void;
}

function Shown({ part, plans, sorting, onSort, onRemove }: ShownProps) {
  switch (part) {
    case 'overview':
      return <Overview plans={plans} sorting={sorting} onSort={onSort} onRemove={onRemove} />;
    case 'ring':
      return <Rings plans={plans} />;
    case 'kpis':
      return <KpiKinds plans={plans} />;
    case 'moneyPart':
      return <MoneyTables plans={plans} />;
  }
}
