import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { editContextOf, idSource } from '../../../shared/edits/editContext.ts';
import { emptyHistory } from '../../../shared/history/history.ts';
import { arrangeImport, type Arrangement } from '../../../shared/imports/arrangeImport.ts';
import { gatherPictures, picturedIn } from '../../../shared/imports/canvasPictures.ts';
import { chooseTargets, sheetId } from '../../../shared/imports/chooseTargets.ts';
import { findParts, type Found, type ImportMapping } from '../../../shared/imports/importMapping.ts';
import { importTurns, planOfImport, standingIn } from '../../../shared/imports/makeImported.ts';
import type { Outline } from '../../../shared/imports/outline.ts';
import { importEndings } from '../../../shared/imports/importEndings.ts';
import { readOutline, refusedSize } from '../../../shared/imports/readOutline.ts';
import { writeImportTurn } from '../../../shared/imports/writeImport.ts';
import { rowsUnder } from '../../../shared/imports/sheetMapping.ts';
import { columnTarget, groupName, sheetName, targetName, wordRemark } from '../../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../../shared/messages/bringIn.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { readingFailure } from '../../services/disk/readingFailure.ts';
import { newPlanId } from '../../services/library/newPlans.ts';
import { documentFromPlan } from '../../services/planFile/documentFromPlan.ts';
import { packPlanFile, readPlanFile } from '../../services/planFile/planFile.ts';
import type { CliPorts } from '../cliPorts.ts';
import { decodeText } from '../decodeText.ts';
import { forceOption, jsonOption, languageOption } from '../options.ts';
import { changePlan } from '../planChange.ts';
import { readBeside } from '../readBeside.ts';
import type { Settle } from '../settle.ts';
import { checkedPlanName, writePlan } from '../writePlan.ts';

interface ImportOptions {
  readonly output?: string;
  readonly into?: string;
  readonly map: readonly string[];
  readonly json?: boolean;
  readonly force?: boolean;
}

const jsonShape = `{"format", "title", "parts": [{"part": what --map names it by, "name", "count", "samples": [text…], "becomes": type|"title"|"out", "guessed"}],
 "sheets": [{"part", "name", "rows", "heading": row from 1 or null, "becomes", "guessed", "columns": [{"column", "name", "becomes": field|null}]}],
 "links": number found, "makes": {"items": [{"id", "type", "title", "area": id or null}], "links": [{"kind", "from", "to"}]},
 "warnings": [sentence…], "file": the plan that was made or changed, or null}`;

/** `kehys import`: a file of another program as a plan, or put into one; with neither it only tells what would become of it. */
export function importCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('import')
    .description(say(bringInTexts.cliAbout, language))
    .argument('<file>', say(bringInTexts.fileArgument, language, { list: importEndings.join(', ') }))
    .addOption(new Option('-o, --output <plan>', say(bringInTexts.outputOption, language)))
    .addOption(new Option('--into <plan>', say(bringInTexts.intoOption, language)).conflicts('output'))
    .addOption(new Option('--map <choice...>', say(bringInTexts.mapOption, language)).default([], '–'))
    .addOption(forceOption(ports))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports, cliTexts.planLanguageOption))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action((file: string, options: ImportOptions) => settle(importFile(file, options, ports)));
}

async function importFile(file: string, options: ImportOptions, ports: CliPorts): Promise<Result<void>> {
  const { language, folder } = ports;
  const output = options.output === undefined ? undefined : resolve(folder, options.output);
  const checked = output === undefined ? undefined : checkedPlanName(output);
  if (checked && !checked.ok) return checked;
  const read = await outlineAt(resolve(folder, file));
  if (!read.ok) return read;
  const outline = read.value;
  const found = findParts(outline);
  const mapping = chooseTargets(found, options.map);
  if (!mapping.ok) return mapping;
  const beside = dirname(resolve(folder, file));
  const pictures = await gatherPictures(picturedIn(outline), undefined, (path) => readBeside(beside, path));
  const arrangedFor = (into?: Plan): Arrangement => arrangeImport({ outline, mapping: mapping.value, pictures, ...(into ? { into } : {}), newId: idSource(ports.random), language });
  const tell = (arrangement: Arrangement, path: string | null): Promise<void> => print({ outline, found, mapping: mapping.value, arrangement, path, asJson: options.json === true }, ports);
  const isNothing = ({ items }: Arrangement): boolean => items.length === 0;
  const name = basename(file);
  if (options.into !== undefined) {
    const into = resolve(folder, options.into);
    const changed = await putInto(into, arrangedFor, isNothing, name, ports);
    if (!changed.ok) return changed;
    await tell(changed.value, into);
    ports.err(`${say(bringInTexts.importedInto, language, { file: into, count: changed.value.items.length })}\n`);
    return success(undefined);
  }
  const arrangement = arrangedFor();
  if (output !== undefined) {
    if (isNothing(arrangement)) return failed('import-all-left-out', { name });
    const doc = documentFromPlan(planOfImport(arrangement, language));
    const bytes = packPlanFile({ doc, history: emptyHistory, assets: new Map(), planId: newPlanId(ports.random), app: `Kehys ${ports.version}` });
    const written = await writePlan(output, bytes, options.force ?? false, ports);
    if (!written.ok) return written;
  }
  await tell(arrangement, output ?? null);
  if (output !== undefined) ports.err(`${say(cliTexts.made, language, { file: output })}\n`);
  return success(undefined);
}

async function outlineAt(path: string): Promise<Result<Outline>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    const refused = refusedSize(name, size);
    return refused ?? readOutline({ name, bytes: await readFile(path) }, decodeText);
  } catch (error) {
    return readingFailure(path, error);
  }
}

/** Very many parts at once would make one transaction of many megabytes. */
const atOnce = 1_000;

/** Under the plan's lock, as one change of its file. */
async function putInto(path: string, arrangedFor: (into: Plan) => Arrangement, isNothing: (arrangement: Arrangement) => boolean, name: string, ports: CliPorts): Promise<Result<Arrangement>> {
  const there = await readPlanFile(path);
  if (!there.ok) return there;
  // Tried before the file is opened for writing: what is refused leaves it alone.
  const tried = arrangedFor(planOf(there.value.doc));
  if (isNothing(tried)) return failed('import-all-left-out', { name });
  return changePlan(ports.openSession, path, async (session): Promise<Result<Arrangement>> => {
    if (session.isReadOnly) return failed('plan-read-only', { why: '' });
    const arrangement = arrangedFor(session.plan);
    const live = new LivePlan(session.doc);
    const context = editContextOf(live, ports.random);
    for (const turn of importTurns(arrangement, standingIn(live.plan), atOnce)) {
      const written = writeImportTurn(context, turn);
      if (!written.ok) return written;
    }
    live.close();
    return success(arrangement);
  });
}

interface Told {
  readonly outline: Outline;
  readonly found: Found;
  readonly mapping: ImportMapping;
  readonly arrangement: Arrangement;
  readonly path: string | null;
  readonly asJson: boolean;
}

async function print(told: Told, ports: CliPorts): Promise<void> {
  const { language } = ports;
  const warnings = told.arrangement.remarks.map((remark) => wordRemark(remark, language));
  if (told.asJson) return ports.out(`${JSON.stringify({ ...plain(told, ports), warnings, file: told.path }, null, 2)}\n`);
  if (told.path === null) await ports.out(lines(told, ports).join(''));
  for (const warning of warnings) ports.err(`${say(cliTexts.importWarning, language, { warning })}\n`);
}

const mostSamples = 3;
const sampleLength = 80;

function plain({ outline, found, mapping, arrangement }: Told, { language }: CliPorts): object {
  const sample = (text: string): string => text.replaceAll('\n', ' ').slice(0, sampleLength);
  return {
    format: outline.format,
    title: arrangement.title,
    parts: found.groups.map((group) => {
      const becomes = mapping.targets.get(group.id);
      return { part: group.id, name: groupName(group, language), count: group.nodes.length, samples: group.nodes.slice(0, mostSamples).map(({ text }) => sample(text)), becomes, guessed: becomes === group.guess };
    }),
    sheets: outline.sheets.map((sheet, index) => {
      const { target, heading = null, columns = [] } = mapping.sheets[index] ?? {};
      const names = heading === null ? [] : (sheet.rows[heading] ?? []);
      return {
        part: sheetId(outline.sheets, index),
        name: sheet.name,
        rows: sheet.rows.length,
        heading: heading === null ? null : heading + 1,
        becomes: target,
        guessed: target === found.guess.sheets[index]?.target,
        columns: columns.map((key, place) => ({ column: place + 1, name: String(names[place] ?? ''), becomes: key })),
      };
    }),
    links: outline.links.length,
    makes: {
      items: arrangement.items.map((item) => ({ id: item.id, type: item.type, title: titleOf(item), area: item.area })),
      links: arrangement.links.map(({ kind, from, to }) => ({ kind, from, to })),
    },
  };
}

/** A line a part: what it is, how many there are and what they become; a sheet's columns under it. */
function lines({ outline, found, mapping }: Told, { language }: CliPorts): readonly string[] {
  const line = (part: string, count: number, target: string): string => `${say(bringInTexts.cliFound, language, { part, count, target })}\n`;
  const parts = found.groups.map((group) => line(groupName(group, language), group.nodes.length, targetName(mapping.targets.get(group.id) ?? 'out', language)));
  const sheets = outline.sheets.flatMap((sheet, index) => {
    const seen = found.sheets[index];
    const { target = 'out', heading = null, columns = [] } = mapping.sheets[index] ?? {};
    const names = heading === null ? [] : (sheet.rows[heading] ?? []);
    const isBlank = (place: number): boolean => seen?.columns[place]?.length === 0;
    const under = columns.flatMap((key, place) => isBlank(place) ? [] : `  ${say(bringInTexts.column, language, { number: place + 1, name: String(names[place] ?? '') })} → ${columnTarget(target, key, language)}\n`);
    return [line(sheetName(sheet, language), seen ? rowsUnder(seen, heading) : 0, targetName(target, language)), ...(target === 'out' ? [] : under)];
  });
  return [...parts, ...sheets];
}
