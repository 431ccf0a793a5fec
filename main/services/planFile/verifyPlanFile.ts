import { basename } from 'node:path';
import { verifyHistory } from '../../../shared/history/verifyHistory.ts';
import { linkFits, linkKind } from '../../../shared/framework/linkKinds.ts';
import { planFileTexts } from '../../../shared/messages/planFile.ts';
import { success, wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { canonicalJson } from '../../../shared/plan/canonicalJson.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import { pictureNameOf } from '../../../shared/plan/pictureNameOf.ts';
import { pictureOn } from '../../../shared/plan/pictures.ts';
import { itemsOfType, type Plan } from '../../../shared/plan/plan.ts';
import { planDocument } from '../../../shared/plan/planDocument.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { sha256 } from '../disk/sha256.ts';
import { parsedJson } from './entryText.ts';
import { entryNames, type PlanFileContent } from './planFileContent.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';
import { largestUnpacked, readZip } from './zipReader.ts';

/** The result of a check. The file is sound where there are no faults. */
export interface PlanFileCheck {
  readonly formatVersion: number;
  readonly items: number;
  readonly links: number;
  readonly revisions: number;
  readonly signOffs: number;
  /** One sentence each, in the requested language. */
  readonly faults: readonly string[];
}

/** Checks a plan file's bytes: checksums, history hashes, links, pictures, and that plan.json agrees with the document. */
export function checkPlanFile(bytes: Uint8Array, path: string, language: Language): Result<PlanFileCheck> {
  const opened = unpackPlanFile(bytes, basename(path));
  if (!opened.ok) return opened;
  const { doc, history, formatVersion, readOnly } = opened.value;
  const plan = planOf(doc);
  const faults = [
    ...(readOnly ? [wordFailure(readOnly, language)] : []),
    ...documentFaults(opened.value, plan, language),
    ...pictureFaults(plan, language),
    ...(readOnly ? [] : copyFaults(bytes, plan, language)),
    ...verifyHistory(history, sha256, language),
  ];
  doc.destroy();
  const { items, links } = plan;
  const counts = { items: items.size, links: links.size, revisions: history.revisions.size, signOffs: history.signOffs.length };
  return success({ formatVersion, ...counts, faults });
}

/** Parts of the document that the plan cannot show. They are kept, but somebody should know. */
function documentFaults({ doc }: PlanFileContent, plan: Plan, language: Language): readonly string[] {
  const document = planDocument(doc);
  const faults: string[] = [];
  const unknown = [...document.items.keys()].filter((id) => !plan.items.has(id)).length;
  const dangling = [...document.links.keys()].filter((id) => !plan.links.has(id)).length;
  const unfit = [...plan.links.values()].filter((link) => {
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    return !from || !to || !linkFits(linkKind(link.kind), from.type, to.type);
  }).length;
  const homeless = [...plan.items].filter(([id, item]) => item.area !== (document.items.get(id)?.get('area') ?? null)).length;
  if (unknown > 0) faults.push(say(planFileTexts.faultUnknownItems, language, { count: unknown }));
  if (dangling > 0) faults.push(say(planFileTexts.faultDanglingLinks, language, { count: dangling }));
  if (unfit > 0) faults.push(say(planFileTexts.faultUnfitLinks, language, { count: unfit }));
  if (homeless > 0) faults.push(say(planFileTexts.faultAreas, language, { count: homeless }));
  return faults;
}

/** Pictures whose bytes do not fit their name, each with the notes that show it. */
function pictureFaults(plan: Plan, language: Language): readonly string[] {
  return [...(plan.pictures ?? [])].flatMap(([name, bytes]) => {
    if (pictureNameOf(bytes) === name) return [];
    const shown = itemsOfType(plan, 'note').filter((item) => pictureOn(item) === name);
    const items = shown.map((item) => nameOfItem(plan, item, language)).join(', ');
    return say(shown.length > 0 ? planFileTexts.faultPicture : planFileTexts.faultSparePicture, language, { name, items });
  });
}

function copyFaults(bytes: Uint8Array, plan: Plan, language: Language): readonly string[] {
  const zip = readZip(bytes, largestUnpacked, (name) => name === entryNames.plan);
  const copy = zip.ok ? zip.entries.get(entryNames.plan) : undefined;
  const isSame = copy !== undefined && canonicalJson(parsedJson(copy) ?? null) === canonicalJson(planToJson(plan));
  return isSame ? [] : [say(planFileTexts.faultCopy, language)];
}
