import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import type { ChannelCheck } from '../../../shared/views/channelCheck.ts';
import { useSay } from '../../session/useSay.ts';

/** The follower's three questions with what the plan answers (S3). */
export function Questions({ channel, check }: { readonly channel: Item; readonly check: ChannelCheck }) {
  const say = useSay();
  const gain = textOf(channel.fields, 'gain').trim();
  const count = check.actions.length;
  const fromActions = (text: typeof viewChannelsTexts.offering | typeof viewChannelsTexts.calling, done: number): string =>
    count === 0 ? say(viewChannelsTexts.noActions) : say(text, { done, count });
  return (
    <section>
      <h4>{say(viewChannelsTexts.questions)}</h4>
      <dl className="channel-facts">
        <dt>{say(viewChannelsTexts.gain)}</dt>
        <dd dir="auto" data-none={gain === ''}>
          {gain || say(viewChannelsTexts.noAnswer)}
        </dd>
        <dt>{say(viewChannelsTexts.offer)}</dt>
        <dd data-none={check.offering === 0}>{fromActions(viewChannelsTexts.offering, check.offering)}</dd>
        <dt>{say(viewChannelsTexts.act)}</dt>
        <dd data-none={check.calling === 0}>{fromActions(viewChannelsTexts.calling, check.calling)}</dd>
      </dl>
    </section>
  );
}
