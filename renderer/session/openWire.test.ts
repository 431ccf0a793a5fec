import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DesktopBridge } from '../../shared/contract/host.ts';
import { openWire } from './openWire.ts';

/** A desktop's bridge, and a wire over it. */
function wireOverBridge() {
  const told: string[] = [];
  const host = { say: (_frame: Uint8Array): void => undefined, close: (): void => undefined };
  const bridge: Pick<DesktopBridge, 'openSocket'> = {
    openSocket: (onFrame, onClose) => {
      Object.assign(host, { say: onFrame, close: onClose });
      return { send: (frame) => void told.push(`sent ${frame.length}`), close: () => void told.push('left') };
    },
  };
  vi.stubGlobal('window', { kehysDesktop: bridge });
  const wire = openWire({ opened: () => void told.push('opened'), received: (frame) => void told.push(`received ${frame.length}`), closed: () => void told.push('closed') });
  return { told, host, wire };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a desktop’s window that hears nothing of its host for seconds gives the wire up, once', async () => {
  const { told, host } = wireOverBridge();
  await vi.advanceTimersByTimeAsync(4_200);
  host.say(Uint8Array.of(1));
  await vi.advanceTimersByTimeAsync(4_200);
  expect(told).toEqual(['opened', 'received 1']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual(['opened', 'received 1', 'left', 'closed']);
});

test('a wire that was left is given up by nobody any more', async () => {
  for (const leave of ['host', 'window'] as const) {
    const { told, host, wire } = wireOverBridge();
    await vi.advanceTimersByTimeAsync(1_000);
    if (leave === 'host') host.close();
    else wire.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual(['opened', leave === 'host' ? 'closed' : 'left']);
  }
});
