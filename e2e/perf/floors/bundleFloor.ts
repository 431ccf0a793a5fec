import { build } from 'vite';

/** A floor of this folder as one script, for production. */
export async function bundleFloor(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', cssCodeSplit: false, lib: { entry: `e2e/perf/floors/${name}`, formats: ['iife'], name: 'floor' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('No floor was built');
  const css = output.output.flatMap((part) => (part.type === 'asset' ? [String(part.source)] : [])).join('');
  const code = output.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('');
  return `const style = document.createElement('style'); style.textContent = ${JSON.stringify(`body { margin: 0; overflow: hidden } ${css}`)}; document.head.append(style);\n${code}`;
}
