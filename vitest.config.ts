import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the tests that take longest are: they begin, so that no core waits for one at the end. */
const longest = ['e2e/lives/', 'main/cli/', 'main/services/session/', 'main/pdf/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((folder) => moduleId.includes(`/${folder}`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'release/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'e2e/lives/*.test.ts'],
    globalSetup: ['e2e/machine/unitSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for may come late on a busy machine; how soon is measured elsewhere.
    expect: { poll: { timeout: 15_000 } },
    // Test files share their worker's modules, of which loading anew would take a third of the time. No module of ours keeps
    // state, and what a test does to the world it takes back.
    isolate: false,
    // By itself vitest leaves a core to others: of two it would work on one.
    maxWorkers: '100%',
    // A date format made under a faked clock would outlive its test, and tells 1970-01-01 as today.
    fakeTimers: { toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'performance', 'Date'] },
    unstubGlobals: true,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
  },
});
