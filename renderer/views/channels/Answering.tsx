import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import type { Hands } from '../../../shared/views/channelCheck.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';

/** Who answers and by when, against the hands that there are; what goes public and what private (S3). */
export function Answering({ channel, hands }: { readonly channel: Item; readonly hands: Hands }) {
  const say = useSay();
  const { owner, promisedHours } = hands;
  const routing = fieldOf(channel.type, 'routing');
  const route = textOf(channel.fields, 'routing').trim();
  return (
    <section>
      <h4>{say(viewChannelsTexts.answering)}</h4>
      <dl className="channel-facts">
        <dt>{say(viewChannelsTexts.owner)}</dt>
        <dd data-none={!owner}>
          {owner ? (
            <>
              <ItemName item={owner} isChip /> {say(hands.ownerIsAble ? viewChannelsTexts.ownerAble : viewChannelsTexts.ownerUnable)},{' '}
              {say(viewChannelsTexts.ownerLoad, { count: hands.ownerChannels })}
            </>
          ) : (
            say(viewChannelsTexts.nobody)
          )}
        </dd>
        <dt>{say(viewChannelsTexts.promised)}</dt>
        <dd data-none={promisedHours === undefined}>
          {promisedHours === undefined ? say(viewChannelsTexts.noHours) : say(viewChannelsTexts.hours, { count: promisedHours })}
        </dd>
        <dt>{say(viewChannelsTexts.hands)}</dt>
        <dd data-none={hands.able.length === 0}>{say(viewChannelsTexts.handsCount, { count: hands.able.length })}</dd>
        {routing ? (
          <>
            <dt>{say(routing.name)}</dt>
            <dd dir="auto" data-none={route === ''}>
              {route || say(viewChannelsTexts.noAnswer)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
