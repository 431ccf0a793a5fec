import type { DesktopBridge, Host } from '../../shared/contract/host.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { desktopBridge } from './desktopBridge.ts';
import { post, takeDescribed } from './headStart.ts';

/** The host that this page belongs to: the desktop's bridge where there is one, else the server that served the page. */
export function connectHost(): Host {
  const bridge = desktopBridge();
  return bridge ? desktopHost(bridge) : webHost();
}

function desktopHost(bridge: DesktopBridge): Host {
  return {
    call: async (method, input) => (await bridge.invoke(method, input)) as Result<never>,
  };
}

function webHost(): Host {
  return {
    call: async (method, input) => {
      try {
        const response = await ((method === 'app.describe' && takeDescribed()) || post(method, input));
        return (await response.json()) as Result<never>;
      } catch {
        return failed('host-unreachable');
      }
    },
  };
}
