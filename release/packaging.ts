import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Configuration } from 'electron-builder';
import type { System } from './electronStandIn.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Installers for a person's own use, or those that are handed to everybody and update themselves. */
export type Purpose = 'own' | 'release';

/** What the environment adds to electron-builder.yml, or what it lacks, a sentence each. */
export type Packaging = { readonly isReady: true; readonly configuration: Configuration } | { readonly isReady: false; readonly missing: readonly string[] };

/** Any one of these sets of variables signs for a system; electron-builder reads them itself, except for Azure's. */
const signing: Readonly<Record<System, readonly (readonly string[])[]>> = {
  win: [
    ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
    ['CSC_LINK', 'CSC_KEY_PASSWORD'],
    ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'KEHYS_AZURE_ENDPOINT', 'KEHYS_AZURE_ACCOUNT', 'KEHYS_AZURE_PROFILE', 'KEHYS_AZURE_PUBLISHER'],
  ],
  mac: [['CSC_LINK', 'CSC_KEY_PASSWORD']],
  // Signed by the update key: Linux itself checks no signature of an AppImage.
  linux: [],
};

const notarising: readonly (readonly string[])[] = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
];

/** How to pack for a system with what the environment says. A release is never made unsigned, nor without a way to update. */
export function packagingFor(system: System, purpose: Purpose, environment: Environment, { hasInstallers = true } = {}): Packaging {
  const missing = [...(hasInstallers ? missingNames(system, environment) : []), ...(purpose === 'release' ? missingForRelease(system, environment) : [])];
  if (missing.length > 0) return { isReady: false, missing };
  const { KEHYS_MAINTAINER: maintainer, KEHYS_HOMEPAGE: homepage, KEHYS_UPDATES_URL: url = '', KEHYS_UPDATE_KEY: key = '' } = environment;
  const isRelease = purpose === 'release';
  return {
    isReady: true,
    configuration: {
      forceCodeSigning: isRelease && system !== 'linux',
      ...(system === 'linux' ? { linux: { maintainer, vendor: maintainer } } : {}),
      ...(system === 'mac' ? { mac: { notarize: isRelease } } : {}),
      ...(system === 'win' && isRelease ? azure(environment) : {}),
      // Without both of these an installed Kehys never looks for updates.
      ...(isRelease ? { publish: [{ provider: 'generic', url }] } : { publish: null }),
      extraMetadata: { ...(homepage === undefined ? {} : { homepage }), ...(isRelease ? { updates: { address: url, publicKey: publicKeyOf(key) } } : {}) },
    },
  };
}

/** The public half of the key that signs updates, base64 (DER). @throws Error where it is no Ed25519 key */
export function publicKeyOf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

/** Who packs, which Linux' packages must name. */
function missingNames(system: System, environment: Environment): readonly string[] {
  if (system !== 'linux') return [];
  const { KEHYS_MAINTAINER: maintainer = '', KEHYS_HOMEPAGE: homepage = '' } = environment;
  return [
    ...(/^[^<>]+ <[^@<>\s]+@[^@<>\s]+>$/.test(maintainer) && !isReserved(maintainer) ? [] : ['KEHYS_MAINTAINER: who packs, as “Name <name@host>”.']),
    ...(isAddress(homepage) ? [] : ['KEHYS_HOMEPAGE: the https address where Kehys is at home.']),
  ];
}

function missingForRelease(system: System, environment: Environment): readonly string[] {
  const has = (sets: readonly (readonly string[])[]): boolean => sets.some((names) => names.every((name) => environment[name]));
  const either = (sets: readonly (readonly string[])[]): string => sets.map((names) => names.join(', ')).join('; or ');
  return [
    ...(isAddress(environment['KEHYS_UPDATES_URL'] ?? '') ? [] : ['KEHYS_UPDATES_URL: the https address of the folder with the newest installers.']),
    ...(isUpdateKey(environment['KEHYS_UPDATE_KEY'] ?? '') ? [] : ['KEHYS_UPDATE_KEY: the Ed25519 key that signs updates (npm run update-key makes one).']),
    ...(signing[system].length === 0 || has(signing[system]) ? [] : [`What signs: ${either(signing[system])}.`]),
    ...(system !== 'mac' || has(notarising) ? [] : [`What notarises: ${either(notarising)}.`]),
  ];
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && !isReserved(new URL(text).hostname);
}

/** Names that stand for nobody (RFC 2606). */
function isReserved(text: string): boolean {
  return /\.(invalid|example|test|localhost)>?$/i.test(text);
}

function isUpdateKey(text: string): boolean {
  try {
    return publicKeyOf(text) !== '';
  } catch {
    return false;
  }
}

function azure(environment: Environment): Configuration {
  const { KEHYS_AZURE_ENDPOINT: endpoint, KEHYS_AZURE_ACCOUNT: account, KEHYS_AZURE_PROFILE: profile, KEHYS_AZURE_PUBLISHER: publisherName } = environment;
  if (!endpoint || !account || !profile || !publisherName) return {};
  return { win: { azureSignOptions: { endpoint, codeSigningAccountName: account, certificateProfileName: profile, publisherName } } };
}
