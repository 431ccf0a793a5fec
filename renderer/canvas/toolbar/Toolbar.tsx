import { frame } from '../../../shared/framework/items/frame.ts';
import { givens } from '../../../shared/framework/items/givens.ts';
import { itemType, itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { ItemType } from '../../../shared/framework/itemType.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { useKeyWords } from '../../commands/useKeyWords.ts';
import { Hint } from '../../design/Hint.tsx';
import { typeIcons } from '../../design/typeIcons.ts';
import { useSay } from '../../session/useSay.ts';
import { useCanvasState } from '../canvasState.ts';
import { followNewItem } from './followNewItem.ts';
import './toolbar.css';

const inGivens = new Set(givens.map(({ id }) => id));
const inFrame = new Set(frame.map(({ id }) => id));
/** What the company brings, what the plan makes of it, and what holds it all. */
const groups: readonly (readonly ItemType[])[] = [
  itemTypes.filter(({ id }) => inGivens.has(id)),
  itemTypes.filter(({ id }) => !inGivens.has(id) && !inFrame.has(id)),
  itemTypes.filter(({ id }) => inFrame.has(id)),
];

/** One button a type: click adds it where it belongs, dragging puts it where it is dropped. */
export function Toolbar() {
  const say = useSay();
  return (
    <div className="toolbar" role="toolbar" aria-label={say(canvasTexts.toolbar)}>
      {groups.map((types) => (
        <div key={types[0]?.id} className="toolbar-group">
          {types.map(({ id }) => (
            <Tool key={id} type={id} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Tool({ type: typeId }: { readonly type: ItemTypeId }) {
  const say = useSay();
  const type = itemType(typeId);
  const Icon = typeIcons[typeId];
  const command = `insert.${typeId}`;
  const keys = useKeyWords()(command);
  const hint = (
    <>
      <strong>{say(type.name)}</strong> {keys && <kbd>{keys}</kbd>}
      <div>{say(canvasTexts.toolHint, { purpose: say(type.purpose) })}</div>
    </>
  );
  return (
    <Hint label={hint} width={240}>
      <button
        type="button"
        className="tool"
        data-hue={type.hue}
        aria-label={say(type.name)}
        onPointerDown={(event) => event.button === 0 && followNewItem(typeId, event)}
        onClick={() => runCommand(command)}
      >
        <Icon size={20} stroke={1.75} aria-hidden />
      </button>
    </Hint>
  );
}

/** The card in hand, on its way from the toolbar to its place. */
export function CardInHand() {
  const say = useSay();
  const placing = useCanvasState((state) => state.placing);
  if (!placing) return null;
  const type = itemType(placing.type);
  const Icon = typeIcons[placing.type];
  return (
    <div className="card-in-hand" data-hue={type.hue} style={{ transform: `translate(${placing.x}px, ${placing.y}px) translate(-50%, -50%)` }}>
      <Icon size={16} aria-hidden /> {say(type.name)}
    </div>
  );
}
