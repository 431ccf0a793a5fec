import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { formatDate } from '../../../shared/messages/text.ts';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import type { LastingCheck } from '../../../shared/views/budgetTable.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

/** The two-year check in words: until when the money lasts and how much of it comes at the start (S2). */
export function LastingSummary({ check }: { readonly check: LastingCheck | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (!check) return <p className="money-check">{say(moneyViewTexts.noStart)}</p>;
  const { lastDay, until, early, isCampaign } = check;
  const isShort = check.isShort && !isCampaign;
  const earlyFails = early?.isTooMuch === true && !isCampaign;
  const lasting =
    lastDay === undefined
      ? say(moneyViewTexts.noMoney)
      : isCampaign
        ? say(moneyViewTexts.campaign)
        : check.isShort
          ? say(moneyViewTexts.endsEarly, { date: formatDate(lastDay, language), until: formatDate(until, language) })
          : say(moneyViewTexts.lasts, { date: formatDate(lastDay, language) });
  return (
    <div className="money-check">
      <p data-fails={isShort}>
        <Mark fails={isShort || lastDay === undefined} />
        {lasting}
      </p>
      {early ? (
        <p data-fails={earlyFails}>
          <Mark fails={earlyFails} />
          {say(moneyViewTexts.earlyShare, { share: Math.round(early.share * 100), date: formatDate(early.until, language) })}
        </p>
      ) : null}
    </div>
  );
}

function Mark({ fails }: { readonly fails: boolean }) {
  return fails ? <IconAlertTriangle size={16} aria-hidden="true" /> : <IconCircleCheck size={16} aria-hidden="true" />;
}
