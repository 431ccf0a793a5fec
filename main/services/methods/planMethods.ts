import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenPlan } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { idSource } from '../../../shared/edits/editContext.ts';
import { parsePlanJson } from '../../../shared/interchange/parsePlanJson.ts';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say } from '../../../shared/messages/text.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { exampleFileNames, isExampleId, type ExampleId } from '../../../shared/templates/exampleFiles.ts';
import { checkedFileName, fileNameFor, nameWithWords } from '../disk/fileNames.ts';
import { addPlanBytes, addPlanFile } from '../library/newPlans.ts';
import { openPlanPath, openRescued } from '../library/openPlanPath.ts';
import { documentFromPlan } from '../planFile/documentFromPlan.ts';
import { rescuePlanFile, unpackPlanFile } from '../planFile/planFile.ts';
import { discardRecovery, listRecoveries, readRecovery, type RecoveryPorts } from '../recovery/recoveries.ts';
import { decodeBase64 } from './decodeBase64.ts';
import type { ServiceContext } from './serviceContext.ts';

type PlanMethods = Pick<
  Services,
  | 'plans.list'
  | 'plans.create'
  | 'plans.open'
  | 'plans.openWithDialog'
  | 'plans.openBytes'
  | 'plans.importJson'
  | 'plans.recover'
  | 'plans.discardRecovery'
  | 'plans.forget'
>;

const examples = [
  { id: 'example-en', language: 'en', text: serviceTexts.exampleEnglish },
  { id: 'example-fi', language: 'fi', text: serviceTexts.exampleFinnish },
] as const;
const longestRemarks = 2_000;

/** The methods that list, make and open plan files. */
export function planMethods(context: ServiceContext): PlanMethods {
  const { ports, session, folder, recents, plans, language } = context;
  const newId = idSource(session.random);
  const recoveryPorts: RecoveryPorts = { session, isOpen: (path) => plans.isOpen(path) };

  /** Opens a file that was just made; fails only where the disk does. */
  const openMade = async (path: Result<string>, notices: readonly Failure[] = []): Promise<Result<OpenPlan>> =>
    path.ok ? plans.open(path.value, notices) : path;

  const addExample = async (id: ExampleId): Promise<Result<string>> => {
    const file = exampleFileNames[id];
    try {
      const bytes = await readFile(join(ports.examplesFolder, file));
      const content = unpackPlanFile(bytes, file);
      if (!content.ok) return content;
      const { doc, history } = content.value;
      const title = textOf(doc.getMap('plan').toJSON(), 'title');
      const added = await addPlanFile(context, fileNameFor(title) || id, doc, history);
      doc.destroy();
      return added;
    } catch {
      return failed('file-missing', { name: file });
    }
  };

  return {
    'plans.list': async () => {
      const stored = recents.list();
      const paths = await folder.paths();
      for (const path of [...paths, ...stored.map((plan) => plan.path)]) context.rememberPath(path);
      const [recent, inFolder, recoveries] = await Promise.all([
        Promise.all(stored.map(async ({ path, title, opened }) => ({ ...(await folder.describe(path, title)), opened }))),
        Promise.all(paths.map((path) => folder.describe(path))),
        listRecoveries(recoveryPorts),
      ]);
      return success({
        plansFolder: folder.path,
        recent,
        inFolder: inFolder.sort((one, other) => (one.modified < other.modified ? 1 : -1)),
        examples: examples.map(({ id, language: spoken, text }) => ({ id, language: spoken, title: say(text, language()) })),
        recoveries: [...recoveries],
      });
    },
    'plans.create': async ({ template, language: spoken, title }) => {
      if (isExampleId(template)) return openMade(await addExample(template));
      const today = dayHere(new Date(session.now()));
      const { documentFromTemplate } = await import('../library/documentFromTemplate.ts');
      const doc = documentFromTemplate({ template, language: spoken, ...(title === undefined ? {} : { title }), today }, session.random);
      if (!doc.ok) return doc;
      const name = fileNameFor(title ?? '') || say(serviceTexts.untitledPlan, spoken);
      return openMade(await addPlanFile(context, name, doc.value));
    },
    'plans.open': async ({ file }) => {
      if (isExampleId(file)) return openMade(await addExample(file));
      const path = await context.pathOf(file);
      return path === undefined ? failed('file-missing', { name: file.slice(0, 100) }) : openPlanPath(context, path);
    },
    'plans.openWithDialog': async () => {
      if (!ports.dialogs) return failed('host-cannot');
      const path = await ports.dialogs.openPlan();
      return path === null ? success(null) : openPlanPath(context, path);
    },
    'plans.openBytes': async ({ name, bytes }) => {
      const checked = checkedFileName(name);
      if (!checked.ok) return checked;
      const decoded = decodeBase64(bytes);
      if (!decoded) return failed('input-invalid', { why: 'bytes: base64' });
      const content = unpackPlanFile(decoded, checked.value);
      if (!content.ok) return (await openRescued(context, checked.value, content.failure, rescuePlanFile(decoded, checked.value))) ?? content;
      content.value.doc.destroy();
      return openMade(await addPlanBytes(context, checked.value, decoded));
    },
    'plans.importJson': async ({ name, text }) => {
      const parsed = parsePlanJson(text, newId, language());
      if (!parsed.ok) return parsed;
      const { plan, warnings } = parsed.value;
      const fileName = fileNameFor(textOf(plan.fields, 'title')) || fileNameFor(name.replace(/\.json$/i, '')) || say(serviceTexts.untitledPlan, language());
      const remarks = { count: warnings.length, remarks: warnings.join('; ').slice(0, longestRemarks) };
      const notices: readonly Failure[] = warnings.length > 0 ? [{ code: 'import-remarks', details: remarks }] : [];
      return openMade(await addPlanFile(context, fileName, documentFromPlan(plan)), notices);
    },
    'plans.recover': async ({ recovery }) => {
      const found = await readRecovery(recoveryPorts, recovery);
      if (!found.ok) return found;
      const { doc, history } = found.value;
      const name = nameWithWords(found.value.name, (cut) => say(serviceTexts.recoveredName, language(), { name: cut }));
      const opened = await openMade(await addPlanFile(context, name, doc, history));
      if (opened.ok) await discardRecovery(recoveryPorts, recovery);
      return opened;
    },
    'plans.discardRecovery': async ({ recovery }) => {
      await discardRecovery(recoveryPorts, recovery);
      return success({});
    },
    'plans.forget': async ({ file }) => {
      const path = await context.pathOf(file);
      if (path !== undefined) recents.forget(path);
      return success({});
    },
  };
}
