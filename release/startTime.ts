import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { home } from './papers.ts';

/** A module in place of Electron's for Node, which says that another Kehys runs already, so that nothing begins. */
const standIn = `
const app = { getAppPath: () => process.cwd(), getPath: () => process.cwd(), getVersion: () => '0.0.0', isPackaged: false, enableSandbox() {}, setAppUserModelId() {}, requestSingleInstanceLock: () => false, quit() {}, exit() {}, on() {} };
const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => undefined });
export { app, nothing as BrowserWindow, nothing as Menu, nothing as dialog, nothing as ipcMain, nothing as nativeTheme, nothing as protocol, nothing as screen, nothing as session, nothing as shell, nothing as utilityProcess };
export default { app, ipcMain: nothing, shell: nothing };
`;

/** The built programs in a folder where `electron` is the stand-in. Loader hooks would do it too, and would cost more than what is measured. */
function besideStandIn(programs: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehys-start-'));
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, 'electron'), { recursive: true });
  writeFileSync(join(packages, 'electron/package.json'), JSON.stringify({ name: 'electron', type: 'module', exports: './electron.js' }));
  writeFileSync(join(packages, 'electron/electron.js'), standIn);
  symlinkSync(join(home, 'node_modules/fflate'), join(packages, 'fflate'), 'junction');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'kehys', type: 'module' }));
  cpSync(programs, join(folder, 'out/main'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  return folder;
}

/**
 * How much work it is for Node to load a built desktop host with all that it imports at once: milliseconds of a processor, which say
 * the same on a busy machine; the best of some tries.
 */
export function moduleLoading(desktop: string, tries = 5): number {
  const folder = besideStandIn(dirname(desktop));
  const program = `
    const started = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(join(folder, 'out/main/desktop.js')).href)});
    const { user, system } = process.cpuUsage(started);
    console.log((user + system) / 1000);
    process.exit(0);`;
  const once = (): number => Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  try {
    return Math.min(...Array.from({ length: tries }, once));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
