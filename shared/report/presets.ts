import { documentIds, type DocumentId } from './documents.ts';
import { depthIds, isReportSection, leaveOutIds, paperSizes, type Composition, type PaperSize } from './composition.ts';
import type { FieldValue } from '../framework/field.ts';
import { languages, type Language } from '../messages/text.ts';
import { entriesOf, listOf, textOf, type Plan } from '../plan/plan.ts';

/** Everything that a document is made with, under a name; what is absent is left as it was chosen. */
export interface Preset extends Composition {
  readonly id: string;
  readonly name: string;
  readonly document?: DocumentId;
  readonly language?: Language;
  readonly paper?: PaperSize;
}

/** The presets that a plan keeps, oldest first. */
export function presetsOf(plan: Pick<Plan, 'registers'>): readonly Preset[] {
  return Object.entries(entriesOf(plan, 'presets'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, values]): readonly Preset[] => {
      const name = textOf(values, 'name').trim();
      if (!name) return [];
      const one = <T extends string>(key: string, known: readonly T[]): T | undefined => known.find((value) => value === textOf(values, key));
      const [document, language, paper, depth] = [one('document', documentIds), one('language', languages), one('paper', paperSizes), one('depth', depthIds)];
      const sections = listOf(values, 'sections').filter(isReportSection);
      const without = leaveOutIds.filter((part) => listOf(values, 'without').includes(part));
      return [
        {
          id,
          name,
          without,
          ...(document ? { document } : {}),
          ...(language ? { language } : {}),
          ...(paper ? { paper } : {}),
          ...(depth ? { depth } : {}),
          ...(sections.length > 0 ? { sections } : {}),
        },
      ];
    });
}

/** What the register `presets` keeps of a preset. */
export function presetValues({ name, document, language, paper, depth, sections, without }: Omit<Preset, 'id'>): Readonly<Record<string, FieldValue | null>> {
  return { name, document: document ?? null, language: language ?? null, paper: paper ?? null, depth: depth ?? null, sections: sections ?? null, without: without ?? null };
}

/** The preset with this name, whatever the case of its letters. */
export function presetNamed(plan: Pick<Plan, 'registers'>, name: string): Preset | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return presetsOf(plan).find((preset) => preset.name.toLocaleLowerCase() === wanted);
}
