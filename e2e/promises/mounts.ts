import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no file system can be mounted here; undefined where one can. It is tried. */
export function whyNoMount(): string | undefined {
  if (process.platform !== 'linux') return 'Only Linux mounts images so.';
  if (process.getuid?.() !== 0) return 'Only root may mount.';
  const folder = mkdtempSync(join(tmpdir(), 'kehys-mount-'));
  try {
    const image = join(folder, 'try.img');
    writeFileSync(image, Buffer.alloc(2 * 1024 * 1024));
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'ignore' });
    const place = mkdtempSync(join(folder, 'at-'));
    execFileSync('mount', ['-o', 'loop', image, place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return undefined;
  } catch (error) {
    return `Mounting an image was refused: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
