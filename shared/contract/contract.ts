import { z } from 'zod';
import { earlierFileSchema } from '../history/earlierFile.ts';
import { partySchema, pastSubjectSchema, recoveredEditsSchema, revisionSummarySchema } from '../history/historySchema.ts';
import { conditions, type ConditionCode } from '../messages/diagnosis.ts';
import { languages } from '../messages/text.ts';
import { planSummarySchema } from '../portfolio/planSummary.ts';
import { depthIds, leaveOutIds, reportSectionIds } from '../report/composition.ts';
import { documentIds } from '../report/documents.ts';
import { pdfStandardIds } from './pdfStandards.ts';
import { templateIds as emptyTemplateIds } from '../templates/templateIds.ts';
import { failureSchema, openPlanSchema, saveStateSchema } from './openPlan.ts';
import { exportFormats, pictureGrounds, pictureScales } from './exportFormats.ts';
import { planPictureSchema } from './planPicture.ts';
import { paperSizes, preferencesSchema } from './preferences.ts';
import { seatRoles } from '../workshop/seats.ts';
import { workshopMethods } from './workshopMethods.ts';

export * from './openPlan.ts';
export * from './defaultPreferences.ts';
export * from './preferences.ts';

/*
 * What a host offers the renderer: each method's input, checked by the host, and its output. A call answers with a Result
 * (shared/messages/failures.ts). The document does not travel here: the renderer joins it over a socket, by the name of its session
 * (shared/sync).
 */

const language = z.enum(languages);
export const comparisonFormats = ['pdf', 'csv'] as const;
export const templateIds = [...emptyTemplateIds, 'example-fi', 'example-en'] as const;

/** A plan file that can be opened. `id` stands for its path, which stays on the host's side. */
export const planFileSchema = z.object({
  id: z.string(),
  /** File name without folder or ending. */
  name: z.string(),
  title: z.string(),
  /** The folder, for people to read. */
  folder: z.string(),
  /** ISO 8601. */
  modified: z.string(),
  /** When it was last opened on this machine, ISO 8601; absent where not known. */
  opened: z.string().optional(),
  exists: z.boolean(),
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** Edits that a crash kept from their plan file. */
export const recoverySchema = z.object({ id: z.string(), name: z.string(), title: z.string(), time: z.string() });
export type Recovery = z.infer<typeof recoverySchema>;

/** Where a copy of an open plan comes from: a file by its id, or the bytes of one picked in the browser, base64. */
export const copySourceSchema = z.union([z.object({ file: z.string() }), z.object({ name: z.string(), bytes: z.string() })]);
export type CopySource = z.infer<typeof copySourceSchema>;

/** One copy's side of a clash; the change is that of shared/history/change.ts. */
const clashSideSchema = z.object({ change: z.unknown(), author: z.string().optional(), time: z.string().optional() });

const exportRequestSchema = z.object({
  session: z.string(),
  format: z.enum(exportFormats),
  language,
  paper: z.enum(paperSizes),
  /** The document of the set; absent: the strategy. JSON always holds the whole plan. */
  document: z.enum(documentIds).optional(),
  /** A revision's id; absent: the plan as it stands. */
  revision: z.string().optional(),
  /** The revision that a change report compares with, by id; absent: the client's last sign-off. */
  against: z.string().optional(),
  /** PNG and SVG: ids of the parts to show; absent: the whole canvas. */
  items: z.array(z.string()).readonly().optional(),
  /** PNG; absent: 2. */
  scale: z.literal(pictureScales).optional(),
  /** PNG and SVG; absent: white. */
  ground: z.enum(pictureGrounds).optional(),
  /** CSV and XLSX: the table, one of `planTableIds`; absent: the actions, or all of them. */
  table: z.string().optional(),
  /** PDF only. */
  standard: z.enum(pdfStandardIds).optional(),
  /** PDF: whether to attach the plan file. */
  attach: z.boolean().optional(),
  /** Chapters in their order; absent: those of the depth. */
  sections: z.array(z.enum(reportSectionIds)).readonly().optional(),
  depth: z.enum(depthIds).optional(),
  /** What every format leaves out. */
  without: z.array(z.enum(leaveOutIds)).readonly().optional(),
});

/** A page of a document's preview. Sizes in points. */
export const pagePreviewSchema = z.object({
  page: z.number(),
  pages: z.number(),
  width: z.number(),
  height: z.number(),
  svg: z.string(),
  /** The first page of each chapter, or each slide. */
  chapters: z.array(z.object({ section: z.string(), title: z.string(), page: z.number() })).readonly(),
  /** Whether the whole document was set; if not, page numbers may still change. */
  isSettled: z.boolean(),
  missing: z.array(z.string()).readonly(),
});
export type PagePreview = z.infer<typeof pagePreviewSchema>;

/** The state of an export job. */
export const jobSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), progress: z.number(), step: z.string() }),
  z.object({ state: z.literal('done'), fileName: z.string(), bytes: z.number(), pages: z.number().optional(), missing: z.array(z.string()).readonly().optional() }),
  z.object({ state: z.literal('failed'), failure: failureSchema }),
  z.object({ state: z.literal('cancelled') }),
]);
export type Job = z.infer<typeof jobSchema>;

/** The state of updates. `off`: this copy is not from a release, or runs in a browser. */
export const updateStateSchema = z.object({
  status: z.enum(['off', 'idle', 'looking', 'current', 'getting', 'ready', 'failed']),
  /** The version that is downloading or ready. */
  version: z.string().optional(),
});
export type UpdateState = z.infer<typeof updateStateSchema>;

const conditionSchema = z.object({
  code: z.enum(Object.keys(conditions) as ConditionCode[]),
  level: z.enum(['well', 'note', 'problem']),
  says: z.string(),
  advice: z.string().optional(),
});

const session = z.object({ session: z.string() });
const nothing = z.object({});
const opened = openPlanSchema.nullable();

/** Every method of a host. `null` from an opening or saving method means that the person cancelled a dialog. */
export const contract = {
  'app.describe': {
    /** `shows`: the session of the plan that the window showed before it was reloaded. */
    input: z.object({ shows: z.string().optional() }),
    output: z.object({
      host: z.enum(['web', 'desktop']),
      version: z.string(),
      platform: z.string(),
      systemLanguage: language,
      preferences: preferencesSchema,
      /** Kehys crashed, and the person was not told yet. */
      crashed: z.boolean().optional(),
      /** Set where this window is a guest at a workshop's canvas on another computer. */
      seat: z.object({ name: z.string(), role: z.enum(seatRoles) }).optional(),
      /** The plan that the host was started with; the renderer opens it at once. */
      startWith: openPlanSchema.optional(),
      /** The state of the plan `shows`, if the host has it open: the window can show it without asking. */
      shown: saveStateSchema.optional(),
      /** A picture from far of the plan that the window will show, to draw until it has the plan. */
      picture: planPictureSchema.optional(),
    }),
  },
  'preferences.write': { input: preferencesSchema.partial(), output: preferencesSchema },
  /** What Kehys needs of this machine, checked and in words, and the last crash report. */
  'app.diagnose': { input: nothing, output: z.object({ conditions: z.array(conditionSchema), report: z.object({ id: z.string(), text: z.string() }).optional() }) },
  /** Desktop: asks where, and writes a report there as the person edited it; `null` when cancelled. */
  'app.saveReport': { input: z.object({ text: z.string() }), output: z.object({ savedAs: z.string() }).nullable() },
  'app.discardReport': { input: z.object({ report: z.string() }), output: nothing },
  'updates.state': { input: nothing, output: updateStateSchema },
  /** Looks for a newer version, and downloads it. */
  'updates.look': { input: nothing, output: updateStateSchema },
  /** Closes the window, installs the downloaded version, and restarts. */
  'updates.install': { input: nothing, output: nothing },
  /** Recent plans, plans in the plans folder, the examples, and edits rescued after a crash. */
  'plans.list': {
    input: nothing,
    output: z.object({
      plansFolder: z.string(),
      recent: z.array(planFileSchema),
      inFolder: z.array(planFileSchema),
      examples: z.array(z.object({ id: z.enum(['example-fi', 'example-en']), title: z.string(), language })),
      recoveries: z.array(recoverySchema),
    }),
  },
  /** Makes a plan file in the plans folder at once: a new plan is never only in memory. */
  'plans.create': { input: z.object({ template: z.enum(templateIds), language, title: z.string().optional() }), output: openPlanSchema },
  'plans.open': { input: z.object({ file: z.string() }), output: opened },
  /** Desktop: the system's open dialog. */
  'plans.openWithDialog': { input: nothing, output: opened },
  /** Copies a dropped or uploaded file (base64) into the plans folder and opens it. */
  'plans.openBytes': { input: z.object({ name: z.string(), bytes: z.string() }), output: openPlanSchema },
  /** Makes a plan from plan JSON. */
  'plans.importJson': { input: z.object({ name: z.string(), text: z.string() }), output: openPlanSchema },
  'plans.recover': { input: z.object({ recovery: z.string() }), output: openPlanSchema },
  'plans.discardRecovery': { input: z.object({ recovery: z.string() }), output: nothing },
  'plans.forget': { input: z.object({ file: z.string() }), output: nothing },
  /** Writes the plan file now. */
  'plans.save': { input: session, output: saveStateSchema },
  /** Desktop: asks where with the system's dialog. Web host: `name` in the plans folder. The plan then belongs to the new file. */
  'plans.saveAs': { input: session.extend({ name: z.string().optional() }), output: saveStateSchema.nullable() },
  'plans.saveState': { input: session, output: saveStateSchema },
  /** Saves and closes. */
  'plans.close': { input: session, output: nothing },
  /** The plan file's bytes, base64, for a download. */
  'plans.bytes': { input: session, output: z.object({ fileName: z.string(), bytes: z.string() }) },
  'history.list': { input: session, output: z.object({ revisions: z.array(revisionSummarySchema) }) },
  /** What opening brought back after a crash (shared/history/recoveredEdits.ts); null once somebody has seen it. */
  'history.recovered': { input: session, output: recoveredEditsSchema.nullable() },
  'history.recoveredWasSeen': { input: session, output: nothing },
  /** The plan JSON (shared/plan/planJson.ts) of a revision or an earlier file, by id. */
  'history.read': { input: session.extend({ revision: z.string() }), output: z.object({ plan: z.unknown() }) },
  /**
   * Some steps of the plan's past (shared/history/pastSteps.ts), newest first, with the changes that answer a question; steps
   * without an answer are left out. `next` is where to continue, null at the end.
   */
  'history.past': {
    input: session.extend({ subject: pastSubjectSchema.optional(), text: z.string(), language, from: z.string().optional() }),
    output: z.object({
      steps: z.array(z.object({ revision: z.string().nullable(), before: z.string().nullable(), changes: z.array(z.unknown()) })),
      next: z.string().nullable(),
      /** How many steps were read, and how many of these could not be. */
      looked: z.number(),
      unread: z.number(),
      /** How the question's time was understood (AskedPeriod in shared/history/pastQuery.ts). */
      period: z.object({ from: z.string().nullable(), to: z.string().nullable(), orSaying: z.string().nullable() }).nullable(),
    }),
  },
  /** How many things each revision changed in the plan, newest first, a few at a time; `next` is where to continue. Unreadable revisions are left out. */
  'history.sizes': {
    input: session.extend({ from: z.string().optional() }),
    output: z.object({ sizes: z.array(z.object({ revision: z.string(), changes: z.number() })), next: z.string().nullable() }),
  },
  /**
   * Who changed a part last: live while the plan is open (`isNow`), else by the revision in which it changed. Null where it is not
   * known. Guests' names are not stored, so their changes from before the last start have no name.
   */
  'history.lastChange': { input: session.extend({ item: z.string() }), output: z.object({ name: z.string(), time: z.string(), isNow: z.boolean() }).nullable() },
  /** Records the plan as it stands, before parts of a revision are restored. */
  'history.keep': { input: session.extend({ revision: z.string() }), output: nothing },
  /** `restoredFrom`: the id of the revision whose parts were just restored; the label then comes from it. */
  'history.record': {
    input: session.extend({ label: z.string(), author: z.string(), reason: z.string(), restoredFrom: z.string().optional() }),
    output: revisionSummarySchema,
  },
  'history.restore': { input: session.extend({ revision: z.string(), author: z.string() }), output: revisionSummarySchema },
  'history.signOff': {
    input: session.extend({ revision: z.string(), party: partySchema, name: z.string(), note: z.string() }),
    output: revisionSummarySchema,
  },
  /** States of the plan's file that saves replaced, newest first, and their folder. `history.*` take their ids like those of revisions. */
  'earlier.list': { input: session, output: z.object({ files: z.array(earlierFileSchema), folder: z.string() }) },
  /** Makes a new plan of one of them, in the plans folder. */
  'earlier.open': { input: session.extend({ file: z.string() }), output: openPlanSchema },
  /** Deletes all of them. */
  'earlier.remove': { input: session, output: z.object({ count: z.number() }) },
  /** Copies of an open plan beside its file, as sync programs make them, that hold something it lacks. */
  'copies.list': { input: session, output: z.object({ copies: z.array(z.object({ file: z.string(), name: z.string(), modified: z.string() })) }) },
  /** Desktop: asks for a copy with the system's dialog; `null` when cancelled. */
  'copies.choose': { input: nothing, output: z.object({ file: z.string(), name: z.string() }).nullable() },
  /** What merging would do; changes nothing. `matter` names a clash in `copies.merge`; clashes about one thing share it. */
  'copies.look': {
    input: session.extend({ from: copySourceSchema }),
    output: z.object({
      name: z.string(),
      /** How many changes each copy made since their last common state. */
      mine: z.number(),
      theirs: z.number(),
      /** Whether the copy holds anything that the plan lacks. */
      isNews: z.boolean(),
      clashes: z.array(z.object({ matter: z.string(), taken: z.enum(['one', 'other', 'both']), one: clashSideSchema, other: clashSideSchema })),
    }),
  },
  /** Merges the copy into the open plan, as a revision that follows both. Clashes without a choice are settled so that nothing is lost. The copy stays. */
  'copies.merge': {
    input: session.extend({ from: copySourceSchema, author: z.string(), choices: z.record(z.string(), z.enum(['one', 'other'])) }),
    output: z.object({ revision: z.string().nullable() }),
  },
  /** Moves a merged copy to a folder beside it; answers with the folder's name. */
  'copies.putAway': { input: session.extend({ file: z.string() }), output: z.object({ folder: z.string() }) },
  /** The preview of one page, from 1; the last page where there are fewer. A newer request of the session cancels an older one (`export-cancelled`). */
  'exports.preview': {
    input: exportRequestSchema.omit({ format: true }).extend({ page: z.int().min(1), isSettled: z.boolean() }),
    output: pagePreviewSchema,
  },
  /** The preview of PNG and SVG, as SVG, with the size in pixels that a PNG would have. */
  'exports.picture': {
    input: exportRequestSchema.omit({ format: true }),
    output: z.object({ svg: z.string(), description: z.string(), width: z.number(), height: z.number() }),
  },
  'exports.start': { input: exportRequestSchema, output: z.object({ job: z.string() }) },
  /** A job's state, as soon as it has changed more often than `changes`; unchanged after some seconds. Pass the answer's `changes` to the next call. */
  'exports.follow': { input: z.object({ job: z.string(), changes: z.int().min(0) }), output: z.object({ changes: z.number(), job: jobSchema }) },
  'exports.cancel': { input: z.object({ job: z.string() }), output: nothing },
  /** Desktop: asks where, and writes the file there; `null` when cancelled. */
  'exports.save': { input: z.object({ job: z.string() }), output: z.object({ savedAs: z.string() }).nullable() },
  /** Browser: the path on this host from which the finished file can be downloaded, once and within a minute. */
  'exports.offer': { input: z.object({ job: z.string() }), output: z.object({ address: z.string() }) },
  /** The summary of a plan file, by its id. Only reads, without a lock. Fails with `file-newer` for newer formats. */
  'portfolio.read': { input: z.object({ file: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The same for a file picked in the browser, base64; it is not stored. */
  'portfolio.readBytes': { input: z.object({ name: z.string(), bytes: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The KPIs of all plans in the plans folder but this one, as benchmarks. */
  'portfolio.benchmarks': { input: session, output: z.object({ plans: z.array(planSummarySchema.pick({ kpis: true })) }) },
  /** Exports a comparison of plans in this order; follow it as with `exports.start`. */
  'portfolio.export': {
    input: z.object({ format: z.enum(comparisonFormats), language, paper: z.enum(['a4', 'letter']), plans: z.array(planSummarySchema) }),
    output: z.object({ job: z.string() }),
  },
  ...workshopMethods,
  /** Asks the person, then opens an https address in the browser. */
  'shell.openAddress': { input: z.object({ address: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MethodInput<M extends MethodName> = z.input<Contract[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<Contract[M]['output']>;
