import { memo } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { isFolded } from '../../shared/plan/folded.ts';
import { membersOf } from '../../shared/plan/geometry.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { saysTheSame } from '../../shared/plan/saysTheSame.ts';
import { FindingMark } from '../design/FindingMark.tsx';
import { typeIcons } from '../design/typeIcons.ts';
import { useMissing, usePlan } from '../session/planSource.ts';
import { useItemName } from '../session/useItemName.ts';
import { useSay } from '../session/useSay.ts';
import type { Match } from './findText.ts';
import classes from './outline.module.css';
import { TitleField } from './TitleField.tsx';
import { TreeLine, type LineProps } from './TreeLine.tsx';

export interface ItemLineProps extends LineProps {
  readonly item: Item;
  readonly match?: Match;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly readOnly: boolean;
  readonly drop?: 'before' | 'after';
  /** Typing ended by a key, so the line takes the keyboard back. */
  readonly onEdited: () => void;
}

/** One part of the plan: its title, whether it is complete, and where the searched text stands in it. */
export const ItemLine = memo(
  function ItemLine({ item, match, isSelected, isEditing, readOnly, drop, onEdited, ...line }: ItemLineProps) {
    const say = useSay();
    const type = itemType(item.type);
    const Icon = typeIcons[item.type];
    const title = useItemName(item);
    return (
      <TreeLine {...line} look="item" hue={type.hue} isSelected={isSelected} isDraggable={!readOnly && !isEditing} drop={drop}>
        <Icon size={13} className={classes.icon} aria-hidden="true" />
        <span className={classes.texts}>
          {isEditing ? (
            <TitleField item={item} onEdited={onEdited} />
          ) : (
            <span className={classes.name} data-empty={title === '' || undefined} title={title}>
              {match?.isTitle ? <Marked match={match} /> : title || say(outlineTexts.untitled)}
            </span>
          )}
          {match && !match.isTitle && (
            <span className={classes.snippet}>
              <span className={classes.snippetField}>{say(outlineTexts.matchIn, { field: say(match.field.name) })}</span> <Marked match={match} />
            </span>
          )}
        </span>
        {item.type === 'area' && <FoldedMark id={item.id} />}
        <FindingMark id={item.id} />
        {!isEditing && <IncompleteMark item={item} />}
      </TreeLine>
    );
  },
  // `onEdited` is new with every drawing of the tree and does the same each time.
  (before, after) => (Object.keys(after) as (keyof ItemLineProps)[]).every((key) => key === 'onEdited' || (key === 'item' ? saysTheSame(before.item, after.item) : Object.is(before[key], after[key]))),
);

/** Says which of the fields that an item needs are empty; made for lines that are drawn, not for all that there are. */
const IncompleteMark = memo(function IncompleteMark({ item }: { readonly item: Item }) {
  const say = useSay();
  const missing = useMissing(item);
  if (missing.length === 0) return null;
  const needed = itemType(item.type).fields.filter((field) => field.required).length;
  return (
    <span
      className={classes.incomplete}
      role="img"
      title={say(outlineTexts.missing, { fields: missing.map((field) => say(field.name)).join(', ') })}
      aria-label={say(outlineTexts.incomplete, { filled: needed - missing.length, needed })}
    />
  );
});

/** Says of an area that the canvas shows only its heading. */
function FoldedMark({ id }: { readonly id: string }) {
  const say = useSay();
  const count = usePlan((plan) => (isFolded(plan, id) ? [...membersOf(plan, id)].filter((member) => plan.items.get(member)?.type !== 'area').length : null));
  return count === null ? null : <span className={classes.folded}>{say(canvasTexts.folded, { count })}</span>;
}

function Marked({ match }: { readonly match: Match }) {
  return (
    <>
      {match.before}
      <mark>{match.hit}</mark>
      {match.after}
    </>
  );
}
