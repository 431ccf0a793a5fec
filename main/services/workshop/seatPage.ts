import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { seatPagePath } from '../../../shared/workshop/seatFrames.ts';
import { pageFile } from '../page/pageFile.ts';
import type { PhoneFile } from './phonePage.ts';

const pressed = promisify(gzip);
/** The paths that are served: the build's assets, and the icon. */
const assetPath = /^\/(assets\/[\w.-]+|icon\.svg)$/;

/**
 * The app's files for laptops at the canvas: the built page and its assets, nothing else of the folder. Each file is read and
 * compressed on the first request and then kept.
 */
export class SeatPage {
  readonly #folder: string;
  readonly #files = new Map<string, Promise<PhoneFile | undefined>>();

  constructor(rendererFolder: string) {
    this.#folder = rendererFolder;
  }

  /** The file at a path; undefined where there is none. */
  async file(path: string): Promise<PhoneFile | undefined> {
    const name = path === seatPagePath ? '/index.html' : path;
    if (path !== seatPagePath && !assetPath.test(path)) return undefined;
    const known = this.#files.get(name);
    if (known) return known;
    const reading = this.#read(name);
    this.#files.set(name, reading);
    const found = await reading;
    // Missing files are not remembered, so that requests for them cannot fill the memory.
    if (!found) this.#files.delete(name);
    return found;
  }

  async #read(name: string): Promise<PhoneFile | undefined> {
    const file = await pageFile(this.#folder, name, readFile);
    if (!file) return undefined;
    const bytes = Buffer.from(file.bytes);
    return { bytes, gzipped: await pressed(bytes), contentType: file.contentType, cache: file.cache };
  }
}
