import type { AppUpdater, UpdateInfo } from 'electron-updater';
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
import { parseUpdateInfo, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { getChannelFilename, newUrlFromBase } from 'electron-updater/out/util.js';
import { isSignedBy } from './isSignedBy.ts';

/** Where a release's updates come from, as its packed package.json says. */
export interface UpdateSource {
  /** The https address of a folder. */
  readonly address: string;
  /** Ed25519, base64 (DER). */
  readonly publicKey: string;
}

/**
 * What electron-updater reads announcements of new versions through: it believes none that our key has not signed (`NAME.sig`
 * beside it). An announcement holds the installers' SHA-512, which electron-updater checks; Windows and macOS check their own
 * signatures besides.
 */
export function signedProvider({ address, publicKey }: UpdateSource) {
  return class SignedProvider extends GenericProvider {
    readonly #folder = new URL(address.endsWith('/') ? address : `${address}/`);

    constructor(_options: unknown, updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super({ provider: 'generic', url: address }, updater, runtime);
    }

    /** @throws Error where the announcement is not there, or not ours */
    override async getLatestVersion(): Promise<UpdateInfo> {
      const name = getChannelFilename(this.getDefaultChannelName());
      const [place, signaturePlace] = [newUrlFromBase(name, this.#folder, true), newUrlFromBase(`${name}.sig`, this.#folder, true)];
      const [text, signature] = [await this.httpRequest(place), await this.httpRequest(signaturePlace)];
      if (!isSignedBy(publicKey, text ?? '', signature ?? '')) throw new Error('The announcement of a newer version is not signed by Kehys’ key');
      return parseUpdateInfo(text, name, place);
    }
  };
}
