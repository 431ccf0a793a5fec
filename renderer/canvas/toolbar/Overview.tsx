import { MiniMap, type MiniMapNodeProps } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useItem } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { ringNodeId } from '../nodes/deriveNodes.ts';
import './toolbar.css';

/** The whole plan in a corner; dragging in it moves the view. */
export function Overview() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.minimapOpen);
  return isOpen ? (
    <MiniMap className="overview" position="bottom-right" ariaLabel={say(canvasTexts.minimap)} pannable zoomable nodeComponent={OverviewNode} style={{ width: 176, height: 124 }} />
  ) : null;
}

function OverviewNode({ id, x, y, width, height }: MiniMapNodeProps) {
  const item = useItem(id);
  if (id === ringNodeId) return <circle className="overview-ring" cx={x + width / 2} cy={y + height / 2} r={width * 0.38} />;
  if (!item) return null;
  return <rect className={item.type === 'area' ? 'overview-area' : 'overview-card'} data-hue={itemType(item.type).hue} x={x} y={y} width={width} height={height} rx={8} />;
}
