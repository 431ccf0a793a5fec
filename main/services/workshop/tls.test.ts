import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import type { LookupFunction } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { workshopServices } from './fixtures/workshopServices.ts';
import { checkTls } from './tls.ts';

const fixture = (name: string): Promise<string> => readFile(new URL(`./fixtures/tls/${name}`, import.meta.url), 'utf8');
const [certificate, key, otherKey] = await Promise.all(['certificate.pem', 'key.pem', 'otherKey.pem'].map(fixture));
const tls = { certificate: certificate ?? '', key: key ?? '' };
const whenMade = Date.parse('2026-12-01');

describe('a certificate of one’s own', () => {
  it('is taken with its own key while it is valid, and else refused with the reason', () => {
    expect(checkTls(tls, whenMade)).toEqual({ ok: true, value: tls });
    expect(checkTls({ ...tls, key: otherKey ?? '' }, whenMade)).toMatchObject({ failure: { code: 'tls-other-key' } });
    expect(checkTls(tls, Date.parse('2200-01-01'))).toMatchObject({ failure: { code: 'tls-not-valid', details: { from: '2026-01-01', to: '2125-12-31' } } });
    expect(checkTls({ ...tls, certificate: 'certificate' }, whenMade)).toMatchObject({ failure: { code: 'tls-unreadable' } });
    expect(checkTls({ ...tls, key: '' }, whenMade)).toMatchObject({ failure: { code: 'tls-unreadable' } });
  });

  it('serves page and socket under its name, to a browser that trusts it and to no other', async () => {
    const running = await workshopServices(undefined, {}, { tls });
    onTestFinished(() => running.remove());
    const { address = '' } = (await running.start()).door ?? {};
    expect(address).toMatch(/^https:\/\/room\.test:\d+$/);
    // The name that is in the certificate leads to this computer.
    const lookup: LookupFunction = (_name, { all }, found) => (all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4));
    const page = (ca?: string): Promise<string> =>
      new Promise((resolve, reject) => {
        get(address, { lookup, agent: false, ...(ca ? { ca } : {}) }, (response) => {
          response.resume();
          resolve(`${response.statusCode} ${String(response.headers['content-security-policy'])}`);
        }).on('error', reject);
      });
    await expect(page(tls.certificate)).resolves.toMatch(/^200 .*connect-src 'self' wss:\/\/room\.test:/);
    await expect(page()).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const greeted = await new Promise<unknown>((resolve, reject) => {
      const socket = new WebSocket(`${address.replace('https', 'wss')}/socket`, { ca: tls.certificate, lookup, headers: { origin: address } });
      socket.once('message', (data) => {
        resolve(data);
        socket.close();
      });
      socket.once('error', reject);
    });
    expect(greeted).toBeInstanceOf(Buffer);
  });
});
