/*
 * What a PDF says of where it came from, in its keywords, so that every reader shows it and every standard allows it.
 */

/** Where a PDF's catalogue keeps the digest of its pages. */
export const sealKey = 'KehysPages';
/** What its digest passes over: it points from a page to the whole, or changes when a file is only saved anew. */
export const passedOver: ReadonlySet<string> = new Set(['Parent', 'Length', 'Filter', 'DecodeParms', 'StructParents', 'StructParent']);
/** What the plan file inside a PDF is called. */
export const attachedName = 'plan.kehys';

const revisionWord = 'kehys-revision:';
const planWord = 'kehys-plan:';

/** The keywords of a PDF of this revision (its SHA-256, hex) of this plan. */
export function sealWords(revisionHash: string | undefined, planId: string | undefined): readonly string[] {
  return [...(planId ? [`${planWord}${planId}`] : []), ...(revisionHash ? [`${revisionWord}${revisionHash}`] : [])];
}

/** What keywords say: absent where they do not. */
export function readSealWords(keywords: string): { readonly revisionHash?: string; readonly planId?: string } {
  const [, revisionHash] = /kehys-revision:([0-9a-f]{64})/.exec(keywords) ?? [];
  const [, planId] = /kehys-plan:([\w-]+)/.exec(keywords) ?? [];
  return { ...(revisionHash ? { revisionHash } : {}), ...(planId ? { planId } : {}) };
}
