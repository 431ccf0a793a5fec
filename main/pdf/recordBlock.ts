import { cellText, type Fact, type RecordBlock } from '../../shared/report/report.ts';
import { drawCell, linesIn, setCell } from './cellInk.ts';
import { drawAligned, linesOf, spaceOf, type Fragment } from './fragment.ts';
import { setText, type Setting } from './setting.ts';
import { tableFragments } from './tableBlock.ts';
import { baselineOf } from './typography.ts';

/** Share of the width that the label of a long fact takes. */
const labelShare = 0.24;
/** A record up to this share of a page is never split: on slides, nearly a whole one. */
const keptWhole = 0.45;
const keptWholeOnSlides = 0.95;

/** Facts: short ones side by side under their labels, long ones across with their label at the left. */
export function factFragments(setting: Setting, facts: readonly Fact[], inset = 0): readonly Fragment[] {
  const short = facts.filter((fact) => !fact.long);
  return [...shortFacts(setting, short, inset), ...facts.filter((fact) => fact.long).flatMap((fact) => longFact(setting, fact, inset))];
}

function shortFacts(setting: Setting, facts: readonly Fact[], inset: number): readonly Fragment[] {
  const { type, look } = setting;
  const between = 14 * type.scale;
  const columns = look.factColumns;
  const width = (setting.width - inset - between * (columns - 1)) / columns;
  const label = type.style('label');
  const value = type.style('fact');
  const rows: Fragment[] = [];
  for (let start = 0; start < facts.length; start += columns) {
    const cells = facts.slice(start, start + columns).map((fact) => ({
      label: setText(setting, fact.label, 'label', width),
      value: setCell(setting, fact.value, width, 'fact'),
    }));
    const labelLines = Math.max(...cells.map((cell) => cell.label.length));
    const valueLines = Math.max(...cells.map((cell) => linesIn(cell.value)));
    rows.push({
      height: labelLines * label.leading + valueLines * value.leading + 7 * type.scale,
      draw: (ink, x, top) => {
        cells.forEach((cell, index) => {
          const column = { x: x + inset + index * (width + between), width };
          const first = top + (labelLines - cell.label.length) * label.leading;
          cell.label.forEach((line, at) => drawAligned(ink, line, column, first + at * label.leading + baselineOf(label)));
          drawCell(ink, setting, cell.value, column, top + labelLines * label.leading);
        });
      },
    });
  }
  return rows;
}

function longFact(setting: Setting, fact: Fact, inset: number): readonly Fragment[] {
  const { type } = setting;
  const labelWidth = (setting.width - inset) * labelShare;
  const style = type.style('fact');
  const labelStyle = type.style('label');
  const left = inset + labelWidth + 14 * type.scale;
  const labels = setText(setting, fact.label, 'label', labelWidth);
  const lines = linesOf(setText(setting, cellText(fact.value), 'fact', setting.width - left), style, left, setting.width - left);
  // The label may be higher than a short text beside it.
  const missing = Math.max(0, labels.length * labelStyle.leading - lines.length * style.leading);
  const strips = lines.map((line, index): Fragment => {
    if (index > 0) return line;
    const labelled: Fragment = {
      ...line,
      draw: (ink, x, top) => {
        labels.forEach((label, at) => drawAligned(ink, label, { x: x + inset, width: labelWidth }, top + (style.leading - labelStyle.leading) / 2 + at * labelStyle.leading + baselineOf(labelStyle)));
        line.draw(ink, x, top);
      },
    };
    return labelled;
  });
  const heldByLabel = Math.ceil((labels.length * labelStyle.leading) / style.leading);
  const kept = strips.map((strip, index) => (index < heldByLabel - 1 ? { ...strip, keepWithNext: true } : strip));
  const [last] = kept.slice(-1);
  const closing: Fragment = { ...spaceOf(missing + 6 * type.scale) };
  return last ? [...kept.slice(0, -1), { ...last, keepWithNext: true }, closing] : [closing];
}

/** One item in full, marked at its left by its hue all the way down. */
export function recordFragments(setting: Setting, record: RecordBlock): readonly Fragment[] {
  const { type } = setting;
  const inset = 16 * type.scale;
  const titleStyle = type.style('record');
  const title = linesOf(setText(setting, record.title, 'record', setting.width - inset), titleStyle, inset, setting.width - inset);
  const strips: Fragment[] = [
    ...title.map((line, index) => ({ ...line, keepWithNext: index > title.length - 5 })),
    { ...spaceOf(5 * type.scale), keepWithNext: true },
    ...factFragments(setting, record.facts, inset),
    ...(record.table ? tableFragments(setting, record.table, inset) : []),
  ];
  const continued = continuedHeader(setting, record, inset);
  const above = 18 * type.scale;
  const whole = strips.reduce((sum, strip) => sum + strip.height + (strip.before ?? 0), above);
  const together = whole <= setting.pageRoom * (setting.look.wide ? keptWholeOnSlides : keptWhole);
  return [
    ...strips.map((strip, index): Fragment => {
      const before = index === 0 ? 0 : (strip.before ?? 0);
      const height = strip.height + before;
      return {
        ...strip,
        height,
        before: index === 0 ? above : 0,
        keepWithNext: strip.keepWithNext === true || (together && index < strips.length - 1),
        header: index === 0 ? undefined : strip.header ? stacked(continued, marked(setting, record, strip.header)) : continued,
        draw: (ink, x, top) => {
          markOf(setting, record)(ink, x, top, height);
          strip.draw(ink, x, top + before);
        },
      };
    }),
    spaceOf(4 * type.scale),
  ];
}

function markOf(setting: Setting, record: RecordBlock) {
  const { type } = setting;
  const colour = type.shade(`${record.hue}.line`);
  return (ink: Parameters<Fragment['draw']>[0], x: number, top: number, height: number): void => {
    ink.box(x, top, 3 * type.scale, height + 0.3, { fill: colour });
  };
}

function marked(setting: Setting, record: RecordBlock, fragment: Fragment): Fragment {
  return {
    ...fragment,
    draw: (ink, x, top) => {
      markOf(setting, record)(ink, x, top, fragment.height);
      fragment.draw(ink, x, top);
    },
  };
}

function stacked(upper: Fragment, lower: Fragment): Fragment {
  return {
    height: upper.height + lower.height,
    draw: (ink, x, top) => {
      upper.draw(ink, x, top);
      lower.draw(ink, x, top + upper.height);
    },
  };
}

/** What stands at the top of the next page: whose record this still is. */
function continuedHeader(setting: Setting, record: RecordBlock, inset: number): Fragment {
  const style = setting.type.style('quiet');
  const [line] = setText(setting, `${record.title.slice(0, 90)} – ${setting.continued}`, 'quiet', setting.width - inset);
  const height = style.leading + 5 * setting.type.scale;
  return marked(setting, record, {
    height,
    draw: (ink, x, top) => line && drawAligned(ink, line, { x: x + inset, width: setting.width - inset }, top + baselineOf(style)),
  });
}
