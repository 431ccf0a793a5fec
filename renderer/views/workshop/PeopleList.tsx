import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { useHost } from '../../session/hostContext.ts';
import { useSay } from '../../session/useSay.ts';
import { actInWorkshop } from '../../session/workshop.ts';

interface PeopleListProps {
  readonly people: WorkshopStatus['people'];
  /** The question at hand: who has answered it shows, never what. */
  readonly round: RoundStatus | undefined;
}

/** Who is in, from which side, and whether they have answered. */
export function PeopleList({ people, round }: PeopleListProps) {
  const say = useSay();
  const host = useHost();
  const present = people.filter(({ isRemoved }) => !isRemoved);
  return (
    <section className="workshop-people" aria-label={say(texts.people, { count: present.length })}>
      <h3>{present.length === 0 ? say(texts.nobody) : say(texts.people, { count: present.length })}</h3>
      <ul>
        {present.map(({ id, name, side, role, isHere }) => {
          const hasAnswered = round?.answered.includes(id) ?? false;
          return (
            <li key={id} data-side={side} data-here={isHere}>
              <Menu position="bottom-start" withinPortal>
                <Menu.Target>
                  <UnstyledButton aria-label={say(texts.manage, { name })}>
                    <strong>{name}</strong>
                    <span>
                      {say(workshopTexts[side])}
                      {role === 'observer' ? ` · ${say(texts.observer)}` : ''}
                      {isHere ? '' : ` · ${say(texts.away)}`}
                    </span>
                  </UnstyledButton>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => void actInWorkshop(host, { kind: 'setRole', participant: id, role: role === 'observer' ? 'participant' : 'observer' })}>
                    {say(role === 'observer' ? texts.unmute : texts.mute)}
                  </Menu.Item>
                  <Menu.Item color="red" onClick={() => void actInWorkshop(host, { kind: 'remove', participant: id })}>
                    {say(texts.remove)}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              {hasAnswered ? <IconCheck size={17} role="img" aria-label={say(texts.hasAnswered)} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
