import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { shortened } from '../../../shared/messages/shortened.ts';
import { pictureOn } from '../../../shared/plan/pictures.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useItem, usePlanSource } from '../../session/planSource.ts';
import { useItemName } from '../../session/useItemName.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { ConnectHandles } from '../links/ConnectHandles.tsx';
import type { CanvasNode } from '../nodes/deriveNodes.ts';
import { FreeResizer } from '../nodes/Resizer.tsx';
import type { Presence } from '../scene/mounting.ts';
import { CardBody } from './CardBody.tsx';
import { lookOf } from './cardLooks.ts';
import { LockMark } from './LockMark.tsx';
import './Card.css';

/** Labels never read out a pasted novel. */
const longestLabel = 160;

/** A part of the plan as a card. Near, it shows what matters of its type; from far the canvas's picture shows it, and this takes pointer and keyboard. */
export const Card = memo(function Card({ id, selected, data }: NodeProps<CanvasNode>) {
  const item = useItem(id);
  return item ? <CardOf item={item} selected={selected} presence={data.presence} isSpread={data.isSpread === true} /> : null;
});

interface CardProps {
  readonly item: Item;
  readonly selected: boolean;
  readonly presence: Presence;
  /** From far it stands in the rows of its area: its size is not its own. */
  readonly isSpread: boolean;
}

const CardOf = memo(function CardOf({ item, selected, presence, isSpread }: CardProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const isLinkTarget = useCanvasState((state) => state.linkDraft?.target === item.id);
  const isTraced = useWindowState(({ traced }) => (traced === null ? undefined : traced.has(item.id)));
  const isEditing = useWindowState(({ editing }) => editing?.where === 'canvas' && editing.id === item.id) && !readOnly;
  const isWhole = presence === 'whole' || isEditing;
  const type = itemType(item.type);
  const look = lookOf(item.type);
  const name = say(type.name);
  const title = useItemName(item);
  const picture = pictureOn(item);
  return (
    <>
      <div
        className="card"
        data-hue={type.hue}
        data-look={look}
        data-shell={!isWhole || undefined}
        data-picture={picture !== '' || undefined}
        data-selected={selected}
        data-link-target={isLinkTarget}
        data-traced={isTraced}
        data-editing={isEditing}
        data-item={item.id}
        role="group"
        aria-label={say(canvasTexts.cardLabel, { type: name, title: shortened(title, longestLabel) || say(canvasTexts.untitled) })}
        aria-current={selected ? 'true' : undefined}
        tabIndex={selected ? 0 : -1}
      >
        <LockMark id={item.id} />
        {isWhole && <CardBody item={item} look={look} isEditing={isEditing} />}
      </div>
      {!readOnly && (
        <>
          <ConnectHandles id={item.id} isSelected={selected} />
          {selected && !isSpread && <FreeResizer id={item.id} keepsShape={picture !== ''} />}
        </>
      )}
    </>
  );
});
