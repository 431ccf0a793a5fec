/** Elements of which not even the words are text. */
const wordless = /^(script|style|svg|math|template)$/i;
const tag = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>|<!--|<br\s*\/?>/giu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—' };
const lineEnds = /^(p|div|br|li|tr|h[1-6]|ul|ol)$/i;

/** The words of a text that may have HTML or SVG in it: no mark of it is kept, nothing of it is followed. */
export function plainText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  const lower = text.toLowerCase();
  const lastEnds = new Map<string, number>();
  const lastEnd = (end: string): number => {
    const known = lastEnds.get(end) ?? lower.lastIndexOf(end);
    lastEnds.set(end, known);
    return known;
  };
  let words = '';
  let at = 0;
  tag.lastIndex = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [whole, slash = '', name = ''] = found;
    words += text.slice(at, found.index);
    at = tag.lastIndex;
    const end = whole === '<!--' ? '-->' : slash === '' && wordless.test(name) ? `</${name.toLowerCase()}` : undefined;
    if (end !== undefined && lastEnd(end) >= at) {
      at = lower.indexOf(end, at) + end.length;
      const close = text.indexOf('>', at);
      if (whole !== '<!--') at = close < 0 ? text.length : close + 1;
      tag.lastIndex = at;
    }
    if (lineEnds.test(name) && !words.endsWith('\n') && words !== '') words += '\n';
  }
  words += text.slice(at);
  return words
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return entities[(name ?? '').toLowerCase()] ?? whole;
    })
    .trim();
}
