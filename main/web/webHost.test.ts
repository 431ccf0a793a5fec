import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { planEventSchema, type OpenPlan, type PlanEvent } from '../../shared/contract/contract.ts';
import { deskOver } from '../../shared/edits/desk.ts';
import { setPlanField } from '../../shared/edits/fields.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { planOf, PlanView } from '../../shared/plan/planView.ts';
import { temporaryServices, type TemporaryServices } from '../services/fixtures/temporaryServices.ts';
import { readPlanFile } from '../services/planFile.ts';
import { startWebHost, type WebHost } from './webHost.ts';

let running: TemporaryServices;
let host: WebHost;

beforeEach(async () => {
  running = await temporaryServices({ timing: { idle: 20, atMost: 100, journal: 5, look: 50 } });
  const rendererFolder = join(running.folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(join(rendererFolder, 'assets', 'index-abc.js'), 'export {}');
  host = await startWebHost({ ...running, rendererFolder, port: 0, log: () => undefined });
});

afterEach(async () => {
  await host.close();
  await running.remove();
});

const origin = (): string => `http://127.0.0.1:${host.port}`;
const cookie = (): string => `kehys-${host.port}=${host.token}`;

async function call<T>(method: string, input: unknown): Promise<T> {
  const response = await fetch(`${origin()}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: origin(), cookie: cookie() },
    body: JSON.stringify(input),
  });
  const result = (await response.json()) as { ok: boolean; value: T };
  expect(result).toMatchObject({ ok: true });
  return result.value;
}

interface Client {
  readonly view: PlanView;
  readonly events: PlanEvent[];
  readonly log: string[];
  readonly provider: HocuspocusProvider;
  until(condition: () => boolean): Promise<void>;
  close(): void;
}

async function joinPlan(open: OpenPlan): Promise<Client> {
  class LocalSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { origin: origin(), cookie: cookie() } });
    }
  }
  const doc = createYDoc();
  const view = new PlanView(doc);
  const events: PlanEvent[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const check of [...waiting]) check();
  };
  const socket = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${host.port}/socket`, WebSocketPolyfill: LocalSocket });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: open.document,
    document: doc,
    onSynced: wake,
    onAuthenticationFailed: () => log.push('refused'),
    onUnsyncedChanges: ({ number }) => {
      log.push(`unsent ${number}`);
      wake();
    },
    onStateless: ({ payload }) => {
      const event = planEventSchema.parse(JSON.parse(payload));
      events.push(event);
      log.push(event.kind === 'saveState' ? event.saveState.status : event.kind);
      wake();
    },
  });
  doc.on('update', wake);
  provider.attach();
  const client: Client = {
    view,
    events,
    log,
    provider,
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () => {
      provider.destroy();
      socket.destroy();
      view.close();
    },
  };
  await client.until(() => provider.isSynced);
  return client;
}

test('an edit in a window reaches the plan file, and saved is said only after that', async () => {
  const open = await call<OpenPlan>('plans.create', { template: 'holistic', language: 'en', title: 'Spring' });
  expect(open.saveState).toMatchObject({ status: 'saved', fileName: 'Spring.kehys' });
  const client = await joinPlan(open);
  expect(textOf(client.view.plan.fields, 'title')).toBe('Spring');
  client.log.length = 0;
  setPlanField(deskOver(client.view, Math.random), { key: 'company', value: 'Havu' });
  await client.until(() => client.log.includes('saved'));
  expect(client.log.indexOf('pending')).toBeLessThan(client.log.indexOf('unsent 0'));
  expect(client.log.slice(-2)).toEqual(['saving', 'saved']);
  const file = await readPlanFile(join(running.plansFolder, 'Spring.kehys'));
  expect(file.ok && textOf(planOf(file.value.doc).fields, 'company')).toBe('Havu');
  client.close();
  await call('plans.close', { session: open.session });
  expect(await readFile(join(running.plansFolder, 'Spring.kehys'))).not.toHaveLength(0);
});
