import type { AppUpdater, UpdateInfo } from 'electron-updater';
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
import { parseUpdateInfo, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { getChannelFilename, newUrlFromBase } from 'electron-updater/out/util.js';
import { isSignedBy } from './isSignedBy.ts';

/** Where a release's updates come from, by its packaged package.json. */
export interface UpdateSource {
  /** The https address of a folder. */
  readonly address: string;
  /** Ed25519, base64 (DER). */
  readonly publicKey: string;
}

/**
 * Reads announcements of new versions for electron-updater, and refuses those without our signature (`NAME.sig` beside them). An
 * announcement has the installers' SHA-512, which electron-updater checks; Windows and macOS check signatures of their own.
 */
export function signedProvider({ address, publicKey }: UpdateSource) {
  return class SignedProvider extends GenericProvider {
    readonly #folder = new URL(address.endsWith('/') ? address : `${address}/`);

    constructor(_options: unknown, updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super({ provider: 'generic', url: address }, updater, runtime);
    }

    /** @throws Error where the announcement is missing or not signed by us */
    override async getLatestVersion(): Promise<UpdateInfo> {
      const name = getChannelFilename(this.getDefaultChannelName());
      const [place, signaturePlace] = [newUrlFromBase(name, this.#folder, true), newUrlFromBase(`${name}.sig`, this.#folder, true)];
      const [text, signature] = [await this.httpRequest(place), await this.httpRequest(signaturePlace)];
      if (!isSignedBy(publicKey, text ?? '', signature ?? '')) throw new Error('The announcement of a newer version is not signed by Kehys’ key');
      return parseUpdateInfo(text, name, place);
    }
  };
}
