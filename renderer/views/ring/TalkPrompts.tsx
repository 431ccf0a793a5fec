import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { AxisGap, BlindParty } from '../../../shared/views/blindAgreement.ts';
import { useSay } from '../../session/useSay.ts';

/** What to talk about on an axis, from the meanings of its poles and who stands nearer to which. */
export function TalkPrompts({ gap, partyName }: { readonly gap: AxisGap; readonly partyName: (party: BlindParty) => string }) {
  const say = useSay();
  const { dimension, client, agency, bolder } = gap;
  if (client === undefined || agency === undefined) return null;
  if (!bolder) return <p className="ring-prompt">{say(texts.talkTogether)}</p>;
  const words = {
    bolder: partyName(bolder),
    careful: partyName(bolder === 'client' ? 'agency' : 'client'),
    inner: say(dimension.inner),
    innerMeaning: say(dimension.innerMeaning),
    outer: say(dimension.outer),
    outerMeaning: say(dimension.outerMeaning),
  };
  return (
    <div className="ring-prompt">
      <p>{say(texts.talkApart, words)}</p>
      <ul>
        <li>{say(texts.askCareful, { ...words, value: Math.max(client, agency) })}</li>
        <li>{say(texts.askBolder, { ...words, value: Math.min(client, agency) })}</li>
        <li>{say(texts.askBoth)}</li>
      </ul>
    </div>
  );
}
