import { frameworkAreas, type FrameworkArea } from '../../shared/framework/areas.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { Hue } from '../../shared/framework/vocabulary.ts';
import { arrangeRegions } from '../../shared/plan/placement.ts';
import { boxAround, ringBox } from '../../shared/plan/geometry.ts';
import classes from './TemplatePicture.module.css';

const ringRadii = [1, 0.68, 0.36];
const margin = 60;

/** A small picture of a template, drawn from the same regions and ring that the canvas lays out. */
export function TemplatePicture({ hasRegions }: { readonly hasRegions: boolean }) {
  const regions = frameworkRegions();
  const around = boxAround([ringBox, ...regions.map(({ box }) => box)]) ?? ringBox;
  const view = `${around.x - margin} ${around.y - margin} ${around.width + margin * 2} ${around.height + margin * 2}`;
  return (
    <svg className={classes.picture} viewBox={view} aria-hidden="true">
      {ringRadii.map((share) => (
        <circle key={share} r={(ringBox.height / 2) * share} className={classes.ring} />
      ))}
      <path d={`M0 ${ringBox.y}V${-ringBox.y}M${ringBox.y} 0H${-ringBox.y}`} className={classes.axis} />
      {(hasRegions ? regions : []).map(({ region, box, hue }) => (
        <rect key={region.id} {...box} rx={40} fill={`var(--hue-${hue}-wash)`} stroke={`var(--hue-${hue}-line)`} />
      ))}
    </svg>
  );
}

function frameworkRegions() {
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
