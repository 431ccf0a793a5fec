import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { OpenPlan, PlanFile } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { planOrders, type PlanOrder } from '../../shared/contract/planOrders.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { startTexts } from '../../shared/messages/start.ts';
import type { Text } from '../../shared/messages/text.ts';
import { SearchField } from '../design/SearchField.tsx';
import { isComposing } from '../input/composition.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure } from '../session/notices.ts';
import { writePreferences } from '../session/preferences.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { momentOf, orderedPlans, soughtPlans } from './planLists.ts';
import classes from './PlanList.module.css';
import { PlanRow } from './PlanRow.tsx';
import { goToFirst, goToRow, walkRows } from './walkRows.ts';

/** So many plans need no searching and no choice of order, and stand there before more are asked for. */
const few = 6;

const orderNames: Readonly<Record<PlanOrder, Text>> = { opened: startTexts.orderOpened, changed: startTexts.orderChanged, title: startTexts.orderTitle };

interface RecentPlansProps {
  readonly recent: readonly PlanFile[];
  /** The plans of the plans folder, which are found though they were never opened here. */
  readonly inFolder: readonly PlanFile[];
  readonly plansFolder: string;
  open(opening: (host: Host) => Promise<Result<OpenPlan | null>>): Promise<boolean>;
  onChange(): void;
}

/** The plans that were opened on this machine, the latest first; where none was, and when one is sought, those of the plans folder, too. */
export function RecentPlans({ recent, inFolder, plansFolder, open, onChange }: RecentPlansProps) {
  const say = useSay();
  const host = useHost();
  const language = useLanguage();
  const order = useWindowState(({ preferences }) => preferences.planOrder);
  const [query, setQuery] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const isSearching = query.trim() !== '';
  const known = soughtPlans([recent, inFolder], query);
  const found = orderedPlans(isSearching || recent.length === 0 ? known : recent, order, language);
  const isMany = isSearching || known.length > few;
  const shown = isSearching || showsAll ? found : found.slice(0, few);
  const gone = recent.filter((file) => !file.exists);

  const openPlan = ({ id }: PlanFile): void => void open((current) => current.call('plans.open', { file: id })).then((opened) => opened || onChange());
  const forget = async (files: readonly PlanFile[]): Promise<void> => {
    for (const { id } of files) {
      const answer = await host.call('plans.forget', { file: id });
      if (!answer.ok) showFailure(answer.failure);
    }
    onChange();
  };
  const onKey = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    if (isComposing(nativeEvent)) return false;
    if (key === 'ArrowDown') return goToFirst(list.current);
    const first = found.find((file) => file.exists);
    if (key !== 'Enter' || !isSearching || !first) return false;
    // The field is gone once the plan is open, and keys after a field that vanished go nowhere.
    goToFirst(list.current);
    openPlan(first);
    return true;
  };

  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.heading}>{say(recent.length > 0 ? startTexts.recent : startTexts.yours)}</h2>
        {isMany ? (
          <>
            <SearchField label={say(startTexts.searchPlans)} value={query} onChange={setQuery} onKey={onKey} className={classes.search} />
            <NativeSelect
              size="xs"
              aria-label={say(startTexts.order)}
              data={planOrders.map((id) => ({ value: id, label: say(orderNames[id]) }))}
              value={order}
              onChange={({ currentTarget }) => {
                const chosen = planOrders.find((id) => id === currentTarget.value);
                if (chosen) void writePreferences(host, { planOrder: chosen });
              }}
            />
          </>
        ) : null}
      </div>
      {found.length === 0 && !isSearching ? <p className={classes.empty}>{say(startTexts.noRecent)}</p> : null}
      {isSearching && found.length === 0 ? <p className={classes.empty} role="status">{say(startTexts.noneFound, { query })}</p> : null}
      <ul ref={list} className={classes.list} onKeyDown={walkRows}>
        {shown.map((file, at) => (
          <PlanRow
            key={file.id}
            file={file}
            moment={momentOf(file, order)}
            plansFolder={plansFolder}
            onOpen={() => openPlan(file)}
            {...(recent.includes(file)
              ? { onForget: () => void forget([file]).then(() => requestAnimationFrame(() => goToRow(list.current, at))) }
              : {})}
          />
        ))}
      </ul>
      {isSearching ? null : (
        <div className={classes.below}>
          {shown.length < found.length ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
              {say(startTexts.showAll, { count: found.length })}
            </Button>
          ) : null}
          {gone.length > 0 ? (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void forget(gone)}>
              {say(startTexts.forgetGone, { count: gone.length })}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
