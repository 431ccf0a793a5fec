import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { decodeWindowFrame, encodeHostFrame } from './frames.ts';
import { PlanLink, type WireListener } from './planLink.ts';

it('sends what a listener changes while an edit of the host is taken: words brought back from a deletion reach the others', () => {
  const doc = new Y.Doc();
  const host = new Y.Doc();
  const sent: string[] = [];
  const opened: WireListener[] = [];
  const link = new PlanLink(doc, {
    session: () => 's',
    openWire: (listener) => {
      opened.push(listener);
      return { send: (frame) => void sent.push(decodeWindowFrame(frame)?.kind ?? 'malformed'), close: () => undefined };
    },
    later: () => () => undefined,
    onState: () => undefined,
    onEvent: () => undefined,
  });
  const [wire] = opened;
  wire?.opened();
  wire?.received(encodeHostFrame({ kind: 'joined', state: Y.encodeStateVector(host), update: Y.encodeStateAsUpdate(host) }));
  doc.once('afterTransaction', () => doc.getMap('items').set('back', 'again'));
  host.getMap('items').set('gone', true);
  wire?.received(encodeHostFrame({ kind: 'edits', update: Y.encodeStateAsUpdate(host) }));
  expect(sent).toEqual(['join', 'edits']);
  expect(link.state.unsent).toBe(1);
  link.close();
});
