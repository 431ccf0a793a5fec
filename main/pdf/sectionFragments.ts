import type { Block, Section } from '../../shared/report/report.ts';
import { figureFragments } from './figureBlock.ts';
import { drawAligned, linesOf, spaceOf, type Fragment } from './fragment.ts';
import { factFragments, recordFragments } from './recordBlock.ts';
import { setText, type Setting } from './setting.ts';
import { tableFragments } from './tableBlock.ts';
import { bulletFragments, headingFragments, paragraphFragments, statementFragments, tileFragments } from './textBlocks.ts';
import { layOutText } from './textLines.ts';
import { baselineOf } from './typography.ts';

/** The top of a section on a page that its figure needs for itself: number and title in one line. */
export function slimOpeningFragments(setting: Setting, section: Section, number: string, anchor: string): readonly Fragment[] {
  const { type } = setting;
  const style = type.style('heading');
  const lead = section.lead ? `   ${section.lead}` : '';
  const spans = [
    { text: `${number}   `, style: type.style('number') },
    { text: section.title, style },
    { text: lead, style: type.style('quiet') },
  ];
  const strips = linesOf(layOutText(setting.shaper, spans, setting.width), style, 0, setting.width);
  return strips.map((strip, index) => ({
    ...strip,
    keepWithNext: true,
    draw: (ink, x, top) => {
      if (index === 0) ink.anchor(anchor, top);
      strip.draw(ink, x, top);
    },
  }));
}

/** The top of a section: a short mark in the brand's colour, number, title and what the section is. */
export function openingFragments(setting: Setting, section: Section, number: string, anchor: string): readonly Fragment[] {
  if (setting.look.wide) return wideOpeningFragments(setting, section, number, anchor);
  const { type } = setting;
  const title = type.style('title');
  const lines = setText(setting, section.title, 'title', setting.width);
  const lead = section.lead ? setText(setting, section.lead, 'lead', Math.min(setting.width, 440 * type.scale)) : [];
  const [numberLine] = setText(setting, number, 'number', setting.width);
  const numberStyle = type.style('number');
  const mark = 3 * type.scale;
  const strips: Fragment[] = [
    {
      height: mark + 8 * type.scale + numberStyle.leading,
      before: 40 * type.scale,
      draw: (ink, x, top) => {
        ink.anchor(anchor, top);
        ink.box(x, top, 30 * type.scale, mark, { fill: type.brand });
        if (numberLine) drawAligned(ink, numberLine, { x, width: setting.width }, top + mark + 8 * type.scale + baselineOf(numberStyle));
      },
    },
    ...linesOf(lines, title, 0, setting.width),
    spaceOf(3 * type.scale),
    ...linesOf(lead, type.style('lead'), 0, setting.width),
    spaceOf(8 * type.scale),
  ];
  return strips.map((strip) => ({ ...strip, keepWithNext: true }));
}

/** The same for slides, which have little height: the number stands before the title. */
function wideOpeningFragments(setting: Setting, section: Section, number: string, anchor: string): readonly Fragment[] {
  const { type } = setting;
  const title = type.style('title');
  const spans = [
    { text: number ? `${number}  ` : '', style: { ...title, colour: type.brand } },
    { text: section.title, style: title },
  ];
  const lines = linesOf(layOutText(setting.shaper, spans, setting.width), title, 0, setting.width);
  const lead = section.lead ? setText(setting, section.lead, 'lead', setting.width) : [];
  const strips: Fragment[] = [
    ...lines.map((line, index): Fragment =>
      index > 0
        ? line
        : {
            ...line,
            draw: (ink, x, top) => {
              ink.anchor(anchor, top);
              ink.box(0, top + title.leading * 0.16, 8 * type.scale, title.leading * 0.68, { fill: type.brand });
              line.draw(ink, x, top);
            },
          },
    ),
    ...linesOf(lead, type.style('lead'), 0, setting.width),
    spaceOf(6 * type.scale),
  ];
  return strips.map((strip) => ({ ...strip, keepWithNext: true }));
}

/** One block as fragments. `room` is what a figure may take of the page. */
export function blockFragments(setting: Setting, block: Block, room: number): readonly Fragment[] {
  switch (block.kind) {
    case 'heading':
      return headingFragments(setting, block);
    case 'paragraph':
      return paragraphFragments(setting, block);
    case 'statement':
      return statementFragments(setting, block);
    case 'bullets':
      return bulletFragments(setting, block);
    case 'tiles':
      return tileFragments(setting, block);
    case 'facts':
      return factFragments(setting, block.facts);
    case 'record':
      return recordFragments(setting, block);
    case 'table':
      return tableFragments(setting, block);
    case 'figure':
      return figureFragments(setting, block, room);
  }
}
