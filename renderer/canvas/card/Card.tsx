import { memo, type CSSProperties } from 'react';
import { Handle, Position, type NodeProps } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { titleOf, type Item } from '../../../shared/plan/plan.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { useItem, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Detail } from '../canvasState.ts';
import { ConnectHandles } from '../links/ConnectHandles.tsx';
import { Resizer } from '../nodes/Resizer.tsx';
import { CardBody } from './CardBody.tsx';
import { lookOf } from './cardLooks.ts';
import './Card.css';

/** A part of the plan as a card. Far away it is a block of its hue with a title; near, it shows what matters of its type. */
export const Card = memo(function Card({ id, selected }: NodeProps) {
  const item = useItem(id);
  return item ? <CardOf item={item} selected={selected} /> : null;
});

const CardOf = memo(function CardOf({ item, selected }: { readonly item: Item; readonly selected: boolean }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const detail = useCanvasState((state) => state.detail);
  const isLinkTarget = useCanvasState((state) => state.linkDraft?.target === item.id);
  const isTraced = useWindowState(({ traced }) => (traced === null ? undefined : traced.has(item.id)));
  const isEditing = useWindowState(({ editing }) => editing?.where === 'canvas' && editing.id === item.id) && !readOnly;
  const type = itemType(item.type);
  const look = lookOf(item.type);
  const name = say(type.name);
  const title = titleOf(item);
  const Icon = typeIcons[item.type];
  return (
    <>
      <div
        className="card"
        data-hue={type.hue}
        data-look={look}
        data-detail={detail}
        data-selected={selected}
        data-link-target={isLinkTarget}
        data-traced={isTraced}
        data-item={item.id}
        role="group"
        aria-label={say(canvasTexts.cardLabel, { type: name, title: shortened(title) || say(canvasTexts.untitled) })}
        aria-current={selected ? 'true' : undefined}
        tabIndex={selected ? 0 : -1}
      >
        {detail === 'near' || isEditing ? (
          <CardBody item={item} look={look} isEditing={isEditing} />
        ) : (
          <div className="card-brief">
            {detail === 'middle' && look === 'card' && <Icon size={22} stroke={1.75} aria-hidden />}
            <div className="card-brief-title" dir="auto" style={{ '--title-lines': briefLines[detail](item.height) } as CSSProperties}>
              {shortened(title) || name}
            </div>
          </div>
        )}
      </div>
      <Handle type="source" position={Position.Top} isConnectable={false} className="card-anchor" />
      {!readOnly && (
        <>
          <ConnectHandles id={item.id} isSelected={selected} />
          {selected && <Resizer id={item.id} />}
        </>
      )}
    </>
  );
});

/** How many whole lines of the larger title a height holds; line heights as in Card.css. */
const briefLines: Readonly<Record<Detail, (height: number) => number>> = {
  near: () => 1,
  middle: (height) => Math.max(1, Math.floor((height - 26) / 29)),
  far: (height) => Math.max(1, Math.floor((height - 26) / 31)),
};

/** Labels and small cards never lay out a pasted novel. */
function shortened(title: string): string {
  return title.length > 160 ? `${title.slice(0, 159)}…` : title;
}
