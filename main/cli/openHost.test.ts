import { describe, expect, it } from 'vitest';
import { failed, success } from '../../shared/messages/failures.ts';
import type { HostFacts } from './chooseHost.ts';
import { openHost, type OpenHostPorts } from './openHost.ts';

const context: HostFacts = { platform: 'linux', webAsked: false, displayNamed: true, isRoot: false, electronPackage: true, electronBinary: true };

/** Ports that note what is begun. */
function world(facts: Partial<HostFacts>, answers: Partial<OpenHostPorts> = {}) {
  const begun: string[] = [];
  const ports: OpenHostPorts = {
    facts: { ...context, ...facts },
    interrupted: new AbortController().signal,
    fetchElectron: async () => 'fetched',
    openWindow: async () => 0,
    serveWeb: async () => success(undefined),
    ...answers,
  };
  const noted: OpenHostPorts = {
    ...ports,
    fetchElectron: () => (begun.push('fetch'), ports.fetchElectron()),
    openWindow: () => (begun.push('window'), ports.openWindow()),
    serveWeb: (reason, opensBrowser) => (begun.push(`web ${reason}${opensBrowser ? ' browser' : ''}`), ports.serveWeb(reason, opensBrowser)),
  };
  return { begun, ports: noted };
}

describe('npm start', () => {
  it('opens the window and ends with its exit code', async () => {
    const { begun, ports } = world({}, { openWindow: async () => 3 });
    expect(await openHost(ports)).toEqual(success(3));
    expect(begun).toEqual(['window']);
  });

  it('fetches the binary first where it is missing', async () => {
    const { begun, ports } = world({ electronBinary: false });
    await openHost(ports);
    expect(begun).toEqual(['fetch', 'window']);
  });

  it.each(['downloadFailed', 'downloadTimedOut'] as const)('serves the browser and opens it after %s', async (outcome) => {
    const { begun, ports } = world({ electronBinary: false }, { fetchElectron: async () => outcome });
    expect(await openHost(ports)).toEqual(success(0));
    expect(begun).toEqual(['fetch', `web ${outcome} browser`]);
  });

  it('serves the browser where the window does not come up', async () => {
    const { begun, ports } = world({}, { openWindow: async () => undefined });
    await openHost(ports);
    expect(begun).toEqual(['window', 'web windowFailed browser']);
  });

  it('tries neither download nor window nor browser without a display', async () => {
    const { begun, ports } = world({ displayNamed: false, electronBinary: false });
    await openHost(ports);
    expect(begun).toEqual(['web noDisplay']);
  });

  it('begins nothing else after Ctrl+C during the download', async () => {
    const controller = new AbortController();
    const fetchElectron: OpenHostPorts['fetchElectron'] = async () => {
      controller.abort();
      return 'downloadFailed';
    };
    const { begun, ports } = world({ electronBinary: false }, { interrupted: controller.signal, fetchElectron });
    expect(await openHost(ports)).toEqual(success(130));
    expect(begun).toEqual(['fetch']);
  });

  it('passes on why the web host could not serve', async () => {
    const refused = failed('file-missing', { name: 'Plan.kehys' });
    const { ports } = world({ webAsked: true }, { serveWeb: async () => refused });
    expect(await openHost(ports)).toEqual(refused);
  });
});
