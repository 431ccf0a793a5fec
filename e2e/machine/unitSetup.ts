import { ensurePoppler } from './findTools.ts';

/** Before the unit tests: they rasterise PDF pages. */
export default function setup(): void {
  ensurePoppler();
}
