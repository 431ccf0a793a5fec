import { spawn } from 'node:child_process';

/** The command that hands an address to this system's browser. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      // Not `start`: cmd would read & in the address as the end of a command.
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    default:
      return ['xdg-open', address];
  }
}

/** Opens an address in the browser. Where there is none the printed address is enough, so nothing is said. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...args] = browserCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
