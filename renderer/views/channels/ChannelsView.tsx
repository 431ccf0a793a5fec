import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addItem } from '../../../shared/edits/items.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { itemsOfType } from '../../../shared/plan/plan.ts';
import { ofCards, usePortion } from '../../design/usePortion.tsx';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { ChannelCard } from './ChannelCard.tsx';
import './channels.css';

/** All channels side by side, each held against its roles, its followers' questions and the hands that it has. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const channels = usePlan((plan) => itemsOfType(plan, 'channel'));
  const { shown, more } = usePortion(channels, ofCards);
  const add = readOnly ? undefined : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={addChannel}>
      {say(viewChannelsTexts.add)}
    </Button>
  );
  return (
    <ViewFrame id="channels" tools={add} isEmpty={channels.length === 0} start={add}>
      <RuleNotes rules={['social-only']} />
      <div className="channels">
        {shown.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} />
        ))}
      </div>
      {more}
    </ViewFrame>
  );
}

/** Adds a channel and selects it, so that the form beside asks the rest. */
function addChannel(): void {
  const added = currentSession().edit(addItem, { type: 'channel' });
  if (added.ok) selectItems([added.value]);
}
