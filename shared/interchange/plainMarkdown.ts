import { plainText } from './plainText.ts';

/** A line of Markdown without its marks; an address stays behind the words that lead to it, of a picture and of a link between notes only the name. */
export function plainMarkdownLine(line: string): string {
  return plainText(line)
    .replace(/!\[([^\][]*)\]\([^)(]*\)/gu, '$1')
    .replace(/!?\[\[([^\][|]+)(?:\|([^\][]+))?\]\]/gu, (_, page: string, words?: string) => words ?? page)
    .replace(/\[([^\][]+)\]\(<?([^)(\s>]{0,2000})>?[^)(]{0,500}\)/gu, (_, words: string, address: string) => (words === address || address === '' ? words : `${words} (${address})`))
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`/gu, '$1$2$3')
    .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=[\s).,;:!?]|$)/gu, '$1$2')
    .trim();
}

const fence = /^\s{0,3}(?:`{3,}|~{3,})/u;
/** What stands before a line's words and says only how they look. */
const lineMark = /^ {0,3}(?:#{1,6}(?=\s|$)|(?:>\s?)+)\s*/u;

/** A text of Markdown as it reads, its lines and lists as they are: for cards of canvases whose programs set it. Code stays as it stands. */
export function plainMarkdown(text: string): string {
  let isCode = false;
  const lines = text.split(/\r\n?|\n/u).flatMap((line): readonly string[] => {
    if (fence.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [line];
    const words = line.replace(lineMark, '');
    const indent = /^\s*/u.exec(words)?.[0] ?? '';
    return [indent + plainMarkdownLine(words)];
  });
  return lines.join('\n').trim();
}
