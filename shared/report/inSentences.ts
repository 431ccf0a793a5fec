/** Statements one after the other, each with an end of its own: what has one already gets no second. */
export function inSentences([first = '', ...others]: readonly string[]): string {
  return others.reduce((told, next) => `${told}${/[.!?…]["”’»)]*$/u.test(told) ? '' : '.'} ${next}`, first);
}
