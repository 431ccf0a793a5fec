import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { formatMoney } from '../../../shared/messages/text.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { currencyOf, textOf, type Item } from '../../../shared/plan/plan.ts';
import type { ChannelCheck } from '../../../shared/views/channelCheck.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';

/** Organic or paid, what is spent here, and the goals from which its return is read. */
export function ChannelMoney({ channel, check }: { readonly channel: Item; readonly check: ChannelCheck }) {
  const say = useSay();
  const language = useLanguage();
  const currency = usePlan(currencyOf);
  const field = fieldOf(channel.type, 'reach');
  const reach = field?.kind === 'choice' ? field.options.find(({ id }) => id === textOf(channel.fields, 'reach')) : undefined;
  const money = (amount: number): string => formatMoney(amount, currency, language);
  return (
    <section>
      <h4>{say(viewChannelsTexts.money)}</h4>
      <p className={reach ? 'channel-text' : 'channel-none'}>{reach ? say(reach.name) : field ? say(field.name) : ''}</p>
      <p className="channel-text">
        {check.ownMoney + check.actionMoney === 0
          ? say(viewChannelsTexts.noMoney)
          : say(viewChannelsTexts.moneyHere, { own: money(check.ownMoney), actions: money(check.actionMoney) })}
      </p>
      <p className="channel-label">{say(viewChannelsTexts.returnIs)}</p>
      {check.goals.length === 0 ? <p className="channel-none">{say(viewChannelsTexts.noGoals)}</p> : null}
      <div className="channel-chips">
        {check.goals.map((goal) => (
          <ItemName key={goal.id} item={goal} isChip />
        ))}
      </div>
    </section>
  );
}
