import { Menu, UnstyledButton } from '@mantine/core';
import { peopleTexts as texts } from '../../shared/messages/people.ts';
import type { Person } from '../../shared/sync/presence.ts';
import { follow, goTo, hueOf, leaderOf, usePeople } from '../session/people.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { nameOfPerson } from '../session/wordPerson.ts';
import './PeopleBar.css';

/** So many faces in the bar; the rest in the last one's menu. */
const mostFaces = 5;

/** The others at this plan, as faces to go to and to follow. */
export function PeopleBar() {
  const say = useSay();
  const people = usePeople((state) => state.people);
  const following = usePeople((state) => state.following);
  const ordered = [...people.values()].sort((one, other) => one.mark - other.mark || (one.id < other.id ? -1 : 1));
  const leader = leaderOf(ordered);
  const [shown, rest] = ordered.length > mostFaces ? [ordered.slice(0, mostFaces - 1), ordered.slice(mostFaces - 1)] : [ordered, []];
  return (
    <div className="people" role="group" aria-label={say(texts.here, { count: people.size })} data-following={following !== null}>
      {shown.map((person) => (
        <Face key={person.id} person={person} leader={leader} />
      ))}
      {rest.length > 0 ? (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <UnstyledButton className="people-face people-rest" aria-label={say(texts.here, { count: people.size })}>
              +{rest.length}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((person) => (
              <PersonItem key={person.id} person={person} />
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}

function PersonItem({ person }: { readonly person: Person }) {
  const language = useLanguage();
  const following = usePeople((state) => state.following);
  return <Menu.Item onClick={() => follow(following === person.id ? null : person.id)}>{nameOfPerson(person, language)}</Menu.Item>;
}

function Face({ person, leader }: { readonly person: Person; readonly leader: Person | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const isFollowed = usePeople((state) => state.following === person.id);
  const name = nameOfPerson(person, language);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className="people-face"
          data-shape={person.mark % 4}
          data-followed={isFollowed}
          data-leads={leader?.id === person.id}
          style={{ '--person': hueOf(person) }}
          aria-label={say(texts.personLabel, { name, role: say(texts[person.role]) })}
        >
          {initialsOf(name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say(texts.personLabel, { name, role: say(texts[person.role]) })}</Menu.Label>
        <Menu.Item disabled={person.presence.seen === null} onClick={() => goTo(person.id)}>
          {say(texts.goTo)}
        </Menu.Item>
        <Menu.Item onClick={() => follow(isFollowed ? null : person.id)}>{say(isFollowed ? texts.unfollow : texts.follow)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [...words.slice(0, 2)].map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}
