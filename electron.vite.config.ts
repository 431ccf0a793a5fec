import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { stampBuild, unstampBuild } from './main/cli/buildStamp.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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

/** What only tests and the making of the examples need is not packed. */
const isForDevelopers = (module: string): boolean => /\/main\/(.*\/fixtures|examples)\//.test(module);

/** Libraries in chunks of their own. */
const lasting = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'flow', test: /node_modules[\\/](reactflow|@xyflow|d3-[a-z]+)[\\/]/ },
  { name: 'plan', test: /node_modules[\\/](yjs|lib0|zod)[\\/]/ },
];

/** One build for both hosts: everything that runs in Node, the sandboxed preload, and the renderer that both serve. */
export default defineConfig({
  main: {
    plugins: [buildBegins, executableCommand],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      sourcemap: true,
      // The packed app has hardly any packages, and starts faster for it. Out stay what is read as a file or has a native part,
      // and fflate, whose own `require` and electron-vite's would meet in one module.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', 'fflate', /^@myriaddreamin\//],
        input: {
          desktop: at('main/desktop/main.ts'),
          kehys: at('main/cli/kehys.ts'),
          start: at('main/cli/start.ts'),
          isBuilt: at('main/cli/isBuilt.ts'),
          typesetter: at('main/pdf/typesetterMain.ts'),
          makeExamples: at('main/examples/makeExamples.ts'),
          kills: at('main/services/fixtures/killing/killCommand.ts'),
          killedEditor: at('main/services/fixtures/killing/killedEditor.ts'),
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
    plugins: [react(), buildEnds],
    build: {
      // Electron's Chromium is newer, but phones and other browsers join over the web host.
      target: 'es2022',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rollupOptions: {
        input: { index: at('renderer/index.html') },
        // Every window needs these at once, and they change less often than Kehys does.
        output: { codeSplitting: { groups: lasting } },
      },
    },
  },
});
