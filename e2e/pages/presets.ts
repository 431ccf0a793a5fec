import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportInput } from '../../main/services/methods/exportMethods.ts';
import { readPlanFile, type PlanFileContent } from '../../main/services/planFile/planFile.ts';
import { Typesetter, type SetPdf } from '../../main/pdf/typesetter.ts';
import type { Paper } from '../../main/pdf/paper.ts';
import { FailureError, type Result } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';
import { planDocuments, type DocumentId } from '../../shared/report/documents.ts';

/** One way to make a PDF of an example. */
export interface Preset {
  /** A file's name without ending: which plan, document, paper. */
  readonly name: string;
  readonly plan: string;
  readonly language: Language;
  readonly document: DocumentId;
  readonly paper: Paper;
}

const plans = [
  { plan: 'example', language: 'en' },
  { plan: 'esimerkki', language: 'fi' },
] as const;
/** Letter differs from A4 by its measures alone: the longest document shows it. */
const papersOf = (document: DocumentId): readonly Paper[] => (document === 'strategy' ? ['a4', 'letter', 'slides', 'notes'] : ['a4', 'slides']);
/** The day on which the examples are looked at. */
const time = '2026-11-28T09:00:00.000Z';

/** Every document of both examples on every paper, in the plan's own language. */
export const presets: readonly Preset[] = plans.flatMap(({ plan, language }) =>
  planDocuments.flatMap(({ id, option }) => papersOf(id).map((paper): Preset => ({ name: `${plan}-${option}-${paper}`, plan, language, document: id, paper }))),
);

/** Sets presets one after another, as a person would export them. */
export class PresetSetter {
  readonly #typesetter = new Typesetter(mkdtempSync(join(tmpdir(), 'kehys-pages-')));
  readonly #read = new Map<string, PlanFileContent>();

  async set(preset: Preset): Promise<SetPdf> {
    return this.#typesetter.set(await this.report(preset), { paper: preset.paper });
  }

  async report(preset: Preset): Promise<Report> {
    return buildReport(await this.input(preset));
  }

  async input({ plan, language, document, paper }: Preset): Promise<ReportInput> {
    const read = this.#read.get(plan) ?? settled(await readPlanFile(join('examples', `${plan}.kehys`)));
    this.#read.set(plan, read);
    const { doc, history } = read;
    return settled(exportInput({ plan: planOf(doc), history, planId: plan }, { format: 'pdf', language, paper, document, revision: undefined }, time));
  }
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}
