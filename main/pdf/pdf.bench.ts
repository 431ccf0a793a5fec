import { createRequire } from 'node:module';
import { PDFDocument } from 'pdf-lib';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';
import { reportToMarkdown } from '../../shared/report/reportToMarkdown.ts';
import { drawPdf } from './drawPdf.ts';
import type { FaceId } from './fontFiles.ts';
import { FontShelf } from './fontShelf.ts';
import { paperLooks } from './paper.ts';
import { Shaper } from './shaping.ts';

/** One line of the benchmark: medians in milliseconds, and how many times the floor the work takes. */
export interface PdfMeasure {
  readonly name: string;
  readonly medianMs: number;
  readonly floorMs: number;
  readonly ratio: number;
}

const runs = 7;
const lineLength = 90;
const fontsOfFloor: readonly FaceId[] = ['inter-regular', 'inter-medium', 'inter-bold'];
const cheapestFeatures = { kern: false, liga: false, clig: false, calt: false, ccmp: false, locl: false, rlig: false };

/**
 * The PDF of a plan on A4, from the plan to its bytes, against a floor made with pdf-lib alone: as many pages, the same
 * three Inter weights parsed, subset and embedded, the report's own words drawn line below line, no layout, no figures, no
 * kerning. `cold` parses the fonts anew as the floor does; `warm` is what every export but the first costs.
 */
export async function measurePdf(input: ReportInput): Promise<readonly PdfMeasure[]> {
  const report = buildReport(input);
  const draw = (shaper: Shaper) => drawPdf(buildReport(input), { paper: 'a4', language: input.language, shaper });
  const warmShaper = new Shaper(new FontShelf());
  const { pages } = await draw(warmShaper);
  const lines = linesOf(report);
  await drawFloor(lines, pages);
  const [cold, warm, floor]: [number[], number[], number[]] = [[], [], []];
  // Taken in turns, so that whatever else the machine does falls on all of them alike.
  for (let run = 0; run < runs; run++) {
    floor.push(await timed(() => drawFloor(lines, pages)));
    cold.push(await timed(() => draw(new Shaper(new FontShelf()))));
    warm.push(await timed(() => draw(warmShaper)));
  }
  const floorMs = median(floor);
  return ([['PDF, fonts parsed anew', cold], ['PDF, warm worker', warm]] as const).map(([name, times]) => {
    const medianMs = median(times);
    return { name: `${name} (${pages} pages)`, medianMs, floorMs, ratio: medianMs / floorMs };
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** The words of a report in lines of even length that the fonts of the floor can draw. */
function linesOf(report: Report): readonly string[] {
  const text = reportToMarkdown(report).replaceAll(/[^\p{Script=Latin}\p{N}\p{P} ]+/gu, ' ');
  return Array.from({ length: Math.ceil(text.length / lineLength) }, (_, index) => text.slice(index * lineLength, (index + 1) * lineLength));
}

async function drawFloor(lines: readonly string[], pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(createRequire(import.meta.url)('fontkit') as Parameters<typeof document.registerFontkit>[0]);
  const shelf = new FontShelf();
  const fonts = await Promise.all(fontsOfFloor.map((face) => document.embedFont(shelf.face(face).bytes, { subset: true, features: cheapestFeatures })));
  const perPage = Math.ceil(lines.length / pages);
  const { width, height } = paperLooks.a4;
  for (let index = 0; index < pages; index++) {
    const page = document.addPage([width, height]);
    lines.slice(index * perPage, (index + 1) * perPage).forEach((line, at) => {
      page.drawText(line, { x: 40, y: height - 40 - at * 12, size: 9, font: fonts[at % fonts.length] });
    });
  }
  return document.save();
}
