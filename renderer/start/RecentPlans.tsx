import type { OpenPlan, PlanFile } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure } from '../session/notices.ts';
import { useSay } from '../session/useSay.ts';
import { PlanRow } from './PlanRow.tsx';
import classes from './PlanList.module.css';
import { walkRows } from './walkRows.ts';

interface RecentPlansProps {
  readonly recent: readonly PlanFile[];
  open(opening: (host: Host) => Promise<Result<OpenPlan | null>>): Promise<boolean>;
  onChange(): void;
}

/** The plans that were open last, newest first. */
export function RecentPlans({ recent, open, onChange }: RecentPlansProps) {
  const say = useSay();
  const host = useHost();

  const forget = async (file: string): Promise<void> => {
    const answer = await host.call('plans.forget', { file });
    if (!answer.ok) showFailure(answer.failure);
    onChange();
  };

  return (
    <section>
      <h2 className={classes.heading}>{say(startTexts.recent)}</h2>
      {recent.length === 0 ? <p className={classes.empty}>{say(startTexts.noRecent)}</p> : null}
      <ul className={classes.list} onKeyDown={walkRows}>
        {recent.map((file) => (
          <PlanRow
            key={file.id}
            file={file}
            onOpen={() => void open((current) => current.call('plans.open', { file: file.id })).then((opened) => opened || onChange())}
            onForget={() => void forget(file.id)}
          />
        ))}
      </ul>
    </section>
  );
}
