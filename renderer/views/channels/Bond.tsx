import { useId } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { bondFigure } from '../../../shared/views/channelCheck.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

/** Trust and interaction drawn as the ground of engagement, and the three scores, given in place (S0). */
export function Bond({ channel }: { readonly channel: Item }) {
  const say = useSay();
  const figure = bondFigure(channel);
  const none = say(viewChannelsTexts.notScored);
  const said = say(viewChannelsTexts.bondSaid, Object.fromEntries(figure.circles.map(({ key, score }) => [key, score ?? none])));
  return (
    <section className="channel-bond">
      <h4>{say(viewChannelsTexts.bond)}</h4>
      <svg viewBox={`0 0 ${figure.width} ${figure.height}`} role="img" aria-label={said}>
        {figure.bonds.map(({ key, thickness, ...line }) => (
          <line key={key} {...line} strokeWidth={thickness} />
        ))}
        {figure.circles.map(({ key, x, y, radius, score, isResult }) => (
          <g key={key} data-result={isResult} data-scored={score !== undefined}>
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y + 4}>
              {score ?? none}
            </text>
          </g>
        ))}
      </svg>
      <div className="channel-scores">
        {figure.circles.map(({ key, score }) => (
          <Score key={key} channel={channel} name={key} score={score} />
        ))}
      </div>
    </section>
  );
}

function Score({ channel, name, score }: { readonly channel: Item; readonly name: string; readonly score: number | undefined }) {
  const say = useSay();
  const group = useId();
  const { readOnly } = usePlanSource();
  const field = fieldOf(channel.type, name);
  if (field?.kind !== 'scale') return null;
  return (
    <fieldset className="channel-score" disabled={readOnly} title={field.hint ? say(field.hint) : undefined}>
      <legend>{say(field.name)}</legend>
      {Array.from({ length: field.maximum + 1 }, (_, degree) => (
        <label key={degree} data-filled={score !== undefined && degree <= score}>
          <input
            type="radio"
            name={group}
            checked={degree === score}
            onChange={() => currentSession().edit(setField, { id: channel.id, key: name, value: degree })}
          />
          <span>{degree}</span>
        </label>
      ))}
    </fieldset>
  );
}
