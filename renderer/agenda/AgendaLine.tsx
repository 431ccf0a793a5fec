import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { setAgendaTarget } from '../../shared/edits/agenda.ts';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { agendaViews, isAgendaView } from '../../shared/framework/agenda.ts';
import { agendaTexts } from '../../shared/messages/agenda.ts';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import type { AgendaPoint, AgendaTarget } from '../../shared/plan/agenda.ts';
import { itemsOfType, titleOf } from '../../shared/plan/plan.ts';
import { savedViewsOf } from '../../shared/plan/savedViews.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession } from '../session/windowState.ts';
import { NumberCell } from '../views/EntryCell.tsx';
import { TypedLine } from '../views/TypedLine.tsx';
import { beginPoint, useAgenda } from './agendaState.ts';

interface AgendaLineProps {
  readonly point: AgendaPoint;
  readonly place: number;
  readonly isLast: boolean;
  readonly readOnly: boolean;
  move(by: 1 | -1): void;
  remove(): void;
}

/** One point: begun by its number, written in place. */
export function AgendaLine({ point, place, isLast, readOnly, move, remove }: AgendaLineProps) {
  const say = useSay();
  const isCurrent = useAgenda(({ current }) => current === point.id);
  const title = point.title || say(agendaTexts.untitled);
  const register = 'agenda';
  const part = { kind: 'entry', register, entry: point.id } as const;
  return (
    <li data-current={isCurrent} aria-current={isCurrent ? 'step' : undefined}>
      <ActionIcon size={32} variant={isCurrent ? 'filled' : 'light'} aria-label={say(agendaTexts.beginPoint, { place, title })} title={say(agendaTexts.begin)} onClick={() => beginPoint(point)}>
        <IconPlayerPlay size={16} />
      </ActionIcon>
      <div className="agenda-words">
        {readOnly ? <b>{title}</b> : <TypedLine register={register} entry={point.id} field="title" label={say(agendaTexts.title, { place })} value={point.title} isRequired />}
        <div className="agenda-facts">
          <NumberCell
            part={part}
            field="minutes"
            label={say(agendaTexts.minutes, { place })}
            value={point.minutes}
            commit={(minutes) => currentSession().edit(setRegisterEntry, { register, entry: point.id, values: { minutes } }).ok}
          />
          <span aria-hidden>{say(agendaTexts.minutesShort)}</span>
          <Opens point={point} place={place} readOnly={readOnly} />
        </div>
      </div>
      {readOnly ? null : (
        <div className="agenda-acts">
          <ActionIcon size={28} variant="subtle" color="gray" data-move={`${point.id} -1`} disabled={place === 1} aria-label={say(agendaTexts.earlier, { place })} onClick={() => move(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon size={28} variant="subtle" color="gray" data-move={`${point.id} 1`} disabled={isLast} aria-label={say(agendaTexts.later, { place })} onClick={() => move(1)}>
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon size={28} variant="subtle" color="gray" aria-label={say(agendaTexts.delete, { place })} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}

/** What a point opens, chosen from all there is in the plan. */
function Opens({ point: { id, opens }, place, readOnly }: Pick<AgendaLineProps, 'point' | 'place' | 'readOnly'>) {
  const say = useSay();
  const registers = usePlan((plan) => plan.registers);
  const areas = usePlan((plan) => itemsOfType(plan, 'area'));
  const { onCanvas, groups } = useMemo(() => {
    const named = (kind: AgendaTarget['kind'], all: readonly { readonly id: string; readonly name: string }[]) =>
      all.map(({ id: of, name }) => ({ value: `${kind}:${of}`, label: name || say(canvasTexts.untitled) }));
    const known = agendaViews.map((view) => ({ id: view.id, name: say(view.name) }));
    const isCanvas = ({ id: of }: { readonly id: string }): boolean => of.startsWith('canvas');
    const groups = [
      { group: say(agendaTexts.views), items: named('view', known.filter((view) => !isCanvas(view))) },
      { group: say(agendaTexts.savedViews), items: named('saved', savedViewsOf({ registers })) },
      { group: say(agendaTexts.areas), items: named('area', areas.map((area) => ({ id: area.id, name: titleOf(area) }))) },
    ].filter(({ items }) => items.length > 0);
    return { onCanvas: named('view', known.filter(isCanvas)), groups };
  }, [registers, areas, say]);
  const value = opens ? `${opens.kind}:${opens.id}` : '';
  const isGone = value !== '' && ![...onCanvas, ...groups.flatMap(({ items }) => items)].some((option) => option.value === value);
  return (
    <NativeSelect
      size="xs"
      aria-label={say(agendaTexts.opens, { place })}
      disabled={readOnly}
      value={value}
      data={[{ value: '', label: say(agendaTexts.opensNothing) }, ...(isGone ? [{ value, label: say(agendaTexts.opensGone) }] : []), ...onCanvas, ...groups]}
      onChange={(event) => void currentSession().edit(setAgendaTarget, { id, opens: readTarget(event.currentTarget.value) })}
    />
  );
}

/** `kind:id`, as an option of the list is called. */
function readTarget(value: string): AgendaTarget | null {
  const at = value.indexOf(':');
  const [kind, id] = [value.slice(0, at), value.slice(at + 1)];
  if (kind === 'view') return isAgendaView(id) ? { kind, id } : null;
  return kind === 'saved' || kind === 'area' ? { kind, id } : null;
}
