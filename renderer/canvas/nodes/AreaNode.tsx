import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { frameworkAreas, type FrameworkArea } from '../../../shared/framework/areas.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { useItem, usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { LockMark } from '../card/LockMark.tsx';
import { TitleEditor } from '../card/TitleEditor.tsx';
import { fold, foldHere, useIsFolded } from '../gestures/folding.ts';
import { areaContents, lineOf } from './areaContents.ts';
import { FreeResizer } from './Resizer.tsx';
import './AreaNode.css';

/** A labelled region. Only its title and its frame take the pointer: inside it, the canvas works as anywhere. */
export const AreaNode = memo(function AreaNode({ id, selected }: NodeProps) {
  const item = useItem(id);
  return item ? <Area item={item} selected={selected} /> : null;
});

const Area = memo(function Area({ item, selected }: { readonly item: Item; readonly selected: boolean }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const detail = useCanvasState((state) => state.detail);
  const isDropTarget = useCanvasState((state) => state.dropAreas.includes(item.id));
  const isEditing = useWindowState(({ editing }) => editing?.where === 'canvas' && editing.id === item.id) && !readOnly;
  const isFolded = useIsFolded(item.id);
  const isEmpty = usePlan((plan) => areaContents(plan.items, item.id).count === 0);
  const far = useCanvasState((state) => state.spreadAreas.get(item.id));
  const region = frameworkAreas.find(({ id }) => id === textOf(item.fields, 'home'));
  const title = titleOf(item).slice(0, 200);
  return (
    <>
      <div
        className="area"
        data-detail={detail}
        data-far={far}
        data-folded={isFolded || undefined}
        data-selected={selected}
        data-drop-target={isDropTarget}
        data-item={item.id}
        role="group"
        aria-label={say(canvasTexts.cardLabel, { type: say(itemType(item.type).name), title: title || say(canvasTexts.untitled) })}
        aria-current={selected ? 'true' : undefined}
        tabIndex={selected ? 0 : -1}
      >
        <LockMark id={item.id} />
        <i className="area-edge" data-side="top" />
        <i className="area-edge" data-side="right" />
        <i className="area-edge" data-side="bottom" />
        <i className="area-edge" data-side="left" />
        <div className="area-heading">
          {isEditing ? (
            <TitleEditor item={item} className="area-title" />
          ) : (
            <div className="area-title" dir="auto" data-empty={title === ''}>
              {title || say(canvasTexts.areaPlaceholder)}
            </div>
          )}
          {!isEmpty && <FoldButton id={item.id} title={title || say(canvasTexts.untitled)} isFolded={isFolded} />}
          {(detail !== 'near' || isFolded) && !isEditing && !isEmpty && <FarSummary id={item.id} />}
          {!readOnly && region && detail === 'near' && !isEmpty && !isFolded && <AddButtons region={region} isCompact />}
        </div>
        {!readOnly && region && isEmpty && detail !== 'far' && <AddButtons region={region} isCompact={false} />}
      </div>
      {!readOnly && selected && !isFolded && <FreeResizer id={item.id} />}
    </>
  );
});

/** Folds an area to its heading, or opens it. */
function FoldButton({ id, title, isFolded }: { readonly id: string; readonly title: string; readonly isFolded: boolean }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <button
      type="button"
      className="area-fold nodrag"
      aria-expanded={!isFolded}
      aria-label={say(canvasTexts.foldArea, { title })}
      onClick={(event) => {
        event.stopPropagation();
        if (readOnly) foldHere(id, !isFolded);
        else fold([id], !isFolded);
      }}
    >
      <Chevron size={18} aria-hidden />
    </button>
  );
}

/** From far: how much there is, and one line of what it says. */
function FarSummary({ id }: { readonly id: string }) {
  const language = useLanguage();
  const count = usePlan((plan) => areaContents(plan.items, id).count);
  const line = usePlan((plan) => lineOf(areaContents(plan.items, id).cards, language));
  return (
    <>
      <b className="area-count">{count}</b>
      {line !== '' && <span className="area-line">{line}</span>}
    </>
  );
}

/** Adds what belongs in this region of the framework. */
function AddButtons({ region, isCompact }: { readonly region: FrameworkArea; readonly isCompact: boolean }) {
  const say = useSay();
  return (
    <div className={isCompact ? 'area-add' : 'area-add area-add-first'}>
      {region.holds.map((typeId) => {
        const type = itemType(typeId);
        const Icon = typeIcons[typeId];
        const name = say(type.name);
        return (
          <button key={typeId} type="button" className="nodrag" data-hue={type.hue} title={say(type.purpose)} aria-label={name} onClick={() => runCommand(`insert.${typeId}`)}>
            {isCompact ? <IconPlus size={14} aria-hidden /> : <Icon size={18} aria-hidden />}
            <span>{name}</span>
          </button>
        );
      })}
    </div>
  );
}
