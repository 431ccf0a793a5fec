import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { stampBuild, unstampBuild } from './main/cli/buildStamp.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const windowEntry = at('renderer/window.tsx');
const planEntry = at('renderer/planParts.ts');

/** The oldest Node that runs the command line and the web host; Electron brings a newer one. */
const nodeTarget = 'node20';

/** `bin` of package.json must be executable, or `npx kehys` from a checkout fails on a fresh build. */
const executableCommand = {
  name: 'kehys:executable-command',
  writeBundle: ({ dir = '' }: { dir?: string }) => chmodSync(join(dir, 'kehys.js'), 0o755),
};

const home = at('.');
/** `npm start` builds only what has changed: the first part of a build takes the stamp away, the last one puts it back. */
const buildBegins = { name: 'kehys:build-begins', buildStart: () => unstampBuild(home) };
const buildEnds = { name: 'kehys:build-ends', closeBundle: () => stampBuild(home) };

/**
 * electron-store's conf can check settings by a schema and move them from version to version. Ours do neither – zod reads them –
 * and those libraries were a sixth of all that a start loads. Whoever gave them work would find out at once: there is nothing in them.
 */
const settingsWithoutSchemas: Plugin = {
  name: 'kehys:settings-without-schemas',
  enforce: 'pre',
  resolveId: (module, importer) => (/[\\/]conf[\\/]dist[\\/]/.test(importer ?? '') && /^(ajv|ajv-formats|semver)(\/|$)/.test(module) ? '\0settings-without-schemas' : undefined),
  load: (module) => (module === '\0settings-without-schemas' ? 'export const Ajv2020 = undefined; export default {};' : undefined),
};

/**
 * What the programs are built without: what is read as a file or has a native part, and fflate, whose own `require` and electron-vite's would meet in one
 * module. The packed app has hardly any other packages, and starts faster for it.
 */
const outside = ['electron', 'fflate', /^@myriaddreamin\//, /^@hocuspocus\//];

/** The typesetter's process is waited for, and reading one file takes it less time than the sixty chunks that it would share with the others; small, as what they share is packed twice. */
const typesetterInOne: Plugin = {
  name: 'kehys:typesetter-in-one',
  writeBundle: async ({ dir = '' }) => {
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: at('main/pdf/typesetterMain.ts'),
        target: nodeTarget,
        outDir: dir,
        emptyOutDir: false,
        minify: true,
        sourcemap: true,
        chunkSizeWarningLimit: 2_000,
        rollupOptions: { external: outside, output: { entryFileNames: 'typesetter.js', chunkFileNames: 'chunks/[name]-[hash].js' } },
      },
    });
  },
};

/** What only tests and the making of the examples need is not packed. */
const isForDevelopers = (module: string): boolean => /\/main\/(.*\/fixtures|examples)\//.test(module);

/**
 * The page starts with the little that asks the host and shows the plan's picture; what the window itself needs is loaded meanwhile.
 * What only a plan needs lies in a template: the first script takes it out where it knows of a plan.
 */
const windowAfter: Plugin = {
  name: 'kehys:window-after',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename, bundle = {} }) {
      if (filename !== at('renderer/index.html')) return html;
      const [librariesStyles, ownStyles] = [new Set<string>(), new Set<string>()];
      const filesOf = (module: string): Set<string> => {
        const files = new Set<string>();
        const take = (file: string): void => {
          const chunk = bundle[file];
          if (chunk?.type !== 'chunk' || files.has(file)) return;
          files.add(file);
          chunk.imports.forEach(take);
          const styles = chunk.moduleIds.every(isLibrary) ? librariesStyles : ownStyles;
          chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
        };
        const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.moduleIds.includes(module));
        if (!entry) throw new Error(`The build has no chunk of ${module}`);
        take(entry.fileName);
        return files;
      };
      const files = filesOf(windowEntry);
      for (const { fileName } of Object.values(bundle)) if (html.includes(fileName)) files.delete(fileName);
      const ofPlans = [...filesOf(planEntry)].filter((file) => !files.has(file) && !html.includes(file));
      // As modules: those are compiled beside the page's thread as they come. As mere scripts they would be compiled there in vain, and once more in the page's way.
      const preloads = (scripts: Iterable<string>) =>
        [...scripts].map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `./${file}` }, injectTo: 'head' as const }));
      return {
        // It asks as soon as it is there, not after the page's styles.
        html: html.replace('<script type="module"', '<script type="module" async'),
        tags: [
          // Ours after the libraries', which they change.
          ...[...librariesStyles, ...ownStyles].map((style) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${style}` }, injectTo: 'head' as const })),
          ...preloads(files),
          { tag: 'template', attrs: { id: 'plan-scripts' }, children: preloads(ofPlans), injectTo: 'head' as const },
        ],
      };
    },
  },
};

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether something that `isIt` needs the module at once, for itself or for what imports it. */
function isNeededBy(isIt: (module: string) => boolean, module: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (isIt(module)) return true;
  if (seen.has(module)) return false;
  seen.add(module);
  return graph.getModuleInfo(module)?.importers.some((importer) => isNeededBy(isIt, importer, graph, seen)) ?? false;
}

/** What a page for phones needs stays out of the window's chunks, which it would load whole. */
const isOfPhones = (module: string, graph: ModuleGraph): boolean => isNeededBy((id) => id.includes('/renderer/phone/'), module, graph);
const isOfWindows = (module: string, graph: ModuleGraph): boolean => isNeededBy((id) => id === windowEntry, module, graph);
const isOfPlans = (module: string, graph: ModuleGraph): boolean => isNeededBy((id) => id === planEntry, module, graph);

const isLibrary = (module: string): boolean => module.includes('node_modules');

/** The part of the source that a module belongs to. Imports lead from the renderer to shared, never back; chunks cut elsewhere would run before what they need. */
const partOf = (module: string): string | undefined => (isLibrary(module) ? undefined : /[\\/](renderer|shared)[\\/].*\.(tsx?|css)$/.exec(module)?.[1]);

type ChunkOf = (module: string, graph: ModuleGraph) => string | null;

/** The chunk of a module that a window needs at once: the libraries, what is shared and what is the renderer's. */
const windowChunk: ChunkOf = (module, graph) => {
  if (isOfPhones(module, graph)) return null;
  return isLibrary(module) ? 'look' : (partOf(module) ?? null);
};

/** What phones need of that, and what they need of a plan. */
const phonesToo: ChunkOf = (module, graph) => {
  if (partOf(module) !== 'shared' || !isOfPhones(module, graph)) return null;
  if (isOfWindows(module, graph)) return 'common';
  return isOfPlans(module, graph) ? 'commonOfPlans' : null;
};

/** What several parts need of the libraries, and a start screen does not: each of them alone would be a handful of small files. */
const moreLook: ChunkOf = (module, graph) => (isLibrary(module) && !isOfPhones(module, graph) ? 'moreLook' : null);

/** A part of what a plan needs at once and a start screen does not. Its entry only hands on, which no other chunk can do for it. */
const ofPlans =
  (part: string): ChunkOf =>
  (module, graph) =>
    partOf(module) === part && module !== planEntry && isOfPlans(module, graph) ? `${part}OfPlans` : null;

/** Libraries in chunks of their own, and everything else that a window needs at once in few: each file has its price. */
const together = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'flow', test: /node_modules[\\/](reactflow|@xyflow|d3-[a-z]+)[\\/]/ },
  { name: 'plan', test: /node_modules[\\/](yjs|lib0)[\\/]/ },
  // Of these the page for phones has some as well, and it must not bring along what only windows need.
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
  { name: 'headStart', test: /renderer[\\/](main|session[\\/](headStart|desktopBridge|browserStore|rememberedPlan)|canvas[\\/](firstPicture[\\/]\w+|scene[\\/](fitBox|paintBoxes)))\.ts$|shared[\\/]plan[\\/]geometry\.ts$/, priority: 1 },
  { name: windowChunk, debugName: 'window', tags: ['$initial' as const], includeDependenciesRecursively: false },
  { name: phonesToo, debugName: 'common', includeDependenciesRecursively: false },
  { name: moreLook, debugName: 'moreLook', minShareCount: 2, includeDependenciesRecursively: false },
  // With the libraries that nobody else needs.
  { name: ofPlans('shared'), debugName: 'sharedOfPlans' },
  { name: ofPlans('renderer'), debugName: 'rendererOfPlans' },
];

/** One build for both hosts: everything that runs in Node, the sandboxed preload, and the renderer that both serve. */
export default defineConfig({
  main: {
    plugins: [buildBegins, executableCommand, settingsWithoutSchemas, typesetterInOne],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      sourcemap: true,
      // Node reads files, not a network.
      chunkSizeWarningLimit: 2_000,
      externalizeDeps: false,
      rollupOptions: {
        external: outside,
        input: {
          desktop: at('main/desktop/main.ts'),
          kehys: at('main/cli/kehys.ts'),
          start: at('main/cli/start.ts'),
          isBuilt: at('main/cli/isBuilt.ts'),
          makeExamples: at('main/examples/makeExamples.ts'),
          kills: at('main/services/fixtures/killing/killCommand.ts'),
          killedEditor: at('main/services/fixtures/killing/killedEditor.ts'),
          benchWorkshop: at('main/services/workshop/fixtures/bench/benchWorkshop.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: ({ moduleIds }) => `${moduleIds.some(isForDevelopers) ? 'development' : 'chunks'}/[name]-[hash].js`,
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('main/desktop/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), windowAfter, buildEnds],
    build: {
      // Electron's Chromium is newer, but phones and other browsers join over the web host.
      target: 'es2022',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Every browser of this target preloads modules by itself.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: at('renderer/index.html'), window: windowEntry, phone: at('renderer/phone/index.html') },
        output: { codeSplitting: { groups: together } },
      },
    },
  },
});
