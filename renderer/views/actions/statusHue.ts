import type { Hue } from '../../../shared/framework/vocabulary.ts';

const hues: Readonly<Record<string, Hue>> = { idea: 'gray', planned: 'blue', doing: 'orange', done: 'green', dropped: 'slate' };

/** The colour of a state of work; one that is new to the framework looks like none. */
export function statusHue(status: string): Hue {
  return hues[status] ?? 'gray';
}
