import { Remarks, type Outline } from '../outline.ts';
import { nodesOfLines, takeTick, type OutlineLine } from './lines.ts';
import { plainText } from '../../interchange/plainText.ts';

const tabWidth = 4;
const bullet = /^(?:[-*+•◦▪‣–—]|\d{1,4}[.)]|[a-z][.)])\s+/iu;

/** An outline by indentation, with or without bullets and boxes to tick. */
export function readText(text: string): Outline {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').flatMap((line): readonly OutlineLine[] => {
    const words = line.trim();
    if (words === '') return [];
    const ticked = takeTick(words.replace(bullet, ''));
    return [{ ...ticked, text: plainText(ticked.text), depth: indentOf(line) }];
  });
  const { nodes, title } = nodesOfLines(lines);
  return { format: 'text', title, nodes, links: [], sheets: [], remarks: new Remarks().list() };
}

/** How far a line is indented, in spaces. */
export function indentOf(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (sign === '\t') width += tabWidth;
    else if (sign.trim() === '') width += 1;
    else break;
  }
  return width;
}
