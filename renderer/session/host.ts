import type { DesktopBridge, Host } from '../../shared/contract/host.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { desktopBridge } from './desktopBridge.ts';
import { post, takeDescribed } from './headStart.ts';

/** The host of this page: the desktop's bridge, or the server of the page. */
export function connectHost(): Host {
  const bridge = desktopBridge();
  return bridge ? desktopHost(bridge) : webHost();
}

function desktopHost(bridge: DesktopBridge): Host {
  return {
    call: async (method, input) => (await (ahead(method) ?? bridge.invoke(method, input))) as Result<never>,
  };
}

function webHost(): Host {
  return {
    call: async (method, input) => {
      try {
        return (await (ahead(method) ?? post(method, input))) as Result<never>;
      } catch {
        return failed('host-unreachable');
      }
    },
  };
}

/** The request that was made ahead, if it is for this method. */
function ahead(method: string): Promise<unknown> | undefined {
  return method === 'app.describe' ? takeDescribed() : undefined;
}
