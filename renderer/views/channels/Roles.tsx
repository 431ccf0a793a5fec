import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { setField } from '../../../shared/edits/fields.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { listOf, type Item } from '../../../shared/plan/plan.ts';
import type { RoleCheck } from '../../../shared/views/channelCheck.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

/** The channel's roles, chosen in place, each with what it asks and whether that is there. */
export function Roles({ channel, checks }: { readonly channel: Item; readonly checks: readonly RoleCheck[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const field = fieldOf(channel.type, 'roles');
  const options = field?.kind === 'many' ? field.options : [];
  const chosen = listOf(channel.fields, 'roles');
  const toggle = (role: string): void => {
    const wanted = options.map(({ id }) => id).filter((id) => (id === role ? !chosen.includes(id) : chosen.includes(id)));
    currentSession().edit(setField, { id: channel.id, key: 'roles', value: wanted.length > 0 ? wanted : null });
  };
  return (
    <section>
      <h4>{say(viewChannelsTexts.roles)}</h4>
      <div className="channel-chips">
        {options.map(({ id, name }) => (
          <button key={id} type="button" className="channel-role" aria-pressed={chosen.includes(id)} disabled={readOnly} onClick={() => toggle(id)}>
            {say(name)}
          </button>
        ))}
      </div>
      {checks.length === 0 ? <p className="channel-none">{say(viewChannelsTexts.noRoles)}</p> : null}
      {checks.map(({ role, demands }) => {
        const option = options.find(({ id }) => id === role);
        return option ? (
          <div key={role} className="channel-demands">
            <h5>
              {say(option.name)} <span>{say(viewChannelsTexts.metOf, { done: demands.filter(({ holds }) => holds).length, count: demands.length })}</span>
            </h5>
            <ul>
              {demands.map(({ id, text, holds }) => (
                <li key={id} data-holds={holds}>
                  {holds ? (
                    <IconCheck size={14} role="img" aria-label={say(viewChannelsTexts.met)} />
                  ) : (
                    <IconCircleDashed size={14} role="img" aria-label={say(viewChannelsTexts.missing)} />
                  )}
                  {say(text)}
                </li>
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </section>
  );
}
