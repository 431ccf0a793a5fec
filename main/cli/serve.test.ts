import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectRefusal, inOwnFolder, kehys, path } from './fixtures/typedCommands.ts';

inOwnFolder();

describe('kehys serve', () => {
  it('says where it is and where the next browser comes in, serves until interrupted, and closes what it opened', async () => {
    const controller = new AbortController();
    const steps: string[] = [];
    let onFresh = (_address: string): void => undefined;
    const served = await kehys(['serve', 'Plan.kehys', '--port', '0'], {
      interrupted: controller.signal,
      out: async (chunk) => {
        steps.push(String(chunk));
        if (steps.length === 2) onFresh('http://127.0.0.1:5/?code=u');
        else controller.abort();
      },
      startServing: async ({ plan, port, onFreshAddress }) => {
        steps.push(`${plan} ${port}`);
        onFresh = (address) => onFreshAddress?.(address);
        return { address: 'http://127.0.0.1:5/?code=t', port: 5, close: async () => void steps.push('closed') };
      },
    });
    expect([served.code, steps]).toEqual([
      0,
      [
        `${path('Plan.kehys')} 0`,
        'Kehys is at http://127.0.0.1:5/?code=t – Ctrl+C stops it.\n',
        'For another browser: http://127.0.0.1:5/?code=u (works once)\n',
        'closed',
      ],
    ]);
  });

  it('starts a workshop on the network that was named, with one’s own certificate, and says how phones come in', async () => {
    const [certificate, key] = await Promise.all(['certificate', 'key'].map((name) => readFile(new URL(`../services/workshop/fixtures/tls/${name}.pem`, import.meta.url), 'utf8')));
    await writeFile(path('cert.pem'), certificate ?? '');
    await writeFile(path('key.pem'), key ?? '');
    const controller = new AbortController();
    let asked: unknown;
    const door = { network: { name: 'wlan0', address: '192.0.2.7', isLoopback: false }, address: 'https://192.0.2.7:4848', joinAddress: 'https://192.0.2.7:4848/#0123', code: 'AB2CD3', isTls: true };
    const { out } = await kehys(['serve', 'Plan.kehys', '--workshop', '--interface', 'wlan0', '--tls-cert', 'cert.pem', '--tls-key', 'key.pem'], {
      interrupted: controller.signal,
      startServing: async ({ workshop, tls }) => {
        asked = { workshop, tls };
        controller.abort();
        return { address: 'http://127.0.0.1:5/?code=t', port: 5, door, close: async () => undefined };
      },
    });
    expect(asked).toEqual({ workshop: { network: 'wlan0' }, tls: { certificate, key } });
    expect(out).toContain('open https://192.0.2.7:4848 and type AB2CD3');
    expect(out).toMatch(/[█▀▄]{5}/);
  });

  it('wants a plan for a workshop, and a certificate with its key', async () => {
    expectRefusal(await kehys(['serve', '--workshop']), /needs a plan/);
    expectRefusal(await kehys(['serve', 'Plan.kehys', '--workshop', '--tls-cert', 'cert.pem']), /both a certificate and its key/);
    expectRefusal(await kehys(['serve', 'Plan.kehys', '--workshop', '--tls-cert', 'no.pem', '--tls-key', 'no.pem']), /no\.pem/);
    await writeFile(path('none.pem'), 'no certificate');
    expectRefusal(await kehys(['serve', 'Plan.kehys', '--workshop', '--tls-cert', 'none.pem', '--tls-key', 'none.pem']), /PEM/);
  });

  it.each(['x', '-1', '70000', '1.5'])('refuses port %s', async (port) => expectRefusal(await kehys(['serve', `--port=${port}`]), /--port/));
});
