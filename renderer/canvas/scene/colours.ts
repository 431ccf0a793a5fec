import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { Hue } from '../../../shared/framework/vocabulary.ts';

/** What one hue draws with. */
export interface HueColours {
  readonly ink: string;
  readonly wash: string;
  readonly line: string;
}

/** The colours of the theme in use, for what is drawn and not styled. */
export interface SceneColours {
  readonly paper: string;
  readonly desk: string;
  readonly line: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly hues: ReadonlyMap<Hue, HueColours>;
  /** Of the dot that says how much a finding matters. */
  readonly findings: { readonly mind: string; readonly mend: string; readonly stop: string };
}

/** Reads the colours from the style sheets, as they apply to an element. */
export function coloursOf(element: Element): SceneColours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const hues = new Map<Hue, HueColours>(
    itemTypes.map(({ hue }) => [hue, { ink: read(`hue-${hue}-ink`), wash: read(`hue-${hue}-wash`), line: read(`hue-${hue}-line`) }]),
  );
  return {
    paper: read('paper'),
    desk: read('desk'),
    line: read('line'),
    ink: read('ink'),
    inkSoft: read('ink-soft'),
    accent: read('accent'),
    hues,
    findings: { mind: read('hue-blue-line'), mend: read('hue-orange-line'), stop: read('hue-red-line') },
  };
}

/** Calls back when the theme, or what a presentation makes of it, may have changed the colours. Returns the way to stop. */
export function onColoursChanged(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let above = element.closest('.canvas'); above; above = above.parentElement) {
    observer.observe(above, { attributes: true, attributeFilter: ['class', 'data-mantine-color-scheme', 'data-projector'] });
  }
  return () => observer.disconnect();
}
