import type { ExportStep } from '../../shared/messages/report.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { planFromWholeJson, type PlanJson } from '../../shared/plan/planJson.ts';
import type { DocumentId } from '../../shared/report/documents.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import type { Paper } from './paper.ts';

/** What a report is made from, as plain JSON that can cross to a worker. */
export interface ReportMaterial {
  readonly language: Language;
  readonly plan: PlanJson;
  readonly revisions: readonly RevisionSummary[];
  readonly signedOff?: { readonly summary: RevisionSummary; readonly plan: PlanJson };
  readonly revisionLabel?: string;
  readonly document?: DocumentId;
  readonly time: string;
}

/** To the worker. */
export type PdfRequest =
  | { readonly kind: 'draw'; readonly job: number; readonly paper: Paper; readonly material: ReportMaterial }
  | { readonly kind: 'cancel'; readonly job: number };

/** From the worker. The bytes are transferred, not copied. */
export type PdfAnswer =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: number; readonly step: ExportStep }
  | { readonly kind: 'done'; readonly job: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: Failure };

/** The material with its plans read back. */
export function reportInputOf(material: ReportMaterial): ReportInput {
  const { signedOff } = material;
  return {
    language: material.language,
    plan: planFromWholeJson(material.plan),
    revisions: material.revisions,
    ...(signedOff ? { signedOff: { summary: signedOff.summary, plan: planFromWholeJson(signedOff.plan) } } : {}),
    revisionLabel: material.revisionLabel,
    document: material.document,
    time: material.time,
  };
}
