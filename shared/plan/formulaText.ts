/** How a cell begins that Excel and similar programs take for a formula, also in full-width characters and after invisible ones. */
const start = String.raw`[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]`;
const formula = new RegExp(`^${start}`, 'u');
const marked = new RegExp(`^'${start}`, 'u');

/** Whether a spreadsheet would run the text instead of showing it. */
export function readsAsFormula(text: string): boolean {
  return formula.test(text);
}

/** A cell's text without the apostrophe that marks it as text. */
export function withoutFormulaMark(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
