import { defineConfig } from 'vitest/config';

/** `npm run damage`: not a part of `npm test`, which tries a sample. */
export default defineConfig({ test: { include: ['e2e/damage/*.damage.ts'], testTimeout: 0 } });
