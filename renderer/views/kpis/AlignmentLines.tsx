import { useLayoutEffect, useRef, useState } from 'react';
import type { AlignedKpi } from '../../../shared/views/kpiAlignment.ts';

interface Line {
  readonly id: string;
  readonly path: string;
}

/** A line from each business KPI to every KPI that serves it, over what holds both. A picture: the lists say the same. */
export function AlignmentLines({ kpis }: { readonly kpis: readonly AlignedKpi[] }) {
  const picture = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const area = picture.current?.parentElement;
    if (!area) return;
    const draw = (): void => setLines(kpis.flatMap((kpi) => lineOf(area, kpi) ?? []));
    draw();
    const sizes = new ResizeObserver(draw);
    sizes.observe(area);
    for (const card of area.querySelectorAll('article')) sizes.observe(card);
    return () => sizes.disconnect();
  }, [kpis]);
  return (
    <svg ref={picture} className="kpis-lines" aria-hidden>
      {lines.map(({ id, path }) => (
        <path key={id} d={path} />
      ))}
    </svg>
  );
}

function lineOf(area: HTMLElement, { item, businessKpi }: AlignedKpi): Line | undefined {
  if (businessKpi === null) return undefined;
  const from = area.querySelector(`[data-business="${CSS.escape(businessKpi)}"]`)?.getBoundingClientRect();
  const to = area.querySelector(`[data-kpi="${CSS.escape(item.id)}"]`)?.getBoundingClientRect();
  const origin = area.getBoundingClientRect();
  if (!from || !to || to.left <= from.right) return undefined;
  const [startX, startY] = [from.right - origin.left, from.top + from.height / 2 - origin.top];
  const [endX, endY] = [to.left - origin.left, to.top + to.height / 2 - origin.top];
  const middle = (startX + endX) / 2;
  return { id: item.id, path: `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}` };
}
