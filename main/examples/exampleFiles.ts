import { sha256 } from '../services/disk/sha256.ts';
import { packPlanFile } from '../services/planFile/packPlanFile.ts';
import type { ExampleStory } from './example.ts';
import { englishExample } from './englishExample.ts';
import { finnishExample } from './finnishExample.ts';
import { tellStory } from './tellStory.ts';

/** An example plan and the file that it is kept in. */
export interface ExampleFile {
  readonly name: string;
  readonly story: ExampleStory;
}

/** The example plans, by the name of their file in `examples/`. */
export const exampleFiles: readonly ExampleFile[] = [
  { name: 'esimerkki.kehys', story: finnishExample },
  { name: 'example.kehys', story: englishExample },
];

/** The file's bytes. The same story always gives the same bytes. */
export function exampleBytes({ name, story }: ExampleFile): Uint8Array {
  return packPlanFile({ ...tellStory(story), planId: sha256(name).slice(0, 12), assets: new Map() });
}
