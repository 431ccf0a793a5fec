import { z } from 'zod';
import { partySchema, revisionSummarySchema } from '../history/historySchema.ts';
import { conditions, type ConditionCode } from '../messages/diagnosis.ts';
import { failureTexts, type FailureCode } from '../messages/failures.ts';
import { languages } from '../messages/text.ts';
import { planSummarySchema } from '../portfolio/planSummary.ts';
import { documentIds } from '../report/documents.ts';
import { templateIds as emptyTemplateIds } from '../templates/templates.ts';

/*
 * What a host offers the renderer: each method's input, checked by the host, and its output.
 * A call answers with a Result (shared/messages/failures.ts). The document itself does not travel here: the renderer
 * joins it over a socket, under the name of its session (shared/sync).
 */

const language = z.enum(languages);
export const paperSizes = ['a4', 'letter', 'slides'] as const;
export const exportFormats = ['pdf', 'json', 'markdown'] as const;
export const comparisonFormats = ['pdf', 'csv'] as const;
export const templateIds = [...emptyTemplateIds, 'example-fi', 'example-en'] as const;

/** What a person chose for this machine. */
/** The panels that a person folds away for good, in one place or another. */
const panels = ['outline', 'details'] as const;
export type Panel = (typeof panels)[number];

export const preferencesSchema = z.object({
  language: z.enum([...languages, 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  /** The name under which this person records revisions. */
  author: z.string(),
  paper: z.enum(paperSizes),
  exportFormat: z.enum(exportFormats),
  /** Whether a copy that came from a release looks for a newer one by itself. */
  updates: z.boolean(),
  /** Which panels are open on the canvas and in each view, by `canvas` or the view's id; absent: what is usual there. */
  panels: z.record(z.string(), z.array(z.enum(panels))),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  author: '',
  paper: 'a4',
  exportFormat: 'pdf',
  updates: true,
  panels: {},
};

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
  exists: z.boolean(),
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** Edits that a crash kept from their plan file, found at start. */
export const recoverySchema = z.object({ id: z.string(), name: z.string(), title: z.string(), time: z.string() });
export type Recovery = z.infer<typeof recoverySchema>;

const failureCodes = Object.keys(failureTexts) as FailureCode[];

export const failureSchema = z.object({
  code: z.enum(failureCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** How an open plan stands with the disk. `saved` is said only once the plan file holds everything. */
export const saveStateSchema = z.object({
  /** Names the open plan in every call and on the socket; another one after “Save as”. */
  session: z.string(),
  status: z.enum(['saved', 'pending', 'saving', 'failed', 'readOnly']),
  fileName: z.string(),
  /** When the file last took everything, ISO 8601; absent before the first time. */
  savedAt: z.string().optional(),
  /** Why it failed, or why it is read-only. */
  failure: failureSchema.optional(),
});
export type SaveState = z.infer<typeof saveStateSchema>;

/** A plan that a host holds open for this renderer. */
export const openPlanSchema = z.object({
  /** Names the open plan, as `saveState` goes on to tell. */
  session: z.string(),
  saveState: saveStateSchema,
  /** Something the person should know about the opening: recovered edits, a last-good copy used. */
  notices: z.array(failureSchema),
});
export type OpenPlan = z.infer<typeof openPlanSchema>;

export const exportRequestSchema = z.object({
  session: z.string(),
  format: z.enum(exportFormats),
  language,
  paper: z.enum(paperSizes),
  /** Which document of the set; absent for the strategy. JSON always holds the whole plan. */
  document: z.enum(documentIds).optional(),
  /** A revision's id; absent for the plan as it stands. */
  revision: z.string().optional(),
});

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
    input: nothing,
    output: z.object({
      host: z.enum(['web', 'desktop']),
      version: z.string(),
      platform: z.string(),
      systemLanguage: language,
      preferences: preferencesSchema,
      /** Kehys crashed, and nobody was told of it yet. */
      crashed: z.boolean().optional(),
      /** A plan that the host was started with; the renderer opens it at once. */
      startWith: openPlanSchema.optional(),
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
  /** The plan JSON (shared/plan/planJson.ts) of a revision, by id. */
  'history.read': { input: session.extend({ revision: z.string() }), output: z.object({ plan: z.unknown() }) },
  'history.record': {
    input: session.extend({ label: z.string(), author: z.string(), reason: z.string() }),
    output: revisionSummarySchema,
  },
  'history.restore': { input: session.extend({ revision: z.string(), author: z.string() }), output: revisionSummarySchema },
  'history.signOff': {
    input: session.extend({ revision: z.string(), party: partySchema, name: z.string(), note: z.string() }),
    output: revisionSummarySchema,
  },
  'exports.start': { input: exportRequestSchema, output: z.object({ job: z.string() }) },
  'exports.status': { input: z.object({ job: z.string() }), output: jobSchema },
  'exports.cancel': { input: z.object({ job: z.string() }), output: nothing },
  /** Desktop: asks where and writes the file there; `null` when cancelled. */
  'exports.save': { input: z.object({ job: z.string() }), output: z.object({ savedAs: z.string() }).nullable() },
  /** The finished file's bytes, base64, for a download in the browser. */
  'exports.bytes': { input: z.object({ job: z.string() }), output: z.object({ fileName: z.string(), bytes: z.string() }) },
  /** What a portfolio knows of a plan file, by its id: it is only read, without a lock. A newer format fails with `file-newer`. */
  'portfolio.read': { input: z.object({ file: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The same of a file that the browser picked, base64; nothing of it is kept. */
  'portfolio.readBytes': { input: z.object({ name: z.string(), bytes: z.string() }), output: z.object({ plan: planSummarySchema }) },
  /** The KPIs of all plans in the plans folder but the one that is open in this session: what is usual. */
  'portfolio.benchmarks': { input: session, output: z.object({ plans: z.array(planSummarySchema.pick({ kpis: true })) }) },
  /** Makes a file of plans as they are shown, in their order; goes on as `exports.status` does. */
  'portfolio.export': {
    input: z.object({ format: z.enum(comparisonFormats), language, paper: z.enum(['a4', 'letter']), plans: z.array(planSummarySchema) }),
    output: z.object({ job: z.string() }),
  },
  /** Asks the person and opens an https address outside. */
  'shell.openAddress': { input: z.object({ address: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MethodInput<M extends MethodName> = z.input<Contract[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<Contract[M]['output']>;

/**
 * What a host tells all windows on a plan, as a stateless message (JSON) on the document's socket: sent in order with
 * the document's own updates, so a window that has its edit acknowledged already knows that it is not yet saved.
 */
export const planEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saveState'), saveState: saveStateSchema }),
  z.object({ kind: z.literal('historyChanged') }),
  z.object({ kind: z.literal('notice'), failure: failureSchema }),
]);
export type PlanEvent = z.infer<typeof planEventSchema>;
