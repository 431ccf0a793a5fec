import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editContextOf, idSource } from '../../shared/edits/editContext.ts';
import { setPlanField } from '../../shared/edits/fields.ts';
import { emptyHistory } from '../../shared/history/history.ts';
import { parsePlanJson } from '../../shared/interchange/parsePlanJson.ts';
import { cliTexts } from '../../shared/messages/cli.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import { say } from '../../shared/messages/text.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { exampleFileNames, isExampleId, type ExampleId } from '../../shared/templates/exampleFiles.ts';
import { dayHere } from '../../shared/plan/days.ts';
import type { TemplateId } from '../../shared/templates/templates.ts';
import { readingFailure } from '../services/disk/readingFailure.ts';
import { documentFromTemplate } from '../services/library/documentFromTemplate.ts';
import { documentFromPlan } from '../services/planFile/documentFromPlan.ts';
import { readPlanFile, type PlanFileContent } from '../services/planFile/planFile.ts';
import type { CliPorts } from './cliPorts.ts';

/** The content of a new plan file before its title is set. */
type NewContent = Pick<PlanFileContent, 'doc' | 'history' | 'assets'>;

type ContentPorts = Pick<CliPorts, 'language' | 'now' | 'random' | 'err' | 'examplesFolder'>;

/** A plan from a template, in the command's language; examples come with their history. */
export async function contentFromTemplate(template: TemplateId | ExampleId, title: string | undefined, ports: ContentPorts): Promise<Result<NewContent>> {
  if (isExampleId(template)) {
    const example = await readPlanFile(join(ports.examplesFolder, exampleFileNames[template]));
    return example.ok ? titled(example.value, title, ports) : example;
  }
  const made = documentFromTemplate({ template, language: ports.language, title, today: dayHere(ports.now()) }, ports.random);
  return made.ok ? success(contentOf(made.value)) : made;
}

/** A plan from plan JSON. Warnings go to standard error; with any fault nothing is imported. */
export async function contentFromJson(path: string, title: string | undefined, ports: ContentPorts): Promise<Result<NewContent>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return readingFailure(path, error);
  }
  const parsed = parsePlanJson(text, idSource(ports.random), ports.language);
  if (!parsed.ok) return parsed;
  for (const warning of parsed.value.warnings) ports.err(`${say(cliTexts.importWarning, ports.language, { warning })}\n`);
  return titled(contentOf(documentFromPlan(parsed.value.plan)), title, ports);
}

function contentOf(doc: NewContent['doc']): NewContent {
  return { doc, history: emptyHistory, assets: new Map() };
}

function titled(content: NewContent, title: string | undefined, ports: ContentPorts): Result<NewContent> {
  if (title === undefined) return success(content);
  const live = new LivePlan(content.doc);
  const set = setPlanField(editContextOf(live, ports.random), { key: 'title', value: title });
  live.close();
  return set.ok ? success(content) : set;
}
