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

it('takes a host that leaves an edit unanswered for gone, within seconds', () => {
  const doc = new Y.Doc();
  const host = new Y.Doc();
  const opened: WireListener[] = [];
  let awaited: { readonly task: () => void; readonly milliseconds: number } | undefined;
  const link = new PlanLink(doc, {
    session: () => 's',
    openWire: (listener) => {
      opened.push(listener);
      return { send: () => undefined, close: () => undefined };
    },
    later: (task, milliseconds) => {
      awaited = { task, milliseconds };
      return () => undefined;
    },
    onState: () => undefined,
    onEvent: () => undefined,
  });
  opened[0]?.opened();
  opened[0]?.received(encodeHostFrame({ kind: 'joined', state: Y.encodeStateVector(host), update: Y.encodeStateAsUpdate(host) }));
  expect(awaited).toBeUndefined();
  doc.getMap('items').set('new', true);
  expect(awaited?.milliseconds).toBeLessThan(10_000);
  expect(link.state).toMatchObject({ connected: true, unsent: 1 });
  awaited?.task();
  expect(link.state).toMatchObject({ connected: false, unsent: 1 });
  link.close();
});
