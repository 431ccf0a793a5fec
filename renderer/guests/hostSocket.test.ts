import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCodes } from '../../shared/workshop/frames.ts';
import { codeFaultOf, HostSocket } from './hostSocket.ts';

/** A socket that does what a test says. */
class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readonly readyState = FakeSocket.OPEN;
  onmessage: ((event: { data: ArrayBuffer }) => void) | undefined;
  onclose: ((event: { code: number }) => void) | undefined;
  isClosed = false;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    FakeSocket.made.push(this);
  }
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onclose?.({ code: 1006 });
  }
  say(...bytes: number[]): void {
    this.onmessage?.({ data: new Uint8Array(bytes).buffer });
  }
  send(): void {}
}

const secret = new Uint8Array([7]);
let listeners: Map<string, () => void>;
let told: unknown[];
let socket: HostSocket;
const latest = (): FakeSocket => FakeSocket.made.at(-1) ?? new FakeSocket('none');
/** Lets this page in over the latest connection. */
const letIn = (): void => {
  latest().say(1);
  latest().say(2);
  socket.cameIn();
};

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Map();
  told = [];
  FakeSocket.made = [];
  const addEventListener = (kind: string, listener: () => void): void => void listeners.set(kind, listener);
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('location', { origin: 'http://10.0.0.2:4000' });
  vi.stubGlobal('addEventListener', addEventListener);
  vi.stubGlobal('document', { addEventListener, visibilityState: 'visible' });
  socket = new HostSocket({
    path: '/socket',
    secret: () => secret,
    greeted: (greeting, door, key) => told.push(['greeted', [...greeting], door, key]),
    received: (bytes) => told.push(['received', [...bytes]]),
    closed: (code, door) => {
      told.push(['closed', code, door]);
      socket.seek();
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a guest’s socket', () => {
  it('hands on the greeting first, then all that comes', () => {
    socket.enterByCode('ABC');
    expect(latest().address).toBe('ws://10.0.0.2:4000/socket');
    expect(socket.isOpen).toBe(false);
    latest().say(1, 2);
    latest().say(3);
    expect(told).toEqual([['greeted', [1, 2], 'code', 'ABC'], ['received', [3]]]);
    expect(socket.isOpen).toBe(true);
  });

  it('looks for a lost host after longer and longer pauses, and after the first again once it was let in', () => {
    socket.enter();
    const pauses: number[] = [];
    for (let round = 0; round < 6; round++) {
      const before = FakeSocket.made.length;
      latest().close();
      let waited = 0;
      while (FakeSocket.made.length === before) {
        vi.advanceTimersByTime(100);
        waited += 100;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([400, 800, 1600, 3200, 4000, 4000]);
    letIn();
    latest().close();
    vi.advanceTimersByTime(400);
    expect(FakeSocket.made).toHaveLength(8);
  });

  it('is lost when a host that let it in says nothing for seconds, but not while it speaks', () => {
    socket.enter();
    letIn();
    for (let second = 0; second < 20; second++) {
      vi.advanceTimersByTime(1_000);
      latest().say(9);
    }
    expect(FakeSocket.made).toHaveLength(1);
    vi.advanceTimersByTime(5_000);
    expect(told.at(-1)).toEqual(['closed', 0, 'secret']);
    expect(FakeSocket.made[0]?.isClosed).toBe(true);
  });

  it('looks at once where the page wakes up, even while it waits for a connection from before', () => {
    socket.enter();
    letIn();
    latest().close();
    vi.advanceTimersByTime(400);
    expect(FakeSocket.made).toHaveLength(2);
    listeners.get('online')?.();
    expect(FakeSocket.made).toHaveLength(3);
    expect(FakeSocket.made[1]?.isClosed).toBe(true);
    letIn();
    listeners.get('online')?.();
    expect(FakeSocket.made).toHaveLength(3);
  });

  it('gives up a connection over which no greeting comes, and looks for nobody once it rests', () => {
    socket.enter();
    vi.advanceTimersByTime(8_000);
    expect(told).toEqual([['closed', 1006, 'secret']]);
    socket.rest();
    vi.advanceTimersByTime(60_000);
    listeners.get('online')?.();
    expect(FakeSocket.made).toHaveLength(1);
  });

  it('tells a wrong code from a network on which nobody answered', () => {
    socket.enterByCode('ABC');
    latest().close();
    expect(told).toEqual([['closed', 1006, 'code']]);
    expect(codeFaultOf(1006)).toBe('unanswered');
    expect(codeFaultOf(closeCodes.wrongCode)).toBe('wrong');
  });
});
