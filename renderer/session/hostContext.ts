import { createContext, useContext } from 'react';
import type { Host } from '../../shared/contract/host.ts';

const HostContext = createContext<Host | null>(null);
export const HostProvider = HostContext.Provider;

/** The host behind this window. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('No host');
  return host;
}
