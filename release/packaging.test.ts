import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systems, type System } from './electronStandIn.ts';
import { packagingFor, publicKeyOf } from './packaging.ts';
import { checksumsFile, signAnnouncements, writeChecksums } from './signFiles.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const publicText = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

const packer = { KEHYS_MAINTAINER: 'Aino Laine <aino@kehys.fi>', KEHYS_HOMEPAGE: 'https://kehys.fi/' };
const release = { ...packer, KEHYS_UPDATES_URL: 'https://kehys.fi/updates/', KEHYS_UPDATE_KEY: key };
const certificate = { CSC_LINK: 'file.p12', CSC_KEY_PASSWORD: 'secret' };
const notary = { APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' };
const whole: Readonly<Record<System, Record<string, string>>> = { linux: release, win: { ...release, ...certificate }, mac: { ...release, ...certificate, ...notary } };

describe('packing for oneself', () => {
  it('needs no certificate and looks for no updates', () => {
    expect(packagingFor('win', 'own', {})).toMatchObject({ isReady: true, configuration: { forceCodeSigning: false, publish: null, extraMetadata: {} } });
  });

  it('names who packs in Linux’ packages, and nobody invented', () => {
    expect(packagingFor('linux', 'own', packer)).toMatchObject({
      configuration: { linux: { maintainer: packer.KEHYS_MAINTAINER, vendor: packer.KEHYS_MAINTAINER }, extraMetadata: { homepage: packer.KEHYS_HOMEPAGE } },
    });
    for (const wrong of [{}, { ...packer, KEHYS_MAINTAINER: 'Kehys <kehys@kehys.invalid>' }, { ...packer, KEHYS_MAINTAINER: 'Aino' }, { ...packer, KEHYS_HOMEPAGE: 'https://kehys.invalid/' }, { ...packer, KEHYS_HOMEPAGE: 'http://kehys.fi/' }]) {
      expect(packagingFor('linux', 'own', wrong)).toMatchObject({ isReady: false });
    }
    expect(packagingFor('linux', 'own', {}, { hasInstallers: false })).toMatchObject({ isReady: true });
  });
});

describe('packing a release', () => {
  it.each(systems)('signs, notarises where the system asks for it, and says where updates come from (%s)', (system) => {
    const packaging = packagingFor(system, 'release', whole[system]);
    expect(packaging).toMatchObject({
      isReady: true,
      configuration: {
        forceCodeSigning: system !== 'linux',
        publish: [{ provider: 'generic', url: release.KEHYS_UPDATES_URL }],
        extraMetadata: { updates: { address: release.KEHYS_UPDATES_URL, publicKey: publicText } },
        ...(system === 'mac' ? { mac: { notarize: true } } : {}),
      },
    });
    expect(JSON.stringify(packaging)).not.toContain(key);
  });

  it.each(systems)('is refused without any one of what it needs (%s)', (system) => {
    for (const name of Object.keys(whole[system]).filter((known) => system === 'linux' || !(known in packer))) {
      expect(packagingFor(system, 'release', { ...whole[system], [name]: undefined }), name).toMatchObject({ isReady: false, missing: [expect.any(String)] });
    }
  });

  it('takes Azure’s signing in place of a certificate, and tells electron-builder', () => {
    const azure = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's', KEHYS_AZURE_ENDPOINT: 'https://e', KEHYS_AZURE_ACCOUNT: 'a', KEHYS_AZURE_PROFILE: 'p', KEHYS_AZURE_PUBLISHER: 'CN=Kehys' };
    expect(packagingFor('win', 'release', { ...release, ...azure })).toMatchObject({
      configuration: { win: { azureSignOptions: { endpoint: 'https://e', codeSigningAccountName: 'a', certificateProfileName: 'p', publisherName: 'CN=Kehys' } } },
    });
  });

  it('takes no key of another kind', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    expect(() => publicKeyOf(other)).toThrow();
    expect(packagingFor('linux', 'release', { ...release, KEHYS_UPDATE_KEY: other })).toMatchObject({ isReady: false });
  });
});

describe('what is handed out', () => {
  it('has its announcements signed and its checksums listed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehys-handed-out-'));
    try {
      await writeFile(join(folder, 'latest-linux.yml'), 'version: 1.0.0\n');
      await writeFile(join(folder, 'Kehys.AppImage'), 'app');
      await writeFile(join(folder, 'builder-debug.yml'), 'x');
      expect(await signAnnouncements(folder, key)).toEqual(['latest-linux.yml']);
      const signature = Buffer.from(await readFile(join(folder, 'latest-linux.yml.sig'), 'utf8'), 'base64');
      expect(verify(null, Buffer.from('version: 1.0.0\n'), publicKey, signature)).toBe(true);
      await writeChecksums(folder);
      expect((await readFile(join(folder, checksumsFile), 'utf8')).split('\n').map((line) => line.slice(66))).toEqual(['Kehys.AppImage', 'latest-linux.yml', 'latest-linux.yml.sig', '']);
      if (process.platform === 'linux') execFileSync('sha256sum', ['--check', '--quiet', checksumsFile], { cwd: folder });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
