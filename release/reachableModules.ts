import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The built modules that programs load – at once, or ever –, by their paths below `folder`: the programs themselves and what they import. */
export function reachableModules(folder: string, programs: readonly string[], when: 'ever' | 'atOnce' = 'ever'): ReadonlySet<string> {
  const imports = when === 'ever' ? /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g : /^(?:import|export)\b[^("']*["'](\.{1,2}\/[^"']+\.js)["']/gm;
  const found = new Set<string>();
  const follow = (path: string): void => {
    const name = relative(folder, path).split(sep).join('/');
    // Comments of bundled libraries name modules that are none.
    if (found.has(name) || !existsSync(path)) return;
    found.add(name);
    for (const [, from] of readFileSync(path, 'utf8').matchAll(imports)) follow(join(dirname(path), from ?? ''));
  };
  for (const program of programs) follow(join(folder, program));
  return found;
}
