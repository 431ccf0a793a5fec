const dayLength = 86_400_000;
/** Day 0 of each way of counting. */
const zero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** Excel counts a 29 February 1900 that never was: days before it lie one further on. */
const afterLeap = 60;
const latest = 2_958_465;

/** The day that a workbook's number means, `yyyy-mm-dd`; undefined for a time of day alone, and beyond the year 9999. */
export function serialDay(serial: number, isFrom1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > latest) return undefined;
  const shift = !isFrom1904 && whole < afterLeap ? 1 : 0;
  return new Date(zero[isFrom1904 ? 1904 : 1900] + (whole + shift) * dayLength).toISOString().slice(0, 10);
}

/** The numbers of the formats that every workbook has for days. */
const builtIn = /^(1[4-7]|22|2[7-9]|3[0-6]|5\d)$/u;

/** Whether a number format, by its id, shows days: its code has a year or a day beside what is quoted, escaped or in brackets. */
export function tellsDays(id: string, codes: ReadonlyMap<string, string>): boolean {
  const code = codes.get(id);
  if (code === undefined) return builtIn.test(id);
  return /[yd]|mmm/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, ''));
}
