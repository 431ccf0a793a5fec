import { useRef, useState } from 'react';
import { turnNotes } from '../../../shared/edits/notes.ts';
import { itemType, itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { clustersOf } from '../../../shared/workshop/clusters.ts';
import type { Said } from '../../../shared/workshop/outcome.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { useFlights } from './useFlights.ts';

const turnable = itemTypes.filter(({ id }) => id !== 'note' && id !== 'area');

/** The room's notes: chosen and turned into parts of the plan, they fly into clusters of their kind. */
export function NotesBoard({ said }: { readonly said: readonly Said[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const board = useRef<HTMLDivElement>(null);
  const plan = usePlan((whole) => whole);
  const clusters = clustersOf(plan, said);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const notes = new Set(clusters.flatMap(({ type, notes: each }) => (type === 'note' ? each.flatMap(({ item }) => item ?? []) : [])));
  const ready = [...chosen].filter((id) => notes.has(id));
  useFlights(board);

  const toggle = (id: string): void => setChosen((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  const turn = (type: ItemTypeId): void => {
    if (currentSession().edit(turnNotes, { ids: ready, type }).ok) setChosen(new Set());
  };

  return (
    <div className="workshop-clusters" ref={board}>
      {clusters.map(({ type, notes: each }) => {
        const { hue, plural } = itemType(type);
        const Icon = typeIcons[type];
        return (
          <section key={type} data-hue={hue} data-pile={type === 'note'} aria-label={say(plural)}>
            {clusters.length === 1 && type === 'note' ? null : (
              <h4>
                <Icon size="1.1em" aria-hidden="true" /> {say(plural)} <span>{each.length}</span>
              </h4>
            )}
            <ul>
              {each.map(({ text, by, place, item }) => (
                <li key={place} data-flight={String(place)}>
                  <button type="button" aria-pressed={item !== undefined && chosen.has(item)} disabled={readOnly || type !== 'note' || item === undefined} onClick={() => item !== undefined && toggle(item)}>
                    <span>{text}</span>
                    {by ? <em>{say(by)}</em> : null}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {readOnly || notes.size === 0 ? null : (
        <div className="workshop-turn" data-chosen={ready.length > 0} role="toolbar" aria-label={say(texts.turnInto)}>
          <span>{ready.length === 0 ? say(texts.turnHint) : say(texts.turnChosen, { count: ready.length })}</span>
          {turnable.map(({ id, name, hue }) => {
            const Icon = typeIcons[id];
            return (
              <button key={id} type="button" data-hue={hue} disabled={ready.length === 0} onClick={() => turn(id)}>
                <Icon size="1.15em" aria-hidden="true" /> {say(name)}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
