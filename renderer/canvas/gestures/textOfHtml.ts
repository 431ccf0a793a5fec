const notWords = 'script, style, template, noscript, title, desc, metadata';
const ownLines = 'p, div, li, tr, br, hr, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, figcaption, caption, text';
const furtherCells = 'td:not(:first-child), th:not(:first-child)';

/**
 * The words of a page's part that came without plain text, as one would read them: a line each of its paragraphs, a tab between cells.
 * Nothing of it is run, loaded or shown.
 */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(notWords)) element.remove();
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!text.parentElement?.closest('pre')) text.textContent = (text.textContent ?? '').replace(/[\t\n\r ]+/gu, ' ');
  }
  for (const line of page.body.querySelectorAll(ownLines)) {
    line.before('\n');
    line.after('\n');
  }
  for (const cell of page.body.querySelectorAll(furtherCells)) cell.before('\t');
  return (page.body.textContent ?? '').replace(/ *(\t|\n) */gu, '$1').replace(/\n{2,}/gu, '\n').replace(/^\n|\n$/gu, '');
}
