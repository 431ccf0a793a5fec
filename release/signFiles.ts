import { createHash, createPrivateKey, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What electron-updater reads to learn of a new version, one for each system. */
const announcement = /^latest.*\.yml$/;
const installer = /\.(exe|dmg|zip|AppImage|deb|rpm|blockmap|yml|sig|txt|json)$/;
/** The list of checksums, as `sha256sum --check` reads it. */
export const checksumsFile = 'SHA256SUMS';

/**
 * Signs the announcements of new versions in a folder, each as `NAME.sig`: base64 of an Ed25519 signature over its bytes. They
 * hold the installers' SHA-512, so that whoever cannot sign cannot pass anything off as an update. Answers with what was signed.
 */
export async function signAnnouncements(folder: string, privateKey: string): Promise<readonly string[]> {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const names = (await readdir(folder)).filter((name) => announcement.test(name));
  for (const name of names) await writeFile(join(folder, `${name}.sig`), sign(null, await readFile(join(folder, name)), key).toString('base64'));
  return names;
}

/** Writes the SHA-256 of everything in a folder that is handed out. */
export async function writeChecksums(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => installer.test(name) && !name.startsWith('builder-')).sort();
  const lines: string[] = [];
  for (const name of names) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, name))) hash.update(piece as Buffer);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  await writeFile(join(folder, checksumsFile), lines.join(''));
}
