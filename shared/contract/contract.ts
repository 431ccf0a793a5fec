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
 * What a host offers the renderer: each method's input, checked by the host, and its output.
 * A call answers with a Result (shared/messages/failures.ts). The document itself does not travel here: the renderer
 * joins it over a socket, under the name of its session (shared/sync).
 */

const language = z.enum(languages);
export const comparisonFormats = ['pdf', 'csv'] as const;
export const templateIds = [...emptyTemplateIds, 'example-fi', 'example-en'] as const;

/** A plan file that can be opened. `id` stands for its path, which never leaves the host's side. */
export const planFileSchema = z.object({
  id: z.string(),
  /** File name without folder or ending. */
  name: z.string(),
  title: z.string(),
  /** Where it lies, for the person to read. */
  folder: z.string(),
  /** ISO 8601. */
  modified: z.string(),
  /** When it was last opened on this machine, ISO 8601; absent where that is not known. */
  opened: z.string().optional(),
  exists: z.boolean(),
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** Edits that a crash kept from their plan file, found at start. */
export const recoverySchema = z.object({ id: z.string(), name: z.string(), title: z.string(), time: z.string() });
export type Recovery = z.infer<typeof recoverySchema>;

/** Where a copy of an open plan is taken from: a file whose id was given out, or what the browser picked, base64. */
export const copySourceSchema = z.union([z.object({ file: z.string() }), z.object({ name: z.string(), bytes: z.string() })]);
export type CopySource = z.infer<typeof copySourceSchema>;

/** What one of two copies made of a thing; the change is that of shared/history/change.ts. */
const clashSideSchema = z.object({ change: z.unknown(), author: z.string().optional(), time: z.string().optional() });

const exportRequestSchema = z.object({
  session: z.string(),
  format: z.enum(exportFormats),
  language,
  paper: z.enum(paperSizes),
  /** Which document of the set; absent for the strategy. JSON always holds the whole plan. */
  document: z.enum(documentIds).optional(),
  /** A revision's id; absent for the plan as it stands. */
  revision: z.string().optional(),
  /** A revision's id: what the change report compares with; absent for the client's last sign-off. */
  against: z.string().optional(),
  /** PNG and SVG: the parts that are shown, an area with what lies in it; absent: the whole canvas. */
  items: z.array(z.string()).readonly().optional(),
  /** PNG only; absent: 2. */
  scale: z.literal(pictureScales).optional(),
  /** PNG and SVG; absent: white. */
  ground: z.enum(pictureGrounds).optional(),
  /** CSV and XLSX: the table, one of `planTableIds`; absent: the actions, or all of them. */
  table: z.string().optional(),
  /** PDF only. */
  standard: z.enum(pdfStandardIds).optional(),
  /** PDF only: whether the plan file lies inside. */
  attach: z.boolean().optional(),
  /** Chapters in their order; absent: those of the depth. */
  sections: z.array(z.enum(reportSectionIds)).readonly().optional(),
  depth: z.enum(depthIds).optional(),
  /** What is left out, of every format. */
  without: z.array(z.enum(leaveOutIds)).readonly().optional(),
});

/** A page of what would be exported. Sizes in points. */
export const pagePreviewSchema = z.object({
  page: z.number(),
  pages: z.number(),
  width: z.number(),
  height: z.number(),
  svg: z.string(),
  /** Where each chapter begins, or each slide. */
  chapters: z.array(z.object({ section: z.string(), title: z.string(), page: z.number() })).readonly(),
  /** Whether all of the document was set for it; otherwise pages may still move. */
  isSettled: z.boolean(),
  missing: z.array(z.string()).readonly(),
});
export type PagePreview = z.infer<typeof pagePreviewSchema>;

/** Where an export job stands. */
export const jobSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), progress: z.number(), step: z.string() }),
  z.object({ state: z.literal('done'), fileName: z.string(), bytes: z.number(), pages: z.number().optional(), missing: z.array(z.string()).readonly().optional() }),
  z.object({ state: z.literal('failed'), failure: failureSchema }),
  z.object({ state: z.literal('cancelled') }),
]);
export type Job = z.infer<typeof jobSchema>;

/** Where looking for a newer Kehys stands. `off`: this copy came from no release, or a browser shows it. */
export const updateStateSchema = z.object({
  status: z.enum(['off', 'idle', 'looking', 'current', 'getting', 'ready', 'failed']),
  /** The version that is being got or is ready. */
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
    /** `shows`: the plan that the window showed before it was loaded anew, as its session names it. */
    input: z.object({ shows: z.string().optional() }),
    output: z.object({
      host: z.enum(['web', 'desktop']),
      version: z.string(),
      platform: z.string(),
      systemLanguage: language,
      preferences: preferencesSchema,
      /** Kehys crashed, and nobody was told of it yet. */
      crashed: z.boolean().optional(),
      /** This window sits at a workshop's canvas, as a guest of another computer. */
      seat: z.object({ name: z.string(), role: z.enum(seatRoles) }).optional(),
      /** A plan that the host was started with; the renderer opens it at once. */
      startWith: openPlanSchema.optional(),
      /** How the plan of `shows` stands, where the host has it open: the window can show it without asking. */
      shown: saveStateSchema.optional(),
      /** The plan that the window is going to show, from far, to be seen before the window has it. */
      picture: planPictureSchema.optional(),
    }),
  },
  'preferences.write': { input: preferencesSchema.partial(), output: preferencesSchema },
  /** What Kehys stands on here, in the person's words, and the report of the last crash. */
  'app.diagnose': { input: nothing, output: z.object({ conditions: z.array(conditionSchema), report: z.object({ id: z.string(), text: z.string() }).optional() }) },
  /** Desktop only: asks where and writes a report there as the person left it; `null` when cancelled. */
  'app.saveReport': { input: z.object({ text: z.string() }), output: z.object({ savedAs: z.string() }).nullable() },
  'app.discardReport': { input: z.object({ report: z.string() }), output: nothing },
  'updates.state': { input: nothing, output: updateStateSchema },
  /** Looks for a newer Kehys, and gets it. */
  'updates.look': { input: nothing, output: updateStateSchema },
  /** Closes the window as its cross does, installs what is ready, and starts again. */
  'updates.install': { input: nothing, output: nothing },
  /** Recent plans, plans in the plans folder, the examples, and edits rescued from a crash. */
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
  /** Makes a plan file in the plans folder at once, so that a new plan is never only in memory. */
  'plans.create': { input: z.object({ template: z.enum(templateIds), language, title: z.string().optional() }), output: openPlanSchema },
  'plans.open': { input: z.object({ file: z.string() }), output: opened },
  /** Desktop only: the system's open dialog. */
  'plans.openWithDialog': { input: nothing, output: opened },
  /** A dropped or uploaded file's bytes, base64: copied into the plans folder and opened. */
  'plans.openBytes': { input: z.object({ name: z.string(), bytes: z.string() }), output: openPlanSchema },
  /** Makes a plan from plan JSON. */
  'plans.importJson': { input: z.object({ name: z.string(), text: z.string() }), output: openPlanSchema },
  'plans.recover': { input: z.object({ recovery: z.string() }), output: openPlanSchema },
  'plans.discardRecovery': { input: z.object({ recovery: z.string() }), output: nothing },
  'plans.forget': { input: z.object({ file: z.string() }), output: nothing },
  /** Writes the plan file now. */
  'plans.save': { input: session, output: saveStateSchema },
  /** Desktop asks where with the system's dialog; the web host takes `name` in the plans folder. The plan goes on in the new file. */
  'plans.saveAs': { input: session.extend({ name: z.string().optional() }), output: saveStateSchema.nullable() },
  'plans.saveState': { input: session, output: saveStateSchema },
  /** Saves and lets go. */
  'plans.close': { input: session, output: nothing },
  /** The plan file's bytes, base64, for a download. */
  'plans.bytes': { input: session, output: z.object({ fileName: z.string(), bytes: z.string() }) },
  'history.list': { input: session, output: z.object({ revisions: z.array(revisionSummarySchema) }) },
  /** What a crash had kept from the plan's file and its opening brought back (shared/history/recoveredEdits.ts); null once somebody has seen it. */
  'history.recovered': { input: session, output: recoveredEditsSchema.nullable() },
  'history.recoveredWasSeen': { input: session, output: nothing },
  /** The plan JSON (shared/plan/planJson.ts) of a revision or an earlier file, by id. */
  'history.read': { input: session.extend({ revision: z.string() }), output: z.object({ plan: z.unknown() }) },
  /**
   * A few steps of the plan's life (shared/history/pastSteps.ts), newest first, with the changes that answer a question; those
   * without an answer are left out. `next` is where to go on, null at the beginning of the past.
   */
  'history.past': {
    input: session.extend({ subject: pastSubjectSchema.optional(), text: z.string(), language, from: z.string().optional() }),
    output: z.object({
      steps: z.array(z.object({ revision: z.string().nullable(), before: z.string().nullable(), changes: z.array(z.unknown()) })),
      next: z.string().nullable(),
      /** How many steps were read for this answer, and how many of them could not be. */
      looked: z.number(),
      unread: z.number(),
      /** The time that the question was understood to be about (AskedPeriod in shared/history/pastQuery.ts). */
      period: z.object({ from: z.string().nullable(), to: z.string().nullable(), orSaying: z.string().nullable() }).nullable(),
    }),
  },
  /** How many things each revision changed of what the plan says, newest first, a few at a time; `next` is where to go on. What cannot be read is left out. */
  'history.sizes': {
    input: session.extend({ from: z.string().optional() }),
    output: z.object({ sizes: z.array(z.object({ revision: z.string(), changes: z.number() })), next: z.string().nullable() }),
  },
  /**
   * Who changed a part last: at once while the plan is open (`isNow`), else as the revision says that it changed in. Null where nobody
   * can tell. Guests' names stay out of the plan's file, so what they changed before Kehys was closed has no name.
   */
  'history.lastChange': { input: session.extend({ item: z.string() }), output: z.object({ name: z.string(), time: z.string(), isNow: z.boolean() }).nullable() },
  /** Keeps the plan as it stands, before parts of a revision are restored. */
  'history.keep': { input: session.extend({ revision: z.string() }), output: nothing },
  /** `restoredFrom` is the id of a revision of which parts were restored just before; it makes the label then. */
  'history.record': {
    input: session.extend({ label: z.string(), author: z.string(), reason: z.string(), restoredFrom: z.string().optional() }),
    output: revisionSummarySchema,
  },
  'history.restore': { input: session.extend({ revision: z.string(), author: z.string() }), output: revisionSummarySchema },
  'history.signOff': {
    input: session.extend({ revision: z.string(), party: partySchema, name: z.string(), note: z.string() }),
    output: revisionSummarySchema,
  },
  /** States of the plan's file that saves replaced, newest first, and the folder of all of them. Their ids stand for revisions in `history.*`. */
  'earlier.list': { input: session, output: z.object({ files: z.array(earlierFileSchema), folder: z.string() }) },
  /** Makes a plan of its own of one of them, in the plans folder. */
  'earlier.open': { input: session.extend({ file: z.string() }), output: openPlanSchema },
  /** Deletes all of them. */
  'earlier.remove': { input: session, output: z.object({ count: z.number() }) },
  /** Copies of an open plan that lie beside it, as cloud folders make them, and hold something that it lacks. */
  'copies.list': { input: session, output: z.object({ copies: z.array(z.object({ file: z.string(), name: z.string(), modified: z.string() })) }) },
  /** Desktop only: asks for a copy with the system's dialog; `null` when cancelled. */
  'copies.choose': { input: nothing, output: z.object({ file: z.string(), name: z.string() }).nullable() },
  /** What merging would do; nothing is changed. `matter` names a thing in `copies.merge`; clashes about one thing have the same. */
  'copies.look': {
    input: session.extend({ from: copySourceSchema }),
    output: z.object({
      name: z.string(),
      /** How much each of the two changed of what the plan says since they went apart. */
      mine: z.number(),
      theirs: z.number(),
      /** Whether the copy holds anything that the plan lacks. */
      isNews: z.boolean(),
      clashes: z.array(z.object({ matter: z.string(), taken: z.enum(['one', 'other', 'both']), one: clashSideSchema, other: clashSideSchema })),
    }),
  },
  /** Takes the copy into the open plan, as a revision that follows both; what is not chosen is settled so that nothing is lost. The copy stays. */
  'copies.merge': {
    input: session.extend({ from: copySourceSchema, author: z.string(), choices: z.record(z.string(), z.enum(['one', 'other'])) }),
    output: z.object({ revision: z.string().nullable() }),
  },
  /** Moves a copy that was merged to a folder beside it; answers with that folder's name. */
  'copies.putAway': { input: session.extend({ file: z.string() }), output: z.object({ folder: z.string() }) },
  /** One page as a PDF would have it, from 1; the last where there are fewer. A newer request of the session cancels the older one (`export-cancelled`). */
  'exports.preview': {
    input: exportRequestSchema.omit({ format: true }).extend({ page: z.int().min(1), isSettled: z.boolean() }),
    output: pagePreviewSchema,
  },
  /** The picture that PNG and SVG would be, as SVG, and how many pixels a PNG of it has. */
  'exports.picture': {
    input: exportRequestSchema.omit({ format: true }),
    output: z.object({ svg: z.string(), description: z.string(), width: z.number(), height: z.number() }),
  },
  'exports.start': { input: exportRequestSchema, output: z.object({ job: z.string() }) },
  /**
   * Where a job stands: answers as soon as it has changed more often than `changes`, at once where it has, and as it stands
   * after some seconds without. `changes` of the answer is what the next call says.
   */
  'exports.follow': { input: z.object({ job: z.string(), changes: z.int().min(0) }), output: z.object({ changes: z.number(), job: jobSchema }) },
  'exports.cancel': { input: z.object({ job: z.string() }), output: nothing },
  /** Desktop: asks where and writes the file there; `null` when cancelled. */
  'exports.save': { input: z.object({ job: z.string() }), output: z.object({ savedAs: z.string() }).nullable() },
  /** Browser: where the finished file lies for one download, for a minute; a path of this host. */
  'exports.offer': { input: z.object({ job: z.string() }), output: z.object({ address: z.string() }) },
  /** What a portfolio knows of a plan file, by its id: it is only read, without a lock. A newer format fails with `file-newer`. */
  'portfolio.read': { input: z.object({ file: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The same of a file that the browser picked, base64; nothing of it is kept. */
  'portfolio.readBytes': { input: z.object({ name: z.string(), bytes: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The KPIs of all plans in the plans folder but the one that is open in this session: what is usual. */
  'portfolio.benchmarks': { input: session, output: z.object({ plans: z.array(planSummarySchema.pick({ kpis: true })) }) },
  /** Makes a file of plans as they are shown, in their order; goes on as `exports.start` does. */
  'portfolio.export': {
    input: z.object({ format: z.enum(comparisonFormats), language, paper: z.enum(['a4', 'letter']), plans: z.array(planSummarySchema) }),
    output: z.object({ job: z.string() }),
  },
  ...workshopMethods,
  /** Asks the person and opens an https address outside. */
  'shell.openAddress': { input: z.object({ address: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MethodInput<M extends MethodName> = z.input<Contract[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<Contract[M]['output']>;
