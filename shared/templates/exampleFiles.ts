/** The example plans' files in `examples/`, by what a new plan can be begun from. */
export const exampleFileNames = {
  'example-en': 'example.kehys',
  'example-fi': 'esimerkki.kehys',
} as const;

export type ExampleId = keyof typeof exampleFileNames;

/** Whether a new plan begins as a copy of an example. */
export function isExampleId(id: string): id is ExampleId {
  return Object.hasOwn(exampleFileNames, id);
}
