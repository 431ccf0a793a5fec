/** What was found of a time in a question, by the names of the groups below; absent where it does not say. */
export type TimeParts = Readonly<Partial<Record<string, string>>>;

/** Each month's English name, a short form, and how its Finnish one begins. */
const monthNames = [
  ['january', 'jan', 'tammi'],
  ['february', 'feb', 'helmi'],
  ['march', 'mar', 'maalis'],
  ['april', 'apr', 'huhti'],
  ['may', 'may', 'touko'],
  ['june', 'jun', 'kes[äa]'],
  ['july', 'jul', 'hein[äa]'],
  ['august', 'aug', 'elo'],
  ['september', 'sept?', 'syys'],
  ['october', 'oct', 'loka'],
  ['november', 'nov', 'marras'],
  ['december', 'dec', 'joulu'],
] as const;

/** Winter first: December of the year before to February. */
const seasonNames = [
  ['winter', 'talv'],
  ['spring', 'kev'],
  ['summer', 'kes'],
  ['autumn|fall', 'syks'],
] as const;

/** Mondays first. */
const weekdayNames = [
  ['monday', 'maanantai'],
  ['tuesday', 'tiistai'],
  ['wednesday', 'keskiviikko'],
  ['thursday', 'torstai'],
  ['friday', 'perjantai'],
  ['saturday', 'lauantai'],
  ['sunday', 'sunnuntai'],
] as const;

/** Numbers in words, with how their inflected forms and ordinals begin. */
const numberWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:couple|a couple|pari)/u, 2],
  [/^(?:few|a few|muutam)/u, 3],
  [/^(?:an?|one|first|yhde|yksi|ensi|alku)/u, 1],
  [/^(?:two|second|kaksi|kahde|toi[sn]|loppu)/u, 2],
  [/^(?:three|third|kolm)/u, 3],
  [/^(?:four|nelj)/u, 4],
  [/^(?:five|viisi|viide)/u, 5],
  [/^(?:six|kuusi|kuude)/u, 6],
  [/^(?:seven|seits)/u, 7],
  [/^(?:eight|kahdek)/u, 8],
  [/^(?:nine|yhdek)/u, 9],
  [/^(?:ten|kymmen)/u, 10],
  [/^(?:twelve|kaksitoista|kahdentoista)/u, 12],
];

/** The number that digits or a word say; one where nothing is said. */
export function wholeNumber(text: string): number {
  const digits = /\d+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const longest = numberWords.flatMap(([pattern, number]) => (pattern.test(text) ? [{ number, length: pattern.exec(text)?.[0].length ?? 0 }] : []));
  return longest.sort((one, other) => other.length - one.length)[0]?.number ?? 1;
}

/** From 1. @param word a month's name as {@link timePatterns} find it */
export function monthNumber(word: string): number {
  return monthNames.findIndex(([name, short, finnish]) => new RegExp(`^(?:${name}|${short}|${finnish}(?:kuu.*)?)$`, 'u').test(word)) + 1;
}

/** 0 is winter, 3 autumn. */
export function seasonNumber(word: string): number {
  return seasonNames.findIndex(([english, finnish]) => new RegExp(`^(?:${english}|${finnish})`, 'u').test(word));
}

/** 0 is Monday. */
export function weekdayNumber(word: string): number {
  return weekdayNames.findIndex((names) => names.some((name) => word.startsWith(name)));
}

const names = (place: 0 | 1 | 2): string => monthNames.map((name) => name[place]).join('|');
const [englishMonths, shortMonths, finnishStems] = [names(0), names(1), names(2)];
/** Names that are other words too stand for months only where something else says so. */
const clearMonths = monthNames.map(([name]) => name).filter((name) => name !== 'may' && name !== 'march').join('|');
const clearSeasons = 'winter|spring|summer|autumn';
const seasonEndings = {
  talv: '(?:i|en|ella|esta|elta|ena|een|ea)',
  kev: '(?:[äa]t(?:t[äa])?|[äa]{2}(?:n[äa]?|ll[äa]|st[äa]|lt[äa]|seen))',
  kes: '[äa](?:n[äa]?|ll[äa]|st[äa]|lt[äa]|[äa]n?)?',
  syks: 'y(?:n[äa]?|ll[äa]|st[äa]|lt[äa]|yn|[äa])?',
};
const finnishSeasons = `(?<season>talv|kev|kes|syks)(?<ending>${Object.entries(seasonEndings).map(([stem, ending]) => `(?<=${stem})${ending}`).join('|')})`;
const finnishMonths = `(?<month>(?:${finnishStems})kuu)(?<ending>n|ssa|sta|ta|hun|lla|lta|lle|na)?`;
const englishDays = weekdayNames.map(([name]) => name).join('|');
const finnishDays = weekdayNames.map(([, name]) => name).join('|');
const quarterWord = '(?:(?:vuosi)?nelj[äa]nne(?:s|ksen|ksell[äa]|kselt[äa]|kseen|ksest[äa]|st[äa])|kvartaali(?:n|lla|lta|sta|in|a)?)';

const the = '(?:the\\s+|early\\s+|late\\s+|mid\\s+)*';
const firmLead = `(?<lead>in|during|within|throughout|early|late|mid|since|from|starting(?: from)?|as of|before|after|until|till)\\s+${the}`;
const lead = `(?:(?<lead>in|during|over|within|throughout|on|of|for|between|since|from|starting(?: from)?|as of|before|after|until|till|by|up to)\\s+)?${the}`;
const which = '(?<which>last|past|previous|this|current)\\s+';
const finnishWhich = '(?<which>viime|edellis\\p{L}+|kuluva\\p{L}*|t[äa]n[äa]|t[äa]ll[äa]|t[äa]ss[äa]|t[äa]m[äa]n|toissa)\\s*';
const before = '(?:(?<lead>ennen)\\s+)?';
const tail = '(?:\\s+(?<tail>j[äa]lkeen|l[äa]htien|alkaen|asti|saakka|menness[äa]|aikana|kuluessa|alussa|lopussa|lopulla|loppuun (?:asti|saakka|menness[äa])|alusta(?: alkaen| l[äa]htien| asti| saakka)?))?';
const ofYear = "(?<year>(?:19|20)\\d{2}|'\\d{2})";
/** After a month, a season or a quarter. */
const yearAfter = `(?:(?:\\s+of|,)?\\s+(?:(?:vuonna|vuoden)\\s+)?(?:${ofYear}|(?<theYear>last year|this year|viime vuonna|viime vuoden|t[äa]n[äa] vuonna|t[äa]m[äa]n vuoden)))?`;
const yearBefore = '(?:(?:(?:vuoden|vuonna)\\s+)?(?<year>(?:19|20)\\d{2})|(?<theYear>viime|edellisen|t[äa]m[äa]n|toissa)\\s*vuoden)\\s+';
const units = '(?<unit>days?|weeks?|months?|quarters?|years?)';
const someUnits = '\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?couple of|(?:a )?few';
const finnishCount = '\\d+|yhden|kahden|kolmen|nelj[äa]n|viiden|kuuden|seitsem[äa]n|kahdeksan|yhdeks[äa]n|kymmenen|kahdentoista|parin|muutaman';
const finnishAgo = '\\d+|yksi|kaksi|kolme|nelj[äa]|viisi|kuusi|seitsem[äa]n|kahdeksan|yhdeks[äa]n|kymmenen|pari|muutama';

const english = [
  `${lead}(?<month>${clearMonths})${yearAfter}`,
  `${lead}${which}(?<month>${englishMonths}|${shortMonths})`,
  `${firmLead}(?<month>${englishMonths}|${shortMonths})${yearAfter}`,
  `${lead}(?<month>${englishMonths}|${shortMonths})\\.?(?:\\s+of)?\\s+${ofYear}`,
  `${lead}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${englishMonths}|${shortMonths})${yearAfter}`,
  `${lead}(?<month>${englishMonths}|${shortMonths})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?${yearAfter}`,
  `${lead}(?<season>${clearSeasons})${yearAfter}`,
  `${lead}${which}(?<season>${clearSeasons}|fall)`,
  `${firmLead}(?<season>${clearSeasons}|fall)${yearAfter}`,
  `${lead}(?<season>fall)\\s+${ofYear}`,
  `${lead}q(?<quarter>[1-4])${yearAfter}`,
  `${lead}(?<quarter>first|second|third|fourth)\\s+quarter${yearAfter}`,
  `${lead}h(?<half>[12])${yearAfter}`,
  `${lead}(?<half>first|second)\\s+half(?:\\s+of\\s+the\\s+year)?${yearAfter}`,
  `${lead}(?:week|wk)\\s*(?<week>\\d{1,2})${yearAfter}`,
  `${lead}(?<weekday>${englishDays})`,
  `${lead}${which}(?<weekday>${englishDays})`,
  `${lead}(?<rolling>past)\\s+(?:(?<count>${someUnits})\\s+)?${units}`,
  `${lead}(?<rolling>last|previous)\\s+(?<count>${someUnits})\\s+${units}`,
  `${lead}${which}${units}`,
  `${lead}(?<recent>recent)\\s+${units}`,
  `${lead}(?<count>${someUnits})\\s+${units}\\s+(?<ago>ago)`,
  `${lead}(?<named>today|yesterday|day before yesterday)`,
];

const finnish = [
  `${before}${finnishMonths}${yearAfter}${tail}`,
  `${before}${yearBefore}${finnishMonths}${tail}`,
  `${before}${finnishWhich}${finnishMonths}${tail}`,
  `${before}(?<month>${finnishStems})(?:kuu\\p{L}*)?-(?<month2>${finnishStems})kuu(?:n|ssa|lla|ta)?${yearAfter}${tail}`,
  `${before}(?<day>\\d{1,2})\\.\\s*(?<month>(?:${finnishStems})kuu)(?:n|ta)?${yearAfter}${tail}`,
  `${before}(?<month>(?:${finnishStems})kuu)n\\s+(?<day>\\d{1,2})\\.?(?:\\s+p[äa]iv\\p{L}+)?${yearAfter}${tail}`,
  `${before}${finnishSeasons}${yearAfter}${tail}`,
  `${before}${yearBefore}${finnishSeasons}${tail}`,
  `${before}${finnishWhich}${finnishSeasons}${tail}`,
  `${before}q(?<quarter>[1-4])(?::?(?:ll[äa]|n|lt[äa]|st[äa]))${yearAfter}${tail}`,
  `${before}(?:${finnishWhich})?(?<quarter>[1-4]\\.?|ensimm[äa]i\\p{L}+|toi[sn]\\p{L}+|kolma\\p{L}+|nelj[äa]n\\p{L}+)\\s+${quarterWord}${yearAfter}${tail}`,
  `${before}${yearBefore}(?<quarter>[1-4]\\.?|ensimm[äa]i\\p{L}+|toi[sn]\\p{L}+|kolma\\p{L}+|nelj[äa]n\\p{L}+)\\s+${quarterWord}${tail}`,
  `${before}(?<half>alku|loppu)vuo(?:si|nna|den|desta|tena|teen|tta)${yearAfter}${tail}`,
  `${before}(?:viik(?:koa?|o(?<ending>lla|n|lta|sta))|vko|vk)\\.?\\s*(?<week>\\d{1,2})(?:\\s*/\\s*(?<year>20\\d{2}))?${tail}`,
  `${before}(?<weekday>${finnishDays})(?<ending>na|n|sta|hin|ta|on|a)?${tail}`,
  `${before}${finnishWhich}(?<weekday>${finnishDays})(?<ending>na|n|sta|ta)?${tail}`,
  `${before}${finnishWhich}(?<unit>viik(?:olla|on|osta|olta|koa)|kuu(?:ssa|n|sta|hun|ta|kauden|kautena|kaudesta|kaudella)|vuo(?:nna|den|desta|tena|tta)|${quarterWord})${tail}`,
  `${before}(?<rolling>viimei(?:sen|sten|sin[äa]|simm[äa]n))\\s+(?:(?<count>${finnishCount})\\s+)?(?<unit>p[äa]iv[äa]n|viikon|kuukauden|kk:n|kk|vuoden|${quarterWord})(?:\\s+(?:aikana|kuluessa|sis[äa]ll[äa]))?`,
  `(?<recent>viime)\\s+(?<unit>p[äa]ivin[äa]|viikkoina|kuukausina)`,
  `${before}(?:(?<count>${finnishAgo})\\s+)?(?<unit>p[äa]iv[äa]{1,2}|viikkoa?|vko|kuukau(?:si|tta)|kk|vuo(?:si|tta))\\s+(?<ago>sitten)`,
  `${before}(?<named>t[äa]n[äa][äa]n|eilen|eilisen|toissap[äa]iv[äa]n[äa]?)${tail}`,
];

/** In digits, or with a year in two parts (*winter 2025/26*). */
const numbers = [
  `(?:(?<lead>in|on|during|since|from|before|after|until|till|by|ennen)\\s+)?(?<written>\\d{1,2}\\.\\d{1,2}\\.(?:20\\d{2})?|20\\d{2}-\\d{2}-\\d{2}|\\d{1,2}/20\\d{2})${tail}`,
  `(?:(?<lead>in|during|since|from|before|after|until|till|by|of|ennen)\\s+)?(?:(?<ofYear>vuonna|vuoden|vuodesta|vuotta|year)\\s+)?(?<year>20\\d{2})${tail}`,
  `(?<year>20\\d{2})[ /-]?q(?<quarter>[1-4])`,
  `(?:(?<lead>in|during)\\s+)?(?:the\\s+)?(?<season>winter|talv)(?:i|en|ella|ena)?\\s+20\\d{2}\\s?[/-]\\s?(?:20)?(?<year>\\d{2})`,
];

/** Ways in which people say when, in either language, in lower case; each looks at one place (sticky), and its groups are {@link TimeParts}. */
export const timePatterns: readonly RegExp[] = [...english, ...finnish, ...numbers].map((source) => new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'uy'));
