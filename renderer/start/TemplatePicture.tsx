import { frameworkAreas, type FrameworkArea } from '../../shared/framework/areas.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { Hue } from '../../shared/framework/vocabulary.ts';
import { arrangeRegions } from '../../shared/plan/placement.ts';
import { boxAround, ringBox } from '../../shared/plan/geometry.ts';
import type { Box } from '../../shared/plan/plan.ts';
import classes from './TemplatePicture.module.css';

const ringRadii = [1, 0.68, 0.36];
const margin = 60;

/** What is drawn around the ring: nothing, the framework's regions, or regions with cards and a position on the ring. */
type Holds = 'nothing' | 'regions' | 'cards';

/** A small picture of a way to start, drawn from the same regions and ring that the canvas lays out. */
export function TemplatePicture({ holds }: { readonly holds: Holds }) {
  const regions = frameworkRegions();
  const around = boxAround([ringBox, ...regions.map(({ box }) => box)]) ?? ringBox;
  const view = `${around.x - margin} ${around.y - margin} ${around.width + margin * 2} ${around.height + margin * 2}`;
  return (
    <svg className={classes.picture} viewBox={view} aria-hidden="true">
      {ringRadii.map((share) => (
        <circle key={share} r={(ringBox.height / 2) * share} className={classes.ring} />
      ))}
      <path d={`M0 ${ringBox.y}V${-ringBox.y}M${ringBox.y} 0H${-ringBox.y}`} className={classes.axis} />
      {holds === 'cards' ? <path d={position} className={classes.position} /> : null}
      {(holds === 'nothing' ? [] : regions).map(({ region, box, hue }) => (
        <g key={region.id} fill={`var(--hue-${hue}-wash)`} stroke={`var(--hue-${hue}-line)`}>
          <rect {...box} rx={40} />
          {holds === 'cards' ? cardsIn(box).map((card) => <rect key={`${card.x} ${card.y}`} {...card} rx={16} fill={`var(--hue-${hue}-line)`} stroke="none" opacity={0.55} />) : null}
        </g>
      ))}
    </svg>
  );
}

/** Where a company might stand, of the ring's radius: right, down, left, up. */
const stands = [0.62, 0.55, 0.48, 0.66];
const position = `M${stands.map((share, place) => [[share, 0], [0, share], [-share, 0], [0, -share]][place]?.map((value) => (value * ringBox.height) / 2).join(' ')).join('L')}Z`;

/** Rows of cards under a region's heading. */
function cardsIn({ x, y, width, height }: Box): readonly Box[] {
  const [columns, rows] = [Math.max(1, Math.round(width / 330)), Math.max(1, Math.floor((height - 110) / 120))];
  const [wide, high] = [(width - 50 * (columns + 1)) / columns, 80];
  return Array.from({ length: columns * rows }, (_, place) => ({ x: x + 50 + (place % columns) * (wide + 50), y: y + 100 + Math.floor(place / columns) * (high + 40), width: wide, height: high }));
}

interface DrawnRegion {
  readonly region: FrameworkArea;
  readonly box: Box;
  readonly hue: Hue;
}

let drawnRegions: readonly DrawnRegion[] | undefined;

/** Laid out once for all pictures. */
function frameworkRegions(): readonly DrawnRegion[] {
  drawnRegions ??= layOutRegions();
  return drawnRegions;
}

function layOutRegions(): readonly DrawnRegion[] {
  const boxes = arrangeRegions(() => 0);
  return frameworkAreas.flatMap((region) => {
    const box = boxes.get(region.id);
    return box ? [{ region, box, hue: hueOf(region) }] : [];
  });
}

function hueOf(region: FrameworkArea): Hue {
  const [first] = region.holds;
  return first ? itemType(first).hue : 'gray';
}
