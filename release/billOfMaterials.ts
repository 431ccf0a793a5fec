import { createHash } from 'node:crypto';
import { shippedPackages, type ShippedPackage } from './shipped.ts';

/** What something is made of, as a CycloneDX 1.5 document. */
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.5';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly type: 'application' | 'library' | 'framework';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}

/**
 * What the installed app is made of. Ours, because npm's own list leaves out what tools of developers need as well (zod), and
 * has no Electron. The same packages give the same document, to the byte.
 */
export function billOfMaterials(home: string, version: string): BillOfMaterials {
  const packages = shippedPackages(home);
  const root: Component = { type: 'application', 'bom-ref': 'kehys', name: 'kehys', version, purl: `pkg:npm/kehys@${version}`, licenses: [{ expression: 'MIT' }] };
  const components = packages.map(componentOf);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([root, components]))}`,
    version: 1,
    metadata: { component: root },
    components,
    dependencies: [
      { ref: 'kehys', dependsOn: packages.filter(({ folder }) => folder.lastIndexOf('node_modules/') === 0).map(({ folder }) => folder) },
      ...packages.map(({ folder, needs }) => ({ ref: folder, dependsOn: needs })),
    ],
  };
}

function componentOf({ name, version, licence, folder, integrity }: ShippedPackage): Component {
  const [algorithm, hash = ''] = integrity.split('-');
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': folder,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ expression: licence }],
    ...(algorithm === 'sha512' ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] } : {}),
  };
}

/** A UUID (version 8: of our own making) that the same text always has. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
