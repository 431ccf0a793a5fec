import { createRequire } from 'node:module';

/** The kinds of system that the typesetter's library is told apart by, after its platform and processor. */
const kinds = ['', '-gnu', '-musl', '-msvc', '-gnueabihf'];

/** The package with the typesetter's library for a system, if it is installed; it is not loaded. */
export function typesetterLibrary(platform: NodeJS.Platform, arch: string): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  return kinds
    .map((kind) => `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${kind}`)
    .find((name) => {
      try {
        return resolve(name) !== '';
      } catch {
        return false;
      }
    });
}
