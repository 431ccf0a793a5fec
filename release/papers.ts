import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectVersion } from '../main/web/machine.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { isAllowed, licenceText, shippedPackages } from './shipped.ts';

/** The project's own folder. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** Where what goes with the installers is put before they are packed (electron-builder.yml names it too). */
export const papersFolder = join(home, '.cache', 'release');

/**
 * Writes what the app is made of and under which licences.
 * @throws Error where something under a licence that is not on our list would be shipped
 */
export function writePapers(): void {
  const refused = shippedPackages(home).filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) throw new Error(`Not to be shipped: ${refused.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ')}`);
  mkdirSync(papersFolder, { recursive: true });
  writeFileSync(join(papersFolder, 'licences.txt'), licenceText(home));
  writeFileSync(join(papersFolder, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(home, projectVersion(home)), null, 2)}\n`);
}
