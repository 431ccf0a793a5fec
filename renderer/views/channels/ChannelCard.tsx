import { useMemo } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { linkedItems, textOf, type Item } from '../../../shared/plan/plan.ts';
import { checkChannel } from '../../../shared/views/channelCheck.ts';
import { todayHere, useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { Answering } from './Answering.tsx';
import { Bond } from './Bond.tsx';
import { ChannelFindings } from './ChannelFindings.tsx';
import { ChannelMoney } from './ChannelMoney.tsx';
import { Questions } from './Questions.tsx';
import { Roles } from './Roles.tsx';

/** One channel: what it is for, how it stands, and what is missing. */
export function ChannelCard({ channel }: { readonly channel: Item }) {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const check = useMemo(() => checkChannel(plan, channel, today), [plan, channel, today]);
  const isSelected = useWindowState((state) => state.selection.items.includes(channel.id));
  const audiences = linkedItems(plan, channel.id, 'reaches');
  return (
    <article className="channel-card" data-hue="violet" data-selected={isSelected}>
      <header>
        <h3>
          <ItemName item={channel} />
        </h3>
        <Reviewed channel={channel} isStale={check.isStale} />
      </header>
      <Roles channel={channel} checks={check.roles} />
      <Questions channel={channel} check={check} />
      <FieldText channel={channel} name="platformGoal" />
      <FieldText channel={channel} name="strategy" />
      <Bond channel={channel} />
      <Answering channel={channel} hands={check.hands} />
      <ChannelMoney channel={channel} check={check} />
      <section>
        <h4>{say(viewChannelsTexts.audiences)}</h4>
        {audiences.length === 0 ? <p className="channel-none">{say(viewChannelsTexts.noAudiences)}</p> : null}
        <div className="channel-chips">
          {audiences.map((audience) => (
            <ItemName key={audience.id} item={audience} isChip />
          ))}
        </div>
      </section>
      <ChannelFindings id={channel.id} />
    </article>
  );
}

/** When the channel was last looked at; due again after the plan's own cadence. */
function Reviewed({ channel, isStale }: { readonly channel: Item; readonly isStale: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const reviewedOn = textOf(channel.fields, 'reviewedOn');
  const date = formatDate(reviewedOn, language);
  const words = reviewedOn === '' ? say(viewChannelsTexts.neverReviewed) : say(isStale ? viewChannelsTexts.stale : viewChannelsTexts.reviewed, { date });
  return (
    <p className="channel-reviewed" data-stale={isStale}>
      {words}
      {isStale && !readOnly ? (
        <button type="button" onClick={() => currentSession().edit(setField, { id: channel.id, key: 'reviewedOn', value: todayHere() })}>
          {say(viewChannelsTexts.reviewedToday)}
        </button>
      ) : null}
    </p>
  );
}

/** A long text of the channel under the name of its field. */
function FieldText({ channel, name }: { readonly channel: Item; readonly name: string }) {
  const say = useSay();
  const field = fieldOf(channel.type, name);
  const text = textOf(channel.fields, name).trim();
  if (!field) return null;
  return (
    <section>
      <h4>{say(field.name)}</h4>
      <p className={text ? 'channel-text' : 'channel-none'} dir="auto">
        {text || say(viewChannelsTexts.noAnswer)}
      </p>
    </section>
  );
}
