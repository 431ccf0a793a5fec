import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import type { DesktopBridge } from '../../shared/contract/host.ts';
import { channels } from './channels.ts';

const world = vi.hoisted(() => ({ exposed: [] as unknown[][], sent: [] as unknown[][] }));
const heard = new EventEmitter();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (...values: unknown[]) => void world.exposed.push(values) },
  ipcRenderer: {
    on: (channel: string, listener: (...values: unknown[]) => void) => heard.on(channel, listener),
    send: (...values: unknown[]) => void world.sent.push(values),
    invoke: async (...values: unknown[]) => void world.sent.push(values),
  },
}));

it('the preload offers the page its functions and nothing of Electron', async () => {
  await import('./preload.ts');
  expect(world.exposed).toHaveLength(1);
  const [name, bridge] = world.exposed[0] as [string, DesktopBridge];
  expect([name, Object.keys(bridge).sort()]).toEqual(['kehysDesktop', ['invoke', 'onCommand', 'onOpenPlan', 'onUpdate', 'openSocket']]);

  await bridge.invoke('app.describe', {});
  bridge.openSocket(() => undefined, () => undefined).send(new Uint8Array([1]));
  expect(world.sent.map(([channel]) => channel)).toEqual([channels.call, channels.socketOpen, channels.socketFrame]);

  const plans: unknown[] = [];
  heard.emit(channels.openPlan, { sender: 'Electron’s own event' }, 'early');
  const stop = bridge.onOpenPlan((...values) => plans.push(values));
  heard.emit(channels.openPlan, { sender: 'Electron’s own event' }, 'late');
  stop();
  expect(plans).toEqual([['early'], ['late']]);
});
