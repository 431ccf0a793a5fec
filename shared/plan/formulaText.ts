/** Excel and its like take a cell that begins so for a formula: in East Asian letters as well, and behind signs that nobody sees. */
const start = String.raw`[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]`;
const formula = new RegExp(`^${start}`, 'u');
const marked = new RegExp(`^'${start}`, 'u');

/** Whether a spreadsheet would run a text instead of showing it. */
export function readsAsFormula(text: string): boolean {
  return formula.test(text);
}

/** The words of a cell without the apostrophe by which spreadsheets, and those who write for them, keep it from being run. */
export function withoutFormulaMark(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
