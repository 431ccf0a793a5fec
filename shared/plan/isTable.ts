/** Whether pasted text is a table rather than the content of one cell. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.trim());
}
