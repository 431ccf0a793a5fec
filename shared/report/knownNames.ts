import type { Field } from '../framework/field.ts';
import { registers } from '../framework/registers.ts';
import { planFields } from '../framework/planFields.ts';
import type { RevisionSummary } from '../history/revision.ts';
import { itemsOfType, textOf, titleOf, type FieldValues, type Plan } from '../plan/plan.ts';

/** A name that a plan knows, the parts of it that tell who it is by themselves, and what stands for it instead. */
export interface KnownName {
  readonly name: string;
  readonly parts: readonly string[];
  readonly instead: string;
}

/** Shorter ones are too often other words. */
const shortestPart = 3;

/**
 * The names of people that a plan and its past hold: of its people, and of whoever signed, took part or wrote. Companies are
 * no people. The first word of a longer name counts as well, unless the plan uses it as a word.
 */
export function knownNames(plan: Plan, revisions: readonly RevisionSummary[], words: { person(place: number): string; somebody: string }): readonly KnownName[] {
  const companies = ['company', 'agency'].flatMap((key) => textOf(plan.fields, key).toLocaleLowerCase().split(/[^\p{L}]+/u)).filter(Boolean);
  const said = new Set(plainWords(plan));
  const isTelling = (part: string): boolean => [...part].length >= shortestPart && /^\p{Lu}/u.test(part) && !companies.includes(part.toLocaleLowerCase()) && !said.has(part.toLocaleLowerCase());
  const partsOf = (name: string): readonly string[] => {
    const parts = name.split(/[^\p{L}\p{M}’'-]+/u).filter(Boolean);
    return parts.every((part) => /^\p{Lu}/u.test(part)) ? parts.filter(isTelling) : [];
  };
  const people = itemsOfType(plan, 'person').flatMap((person, place) => (titleOf(person) ? [{ name: titleOf(person), parts: partsOf(titleOf(person)), instead: words.person(place + 1) }] : []));
  const others = [...mentioned(plan, revisions)]
    .filter((name) => !companies.includes(name.toLocaleLowerCase()) && ![textOf(plan.fields, 'company'), textOf(plan.fields, 'agency')].includes(name))
    .map((name) => ({ name, parts: name.includes(' ') ? partsOf(name) : [], instead: words.somebody }));
  return [...people, ...others];
}

/** What stands in fields that name people, one by one. */
function mentioned(plan: Plan, revisions: readonly RevisionSummary[]): ReadonlySet<string> {
  const naming = (fields: readonly Field[], values: FieldValues): readonly string[] =>
    fields.filter(({ tells }) => tells === 'names').flatMap(({ key }) => textOf(values, key).split(/[,;\n/&()]|\s(?:ja|and|sekä)\s/u));
  const inRegisters = registers.flatMap(({ id, fields }) => Object.values(plan.registers[id] ?? {}).flatMap((values) => naming(fields, values)));
  const inPast = revisions.flatMap(({ author, signOffs }) => [author, ...signOffs.map(({ name }) => name)]);
  const names = [...naming(planFields, plan.fields), ...inRegisters, ...inPast].map((name) => name.trim());
  return new Set(names.filter((name) => [...name].length >= shortestPart && /^\p{Lu}/u.test(name)));
}

/** Words that the plan writes with a small letter: names that are words, too. */
function plainWords(plan: Plan): readonly string[] {
  const texts = [...plan.items.values()].flatMap(({ fields }) => Object.values(fields).filter((value) => typeof value === 'string'));
  return texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{2,}/gu) ?? []);
}

/** The endings that Finnish and English give to a name. */
const endings = String.raw`(?:['’]?s|n|in|en|an|än|a|ä|ta|tä|lla|llä|lle|lta|ltä|ssa|ssä|sta|stä|na|nä|ksi|tta|ttä|i(?:n|a|ä|lla|llä|lle|lta|ltä|ssa|ssä|sta|stä))?`;

/** Writes what stands for a name wherever a text names somebody, inflected or not. */
export function strikeNames(names: readonly KnownName[]): (text: string) => string {
  const instead = new Map<string, string>();
  for (const { name, parts, instead: word } of names) {
    for (const known of [name, ...parts]) if (!instead.has(known)) instead.set(known, word);
  }
  // Longer ones first: the whole name, not its first word.
  const patterns = [...instead]
    .sort(([one], [other]) => other.length - one.length)
    .map(([known, word]) => [new RegExp(`(?<![\\p{L}\\p{M}])${inflected(known)}(?![\\p{L}\\p{M}])`, 'gu'), word] as const);
  return (text) => patterns.reduce((left, [pattern, word]) => left.replace(pattern, () => word), text);
}

/** A name with its endings: Virtanen is Virtasen, Mikko is Mikon, Matti is Matin. */
function inflected(name: string): string {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (name.endsWith('nen')) return `${plain.slice(0, -3)}(?:nen|s(?:e${endings}|ta|tä|i\\p{L}{0,4}))`;
  const [, stem, double, vowel] = /^(.*?)(kk|pp|tt)(\p{Ll})$/u.exec(plain) ?? [];
  if (stem === undefined || double === undefined || vowel === undefined) return `${plain}${endings}`;
  return `${stem}${double[0]}${double[0]}?${vowel}${endings}`;
}
