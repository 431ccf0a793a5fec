import { describe, expect, it } from 'vitest';
import { clipOf } from '../../../shared/edits/clips.ts';
import { wellFormed } from '../../../shared/plan/wellFormedText.ts';
import { planInHand } from '../testPlans.ts';
import { clipToHtml, clipToText } from './clipboardText.ts';
import { droppedLinks, isDrawing, pastedFrom } from './pasted.ts';
import { readClipboard } from './readClipboard.ts';

function copiedNote(text: string) {
  const hand = planInHand();
  const note = hand.add({ type: 'note', at: { x: 0, y: 0 }, fields: { text } });
  return { words: text, clip: clipOf(hand.plan, [note]) };
}

const item = (flavours: Readonly<Record<string, string>>) =>
  ({ types: Object.keys(flavours), getType: async (type: string) => new Blob([flavours[type] ?? '']) }) as unknown as ClipboardItem;

describe('links that are dropped', () => {
  it('are a line each without remarks; one keeps the words that it had', () => {
    expect(droppedLinks('# from a page\r\nhttps://a.example/\r\nhttps://b.example\r\n', '')).toBe('https://a.example/\nhttps://b.example');
    expect(droppedLinks('https://a.example/', 'A good\n read')).toBe('A good read https://a.example/');
    expect(droppedLinks('https://a.example/', 'https://a.example')).toBe('https://a.example/');
    expect(droppedLinks('https://a.example/', 'long '.repeat(60))).toBe('https://a.example/');
    expect(droppedLinks('', 'words')).toBe('');
  });
});

describe('what is pasted', () => {
  const copied = copiedNote('copied here');

  it('is what the clipboard holds now, not what this window copied before', () => {
    expect(pastedFrom({ html: '', text: 'from elsewhere' }, copied)).toEqual({ notes: ['from elsewhere'] });
    expect(pastedFrom({ html: '<b>from elsewhere</b>', text: 'from elsewhere' }, copied)).toEqual({ notes: ['from elsewhere'] });
    expect(pastedFrom({ html: '', text: '' }, copied)).toEqual({ notes: [] });
  });

  it('is a table to ask about where it is cells, or a longer list than anybody pastes by the way', () => {
    expect(pastedFrom({ html: '<table>', text: 'a\tb\nc\td' }, copied)).toEqual({ table: [['a', 'b'], ['c', 'd']], text: 'a\tb\nc\td' });
    const list = Array.from({ length: 10_000 }, (_, place) => `Line ${place}`).join('\n');
    expect(pastedFrom({ html: '', text: list }, copied)).toMatchObject({ table: { length: 10_000 } });
    expect(pastedFrom({ html: '', text: 'one\ntwo' }, copied)).toEqual({ notes: ['one', 'two'] });
  });

  it('is cut into what cards hold where one line is longer than a field takes, and nothing of it is lost', () => {
    for (const text of ['x'.repeat(250_000), `${'Some words. '.repeat(20_000)}end`, '👩'.repeat(60_000)]) {
      const pasted = pastedFrom({ html: '', text }, copied);
      const pieces = 'table' in pasted ? pasted.table.map(([cell = '']) => cell) : [];
      expect(pieces.join('')).toBe(text);
      expect(pieces).toHaveLength(Math.ceil(text.length / 100_000));
      for (const piece of pieces) expect(piece.length <= 100_000 && wellFormed(piece) === piece).toBe(true);
      for (const piece of pieces.slice(0, -1)) expect(/[x\s👩]$/u.test(piece)).toBe(true);
    }
  });

  it('knows a drawing by its source, and no words about one', () => {
    for (const source of ['<svg><text>A</text></svg>', ' <?xml version="1.0"?>\n<!-- made here -->\n<svg viewBox="0 0 1 1">\n</svg>\n']) expect(isDrawing(source)).toBe(true);
    for (const words of ['', 'svg', 'Use <svg> for icons', '<svgx></svgx>', '<svg> is a tag']) expect(isDrawing(words)).toBe(false);
  });

  it('is a clip where the clipboard carries one, whichever window copied it', () => {
    const other = copiedNote('copied in another window');
    const fields = { fields: { text: 'copied in another window' } };
    const clip = { clip: expect.objectContaining({ items: [expect.objectContaining(fields)] }) };
    expect(pastedFrom({ html: clipToHtml(other.clip, 'en'), text: other.words }, copied)).toEqual(clip);
    expect(pastedFrom({ ownFormat: clipToText(other.clip), html: '', text: other.words }, copied)).toEqual(clip);
  });

  it('is this window’s copy where the clipboard holds only its words, or cannot be read', () => {
    expect(pastedFrom({ html: '', text: 'copied here' }, copied)).toEqual({ clip: copied.clip });
    expect(pastedFrom(null, copied)).toEqual({ clip: copied.clip });
    expect(pastedFrom(null, null)).toEqual({ notes: [] });
  });
});

describe('the system’s clipboard', () => {
  it('is read as HTML, text and pictures', async () => {
    expect(await readClipboard({ read: async () => [item({ 'text/plain': 'plain', 'text/html': '<b>bold</b>' })] })).toEqual({ html: '<b>bold</b>', text: 'plain', pictures: [] });
    const content = await readClipboard({ read: async () => [item({ 'image/png': 'pixels' })] });
    expect(content).toMatchObject({ html: '', text: '' });
    expect(content?.pictures.map(({ type, size }) => [type, size])).toEqual([['image/png', 6]]);
    expect(await readClipboard({ readText: async () => 'plain' })).toEqual({ html: '', text: 'plain', pictures: [] });
  });

  it('is closed where there is none or it is refused, but a bug in between is no refusal', async () => {
    expect(await readClipboard(undefined)).toBeNull();
    expect(await readClipboard({})).toBeNull();
    expect(await readClipboard({ read: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) })).toBeNull();
    await expect(readClipboard({ read: () => Promise.reject(new TypeError('bug')) })).rejects.toThrow('bug');
  });
});
