import type { NetworkInterfaceInfo } from 'node:os';
import type { Network } from '../../../shared/contract/workshopMethods.ts';

/** The machine's interfaces, as `os.networkInterfaces` tells them. */
export type Interfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The networks that phones can reach this computer by, this computer itself last. IPv4: what people can type. */
export function networksOf(interfaces: Interfaces): readonly Network[] {
  const networks = Object.entries(interfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).filter(({ family }) => family === 'IPv4').map(({ address, internal }): Network => ({ name, address, isLoopback: internal })),
  );
  return networks.sort((one, other) => Number(one.isLoopback) - Number(other.isLoopback) || likelihood(other) - likelihood(one));
}

/** Private networks first: a room's Wi-Fi or hotspot is one; what tunnels and containers make comes after. */
function likelihood({ name, address }: Network): number {
  const isPrivate = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address);
  const isVirtual = /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|tailscale|wg|zt)/i.test(name);
  return (isPrivate ? 1 : 0) - (isVirtual ? 2 : 0);
}
