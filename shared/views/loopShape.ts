import { processSteps } from '../framework/partnership.ts';

/** Width and height of the drawn loop, in its own units. */
export const loopSize = { width: 1000, height: 262 };

const boxWidth = 208;
const boxHeight = 168;
const top = 8;
const spacing = (loopSize.width - processSteps.length * boxWidth) / (processSteps.length - 1);

/** Where a step's box lies, by its place in the process. */
export function stepBox(place: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  return { x: place * (boxWidth + spacing), y: top, width: boxWidth, height: boxHeight };
}

/** The arrows from each step to the next, and the one back from the last to the second, as SVG path data. */
export function loopArrows(): { readonly onward: readonly string[]; readonly back: string } {
  const middle = top + boxHeight / 2;
  const onward = processSteps.slice(1).map((_, place) => {
    const from = stepBox(place);
    return `M ${from.x + from.width + 8} ${middle} H ${from.x + from.width + spacing - 10}`;
  });
  const last = stepBox(processSteps.length - 1);
  const second = stepBox(1);
  const below = top + boxHeight;
  const from = last.x + last.width / 2;
  const to = second.x + second.width / 2;
  const lowest = loopSize.height - 12;
  const bend = 28;
  const back = `M ${from} ${below + 8} V ${lowest - bend} Q ${from} ${lowest} ${from - bend} ${lowest} H ${to + bend} Q ${to} ${lowest} ${to} ${lowest - bend} V ${below + 12}`;
  return { onward, back };
}
