import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A module in place of Electron's for Node, which says that another Kehys runs already, so that nothing begins. */
const standIn = `
const app = { getAppPath: () => process.cwd(), getPath: () => process.cwd(), getVersion: () => '0', isPackaged: false, enableSandbox() {}, setAppUserModelId() {}, requestSingleInstanceLock: () => false, quit() {}, exit() {}, on() {} };
const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => undefined });
export { app, nothing as BrowserWindow, nothing as Menu, nothing as dialog, nothing as ipcMain, nothing as nativeTheme, nothing as protocol, nothing as screen, nothing as session, nothing as shell, nothing as utilityProcess };
export default { app };
`;
const hooks = `export function resolve(name, context, next) { return name === 'electron' ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(standIn)}`)}, shortCircuit: true } : next(name, context); }`;

/**
 * How much work it is for Node to load a built desktop host with all that it imports at once: milliseconds of a processor, which say
 * the same on a busy machine; the best of some tries.
 */
export function moduleLoading(desktop: string, tries = 5): number {
  const program = `
    import { register } from 'node:module';
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
    const started = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(desktop).href)});
    const { user, system } = process.cpuUsage(started);
    console.log((user + system) / 1000);
    process.exit(0);`;
  const once = (): number => Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  return Math.min(...Array.from({ length: tries }, once));
}
