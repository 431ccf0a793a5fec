import { join } from 'node:path';
import { Arch, build, Platform, type AfterPackContext } from 'electron-builder';
import checkPacked from './checkPacked.js';
import { layElectronStandIn, type System } from './electronStandIn.ts';
import { writePapers } from './papers.ts';

const platforms: Readonly<Record<System, Platform>> = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };

/** A folder as an installer would install it, with a stand-in for Electron. */
export interface Packed {
  readonly folder: string;
  /** Where app.asar lies. */
  readonly resources: string;
  /** Electron's binary, where the fuses are. */
  readonly binary: string;
  /** What the check after packing said; absent where it was content. */
  readonly refusal?: string;
}

/** Packs the built app for a system below `folder`, by electron-builder.yml, unsigned and without a network. */
export async function packStandIn(system: System, folder: string): Promise<Packed> {
  const electronDist = join(folder, `${system}-electron`);
  await layElectronStandIn(electronDist, system);
  writePapers();
  let packed: Packed | undefined;
  const afterPack = async (context: AfterPackContext): Promise<void> => {
    const { appOutDir, packager } = context;
    // npm installs the typesetter's library for this machine alone, so that the check refuses what is packed for others.
    const refusal = await checkPacked(context).then(() => undefined, (error: Error) => error.message);
    const app = join(appOutDir, `${packager.appInfo.productFilename}.app`);
    const binaries: Readonly<Record<System, string>> = { linux: join(appOutDir, 'kehys'), win: join(appOutDir, 'Kehys.exe'), mac: app };
    packed = { folder: appOutDir, resources: packager.getResourcesDir(appOutDir), binary: binaries[system], refusal };
  };
  await build({
    targets: platforms[system].createTarget('dir', Arch.x64),
    publish: 'never',
    config: { extends: 'electron-builder.yml', electronDist, directories: { output: join(folder, system) }, afterPack, ...(system === 'mac' ? { mac: { identity: null } } : {}) },
  });
  if (!packed) throw new Error('Nothing was packed');
  return packed;
}
