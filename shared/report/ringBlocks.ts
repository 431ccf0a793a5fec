import { dimensions, positionKinds, wideGap } from '../framework/dimensions.ts';
import { formatNumber } from '../messages/text.ts';
import { textCell, type Block, type Row } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';
import { gapOn } from './ringFigure.ts';
import { smallRingFigure } from './smallRingFigure.ts';

/** The ring as a figure and as a table of positions with their reasons. */
export function ringBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const rows = dimensions.flatMap((dimension): readonly Row[] => {
    const placed = positionKinds.flatMap((kind): readonly Row[] => {
      const position = plan.positions[dimension.id][kind.id];
      if (!position) return [];
      const cells = [textCell(kind.name[language], true), textCell(formatNumber(position.value, language)), textCell(position.reason || '–')];
      return [{ cells }];
    });
    if (placed.length === 0) return [];
    const poles = { axis: dimension.name[language], inner: dimension.inner[language], outer: dimension.outer[language] };
    const head: Row = { cells: [textCell(word(context, 'axisPoles', poles), true)], group: true };
    const gap = gapOn(plan.positions, dimension);
    if (gap === undefined) return [head, ...placed];
    const settled = plan.positions[dimension.id].agreed !== undefined;
    const verdict = gap < wideGap ? 'gapNarrow' : settled ? 'gapSettled' : 'gapWide';
    const hue = gap < wideGap ? 'slate' : settled ? 'gold' : 'red';
    const cells = [{ kind: 'tag', text: word(context, 'gap'), hue } as const, textCell(formatNumber(gap, language)), textCell(word(context, verdict))];
    return [head, ...placed, { cells }];
  });
  if (rows.length === 0) return [{ kind: 'paragraph', tone: 'quiet', text: word(context, 'ringEmpty') }];
  const figure: Block = { kind: 'figure', figure: smallRingFigure(plan, language, 'column'), caption: `${word(context, 'ringCaption')} ${word(context, 'ringSource')}`, extent: 'column' };
  return [
    figure,
    {
      kind: 'table',
      columns: [
        { title: word(context, 'party'), weight: 16, align: 'start' },
        { title: word(context, 'position'), weight: 11, align: 'end' },
        { title: word(context, 'reason'), weight: 60, align: 'start' },
      ],
      rows,
    },
  ];
}
