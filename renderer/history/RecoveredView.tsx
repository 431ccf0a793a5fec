import type { RecoveredEdits } from '../../shared/history/recoveredEdits.ts';
import { historyTexts } from '../../shared/messages/history.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { formatMoment } from '../session/formatMoment.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './Recovered.module.css';

/** All that a crash had kept from the file, by the parts of the plan. */
export function RecoveredView({ recovered: { changes, revisions, time } }: { readonly recovered: RecoveredEdits }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  return (
    <div className={classes.view}>
      <p className={classes.text}>{say(historyPanelTexts.recoveredText, { time: formatMoment(time, language, today) })}</p>
      {changes.length > 0 ? <ChangeList changes={changes} /> : null}
      {revisions.length > 0 ? (
        <ul>
          {revisions.map((revision) => (
            <li key={JSON.stringify(revision)}>{say(historyTexts.revisionRecovered, { ...revision })}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
