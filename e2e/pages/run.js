import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/*
 * node e2e/pages/run.js TOOL …: runs one of the tools in this folder, which are TypeScript; Node 20 reads none by itself.
 */
const [tool = ''] = process.argv.slice(2);
await runnerImport(fileURLToPath(new URL(`${tool}.ts`, import.meta.url)), { configFile: false, logLevel: 'warn' });
