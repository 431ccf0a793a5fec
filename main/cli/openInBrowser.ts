import { spawn } from 'node:child_process';

/** The command that opens an address in the system's browser. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address];
  // Not `start`: cmd would take & in the address for the end of the command.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** Opens an address in the browser. Failures are ignored, because the address is printed, too. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...args] = browserCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
