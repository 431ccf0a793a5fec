import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeHostFrame } from '../../shared/sync/frames.ts';
import { channels } from './channels.ts';
import { fakeElectron, FakeContents } from './fakeElectron.ts';
import { serveIpcSockets, type WindowSocket } from './ipcSockets.ts';

function wire() {
  const { electron, ipc, from } = fakeElectron();
  const contents = new FakeContents(7);
  const sockets: { windowEnd: WindowSocket; frames: number[][]; isClosed: boolean }[] = [];
  const closeAll = serveIpcSockets({
    ipcMain: electron.ipcMain,
    contents: () => contents,
    connect: (windowEnd) => {
      const socket = { windowEnd, frames: [] as number[][], isClosed: false };
      sockets.push(socket);
      return { receive: (frame) => void socket.frames.push([...frame]), closed: () => void (socket.isClosed = true) };
    },
  });
  const send = (channel: string, ...values: unknown[]) => ipc.emit(channel, from(), ...values);
  return { ipc, from, contents, sockets, send, closeAll };
}

afterEach(() => void vi.useRealTimers());

describe('sockets over IPC', () => {
  it('carry frames both ways, each to its own socket', () => {
    const { contents, sockets, send } = wire();
    send(channels.socketOpen, 1);
    send(channels.socketOpen, 2);
    send(channels.socketFrame, 2, Uint8Array.of(5));
    sockets[0]?.windowEnd.send(Uint8Array.of(9));
    expect(sockets.map((socket) => socket.frames)).toEqual([[], [[5]]]);
    expect(contents.sent).toEqual([[channels.socketFrame, 1, Uint8Array.of(9)]]);
  });

  it('tell the server when the window closes one', () => {
    const { contents, sockets, send } = wire();
    send(channels.socketOpen, 1);
    send(channels.socketClose, 1);
    sockets[0]?.windowEnd.send(Uint8Array.of(1));
    expect([sockets[0]?.isClosed, sockets[0]?.windowEnd.readyState, contents.sent]).toEqual([true, 3, []]);
  });

  it('tell the window when the server closes one', () => {
    const { contents, sockets, send } = wire();
    send(channels.socketOpen, 1);
    sockets[0]?.windowEnd.close();
    sockets[0]?.windowEnd.close();
    send(channels.socketFrame, 1, Uint8Array.of(1));
    expect([contents.sent, sockets[0]?.isClosed, sockets[0]?.frames]).toEqual([[[channels.socketClose, 1]], true, []]);
  });

  it('all close when the page is loaded anew, which counts from one again', () => {
    const { sockets, send, closeAll } = wire();
    send(channels.socketOpen, 1);
    closeAll();
    send(channels.socketOpen, 1);
    expect(sockets.map((socket) => socket.isClosed)).toEqual([true, false]);
  });

  it.each([
    ['another window', { id: 8 }],
    ['a frame inside the page', { parent: {} }],
    ['a page that is not ours', { url: 'https://example.com/' }],
  ])('are refused to %s', (_who, origin) => {
    const { ipc, from, sockets } = wire();
    ipc.emit(channels.socketOpen, from(origin), 1);
    expect(sockets).toEqual([]);
  });

  it('tell the window every second or two that the host does not hang, as long as they are open', () => {
    vi.useFakeTimers();
    const { contents, send } = wire();
    const beats = () => contents.sent.splice(0).map(([channel, number, frame]) => [channel, number, frame instanceof Uint8Array && decodeHostFrame(frame)?.kind]);
    send(channels.socketOpen, 1);
    send(channels.socketOpen, 2);
    vi.advanceTimersByTime(1_600);
    expect(beats()).toEqual([1, 2].map((number) => [channels.socketFrame, number, 'beat']));
    send(channels.socketClose, 1);
    vi.advanceTimersByTime(1_600);
    expect(beats()).toEqual([[channels.socketFrame, 2, 'beat']]);
  });

  it('pass over what is no frame', () => {
    const { sockets, send } = wire();
    send(channels.socketOpen, 'one');
    send(channels.socketOpen, 1);
    send(channels.socketFrame, 1, 'text');
    send(channels.socketFrame, 99, Uint8Array.of(1));
    expect(sockets.map((socket) => socket.frames)).toEqual([[]]);
  });
});
