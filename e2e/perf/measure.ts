/** One line of the bench: what was done, how long it took, and against which floor of the same run. */
export interface Measure {
  readonly name: string;
  readonly median: number;
  readonly floorName: string;
  readonly floor: number;
  readonly unit: 'ms' | 'ms CPU' | 'MB' | 'kB';
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times two pieces of work in turns, so that whatever else the machine does falls on both alike. Medians, ms. */
export async function inTurns(runs: number, work: () => unknown, floor: () => unknown): Promise<{ readonly work: number; readonly floor: number }> {
  const times: [number[], number[]] = [[], []];
  await work();
  await floor();
  for (let run = 0; run < runs; run++) {
    for (const [place, timed] of [work, floor].entries()) {
      const start = performance.now();
      await timed();
      times[place]?.push(performance.now() - start);
    }
  }
  return { work: median(times[0]), floor: median(times[1]) };
}

/** The bench as a table, methods first. */
export function printMeasures(method: readonly string[], measures: readonly Measure[]): void {
  const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  const rows = measures.map((one) => [one.name, `${number(one.median)} ${one.unit}`, one.floorName, `${number(one.floor)} ${one.unit}`, `${(one.median / one.floor).toFixed(2)} ×`]);
  const table = [['measured', 'median', 'floor', 'median', 'ratio'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  console.log(`\n${[...method, '', ...lines].join('\n')}\n`);
}
