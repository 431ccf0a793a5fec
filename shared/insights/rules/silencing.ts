/** Taking criticism away. What is taken away is looked at besides: personal data and spam may go. */
const takesAway = /(?<!\p{L})(delet|remov|hide|hiding|eras)\p{L}*|(?<!\p{L})(poist[aeo]|piilot)\p{L}*/iu;
/** Passing over it, whatever stands beside it. */
const passesOver =
  /(?<!\p{L})(ignor(e|es|ing)|overlook|(stay|keep|remain|be|staying|keeping) (silent|quiet)|say nothing|no comment|leave (it|them|this) unanswered|(ohit[ae]|sivuu[td])\p{L}*|vai(ken|et)\p{L}*|(ollaan|pysytään|pysy|ole|olkaa) (vaiti|hiljaa)|hilje(ne|tä)\p{L}*|jät[äe]?\p{L}*\s+(\p{L}+\s+)?(vastaamatta|huomiotta|reagoimatta))/iu;
/** What is not criticism, or may not stay. */
const mayGo =
  /(?<!\p{L})(personal (data|details|information)|phone number|address|names? of|spam|bots?|advert|illegal|threat|hate|racis|obscen|trolls?|scheduled|auto-?posts?|the (cause|fault|product|obstacle)|henkilötie|yhteystie|osoit|puhelinnumer|roskapost|mainos|botti|laiton|laittom|uhkau|rasis|vihapuh|asiaton|asiattom|trolli|ajast|salassa pidet|vian|syyn? |tuotteen? |tuote )/iu;
/** What criticism is called where it is taken away. */
const criticism =
  /(?<!\p{L})(comment|critic|post(?!al)|thread|message|review|complain|feedback|reply|repl|it(?!\p{L})|them(?!\p{L})|kommen|kriti|viesti|ketju|julkais|palau|arvost|valitu|moit|sen?(?!\p{L})|ne(?!\p{L}))/iu;
/** How soon, and nothing else. */
const onlyHow = /^(?:\p{L}+\s+)?(?:\p{L}+)(?:\s+(?:at once|immediately|right away|quickly|without (?:delay|hesitation|answer\p{L}*|a word)|straight away|heti|välittömästi|viipymättä|pois|nopeasti|kaikki|all|everything))*$/iu;

/** Of what is kept silent, where that is named: a case, a patient. */
const silentOf = [/(?:say nothing|(?:stay|keep|remain|be|staying|keeping) (?:silent|quiet)|no comment)\s+(?:about|of|on)\s+(.+)$/iu, /(\p{L}+st[aä])\s+vai(?:ken|et)\p{L}*/iu];

const negation = /(?<!\p{L})(never|not|don['’]t|do not|mustn['’]t|no one|nobody|without|no|ei|eikä|älä|äläkä|älkää|emme|emmekä|en|et|eivät|eivätkä|kukaan|koskaan|ilman)(?!\p{L})/iu;
/** Not answering criticism: the verb is forbidden, and what follows is criticism or nothing. */
const leavesUnanswered = new RegExp(
  '(?<!\\p{L})(?:never|do not|don[\'’]t|not|ei|emme|älä|älkää|en|eivät)\\s+(?:(?:ever|even|then|we|you|koskaan|enää|ikinä|lainkaan|ollenkaan|siis|sitten)\\s+){0,2}(?:answer|respond|reply|react|comment|engage|vastata|vastaa|vastaamme|reagoida|reagoi|kommentoida|kommentoi)(?!\\p{L})' +
    '(?:\\s+(?:to|on|with|the|any|this|that|such|negative|public|at|all|ikävään|ikäviin|kielteiseen|kielteisiin|julkiseen|mihinkään|mitenkään|lainkaan|ollenkaan))*' +
    '(?:\\s+(?:critic\\p{L}*|comments?|complain\\p{L}*|feedback|reviews?|it|them|anyone|anything|kriti\\p{L}*|kommen\\p{L}*|valitu\\p{L}*|palaut\\p{L}*|arvostel\\p{L}*|moitte\\p{L}*|siihen|niihin|kenellekään|asiakkaille))*\\s*$',
  'iu',
);

/** A stretch of a text, from its first letter up to the sign that ends it. */
interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?;\n]+|,\s*(?:but|mutta|and then|ja sitten)\s|$/gu)) {
    const clause = text.slice(from, end.index);
    if (clause.trim()) clauses.push({ from, to: end.index, text: clause.trim() });
    from = end.index + end[0].length;
  }
  return clauses;
}

function silences(clause: string): boolean {
  if (leavesUnanswered.test(clause)) return true;
  const passing = passesOver.exec(clause);
  if (passing && !mayGo.test(clause) && !isForbidden(clause, passing.index) && !keepsConfidence(clause)) return true;
  const taking = takesAway.exec(clause);
  if (!taking || mayGo.test(clause) || isForbidden(clause, taking.index) || /matta(?!\p{L})|mättä(?!\p{L})/u.test(taking[0])) return false;
  return criticism.test(clause) || onlyHow.test(clause);
}

/** Whether something is kept silent that is no criticism: what somebody told in confidence. */
function keepsConfidence(clause: string): boolean {
  const [matter] = silentOf.flatMap((pattern) => pattern.exec(clause)?.[1] ?? []);
  return matter !== undefined && !criticism.test(matter);
}

/** Whether something before a verb forbids it; what follows it (“without delay”) does not. */
function isForbidden(clause: string, verb: number): boolean {
  return negation.test(clause.slice(0, verb));
}

/** Whether a text tells to silence criticism: in some clause it says so and does not forbid it. */
export function silencesCriticism(text: string): boolean {
  return clausesOf(text).some((clause) => silences(clause.text));
}

/** The text with an answer in place of every clause that silences criticism; all other words stay. */
export function withoutSilencing(text: string, answer: string): string {
  const bad = clausesOf(text).filter((clause) => silences(clause.text));
  let result = text;
  // The answer is a sentence of its own, and is said once.
  for (const [place, clause] of [...bad].reverse().entries()) {
    const isFirst = place === bad.length - 1;
    const rest = result.slice(clause.to).replace(/^[.!?;\n\s]+|^,\s*/u, '');
    const before = result.slice(0, clause.from).replace(/,\s*(?:but|mutta|and then|ja sitten)\s$/u, '. ').trimEnd();
    result = [before, isFirst ? answer : '', rest].filter(Boolean).join(before.endsWith('\n') ? '' : ' ');
  }
  return result;
}
