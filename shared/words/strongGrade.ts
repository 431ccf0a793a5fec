/**
 * Stems of Finnish words of two syllables whose *k* is gone or turned into another letter in the weak grade, with the strong
 * one: what is left is too short for a rule to tell *teon* (of *teko*) from *tien* (of *tie*), or *ajan* (of *aika*) from *rajan* (of *raja*).
 */
const strongStems = dotlessToo(
  pairs(
    'aja:aika arje:arki hau:haku jala:jalka jao:jako jälje:jälki kyvy:kyky luvu:luku mäe:mäki näö:näkö pelo:pelko poja:poika polu:polku puvu:puku reiä:reikä ruoa:ruoka ruua:ruoka ' +
      'selä:selkä sulu:sulku suvu:suku tauo:tauko teo:teko turu:turku vela:velka vira:virka väe:väki',
  ),
);

/** Those that other words end in by chance: *suomalaista*, *työkalun*. They are no part of a compound. */
const strongWords = dotlessToo(pairs('alu:alku hae:hake iä:ikä joe:joki koo:koko lai:laki lue:luke mau:maku näe:näke uha:uhka via:vika'));

/** What stands after the stem: a case or a person, an owner, a clitic. */
const endings = '(?:i?(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|tt[aä])|mme|tte|nne|ns[aä]|ni|si)(?:mme|nne|ns[aä]|ni|si|[aäe]n)?(?:kin|k[aä]{2}n|ko|kö)?$';

/** *-aja* after a consonant or *a* is a doer: *ostajan*. */
const weakEnd = new RegExp(`(?<=^|.{2}(?:[eiouyäö](?=aj)|.(?!aj)))(${[...strongStems.keys()].join('|')})${endings}`, 'u');
const weakWord = new RegExp(`^(${[...strongWords.keys()].join('|')})${endings}`, 'u');

/**
 * The strong stem of a weak form of one of these words or of a compound of them (*luvun* → *luku*, *työajalla* → *työaika*); any
 * other word as it is.
 * @param word lower case
 */
export function inStrongGrade(word: string): string {
  return word.replace(weakEnd, (_, stem: string) => strongStems.get(stem) ?? stem).replace(weakWord, (_, stem: string) => strongWords.get(stem) ?? stem);
}

function pairs(text: string): readonly (readonly [weak: string, strong: string])[] {
  return text.split(' ').map((pair) => pair.split(':') as [string, string]);
}

/** As they are typed where a keyboard has no dots, too; two plain letters would be any word's. */
function dotlessToo(stems: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const plain = stems.filter(([weak]) => weak.length > 2).map(([weak, strong]) => [dotless(weak), dotless(strong)] as const);
  return new Map([...plain, ...stems]);
}

function dotless(text: string): string {
  return text.replaceAll('ä', 'a').replaceAll('ö', 'o');
}
