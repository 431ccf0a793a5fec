import type { exportFormats, Job } from '../../shared/contract/contract.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { ExportStep } from '../../shared/messages/report.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { PlanJson } from '../../shared/plan/planJson.ts';
import type { Paper } from '../pdf/paper.ts';

export interface ExportInput {
  readonly format: (typeof exportFormats)[number];
  readonly language: Language;
  readonly paper: Paper;
  /** Whole plan JSON, as `planToJson` makes it. */
  readonly plan: PlanJson;
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];
  /** The last revision that the client signed off: what “what changed” compares with. */
  readonly signedOff?: { readonly summary: RevisionSummary; readonly plan: PlanJson };
  /** The label of the revision that is exported; absent for the plan as it stands. */
  readonly revisionLabel?: string;
  /** ISO 8601. */
  readonly time: string;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** PDF only. */
  readonly pages?: number;
}

/** `progress` grows from 0 to 1; the step is worded by `exportSteps` of shared/messages/report.ts. */
export type OnProgress = (progress: number, step: ExportStep) => void;

/** Makes files out of plans, PDFs off the main thread. */
export interface ExportJobs {
  /** Starts a job and answers with its id. */
  start(input: ExportInput): string;
  /** Where a job stands (`step` is an {@link ExportStep}), or undefined where it is not known. */
  status(id: string): Job | undefined;
  cancel(id: string): void;
  /** The file of a finished job. */
  result(id: string): ExportedFile | undefined;
  /** Runs one export to its end. Failures: `export-failed`, `export-cancelled`. */
  run(input: ExportInput, onProgress?: OnProgress, signal?: AbortSignal): Promise<Result<ExportedFile>>;
  /** Cancels what runs and ends the worker. */
  close(): Promise<void>;
}
