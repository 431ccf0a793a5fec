import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A library that the installed app has in it, as a package of its own or bundled. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** Its folder below the project's. */
  readonly folder: string;
  /** The hash of its package as npm knows it: `sha512-` and base64. */
  readonly integrity: string;
  /** Folders of the shipped packages that it needs. */
  readonly needs: readonly string[];
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      name: z.string().optional(),
      version: z.string().default(''),
      license: z.string().default(''),
      integrity: z.string().default(''),
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
      dev: z.boolean().default(false),
      devOptional: z.boolean().default(false),
    }),
  ),
});

/** The licences under which libraries may be shipped with Kehys: all let anybody pass them on inside of another work. */
const allowedLicences: readonly string[] = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1', 'Python-2.0', 'Zlib'];

/** Whether an SPDX expression (names joined by AND or OR) lets its work be shipped. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowedLicences.includes(name.trim())));
}

const electronFolder = 'node_modules/electron';

/** Everything that package-lock.json names and is not for building and testing alone, and Electron, which every installer holds. */
export function shippedPackages(home: string): readonly ShippedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')));
  const shipped = new Map(Object.entries(packages).filter(([folder, { dev, devOptional }]) => folder === electronFolder || (folder !== '' && !dev && !devOptional)));
  return [...shipped]
    .map(([folder, { name, version, license, integrity, dependencies, optionalDependencies }]) => ({
      name: name ?? folder.slice(folder.lastIndexOf(modules) + modules.length),
      version,
      licence: license,
      folder,
      integrity,
      needs: Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((needed) => folderOf(needed, folder, shipped) ?? []),
    }))
    .sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

const modules = 'node_modules/';

/** Where Node finds a package that one in `from` asks for: beside it, or further up. */
function folderOf(name: string, from: string, known: ReadonlyMap<string, unknown>): string | undefined {
  const places = from.split(modules).map((_part, index, parts) => `${parts.slice(0, index + 1).join(modules)}${index === 0 ? '' : '/'}${modules}${name}`);
  return places.reverse().find((place) => known.has(place));
}

/**
 * The licences of all that is shipped, as one text: what each library is under, and the words that its licence wants passed on,
 * each once with the libraries that have it. Libraries for other systems than this one are named without their words.
 */
export function licenceText(home: string): string {
  const packages = shippedPackages(home);
  const holders = new Map<string, string[]>();
  for (const { name, version, folder } of packages) {
    for (const words of licenceWords(join(home, folder))) holders.set(words, [...(holders.get(words) ?? []), `${name} ${version}`]);
  }
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join('\n');
  const texts = [...holders].map(([words, names]) => `${names.join(', ')}\n\n${words}`);
  const head = 'Kehys is under the MIT licence (LICENSE), its fonts under those that NOTICES.md tells.\nIt is shipped with these libraries, and with Chromium and Node inside of Electron (LICENSES.chromium.html).';
  return `${[`${head}\n\n${list}`, ...texts].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function licenceWords(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
