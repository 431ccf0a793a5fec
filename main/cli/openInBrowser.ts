import { spawn } from 'node:child_process';

/** The command that hands an address to this system's browser. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address];
  // Not `start`: cmd would read & in the address as the end of a command.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** Opens an address in the browser. Where there is none the printed address is enough, so nothing is said. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...args] = browserCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
