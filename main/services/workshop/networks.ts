import type { NetworkInterfaceInfo } from 'node:os';
import type { Network } from '../../../shared/contract/workshopMethods.ts';

/** The machine's interfaces (`os.networkInterfaces`). */
export type Interfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The networks on which phones can reach this computer, this computer itself last. IPv4 only: addresses that people can type. */
export function networksOf(interfaces: Interfaces): readonly Network[] {
  const networks = Object.entries(interfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).filter(({ family }) => family === 'IPv4').map(({ address, internal }): Network => ({ name, address, isLoopback: internal })),
  );
  return networks.sort((one, other) => Number(one.isLoopback) - Number(other.isLoopback) || likelihood(other) - likelihood(one));
}

/** Ranks networks: private ones first, such as a room's Wi-Fi or hotspot, then those of tunnels and containers. */
function likelihood({ name, address }: Network): number {
  const isPrivate = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address);
  const isVirtual = /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|tailscale|wg|zt)/i.test(name);
  return (isPrivate ? 1 : 0) - (isVirtual ? 2 : 0);
}
