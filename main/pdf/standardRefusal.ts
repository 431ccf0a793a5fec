import { pdfStandards, type PdfStandardId } from '../../shared/contract/pdfStandards.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { ReasonCode } from '../../shared/messages/reasons.ts';
import type { Report } from '../../shared/report/report.ts';

/** Characters that mean something in one font only: archives refuse them. */
const privateUse = /\p{Co}/gu;
/** What the compiler says, in its words, and what that is for whoever exports. */
const known: readonly (readonly [RegExp, ReasonCode])[] = [
  [/alt text/, 'reason-no-picture-words'],
  [/attach|embedd/i, 'reason-plan-inside'],
];

/**
 * Why a document does not meet a standard: with the signs that are in the way where there are any, else as what the
 * compiler said (Rust's debug form of its diagnostics) means, else in its own words.
 */
export function standardRefusal(said: string, standard: PdfStandardId, missing: readonly string[], report: Report): Failure {
  const { name } = pdfStandards[standard];
  if (missing.length > 0) return { code: 'export-standard-fonts', details: { standard: name, why: missing.join(' ') } };
  const strange = [...new Set(JSON.stringify(report).match(privateUse) ?? [])].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  if (strange.length > 0) return { code: 'export-standard-characters', details: { standard: name, why: strange.join(' ') } };
  const sentences = [...said.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/^PDF\S* error: /, ''));
  const reason = known.find(([words]) => sentences.some((sentence) => words.test(sentence)))?.[1];
  return { code: 'export-standard-refused', details: { standard: name, why: reason ?? ([...new Set(sentences)].slice(0, 3).join('; ') || said.slice(0, 200)) } };
}
