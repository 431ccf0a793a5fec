/** A sentence that a text of the plan may have left without its end. */
export function ended(sentence: string): string {
  return /[.!?…][”"’]?$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** Texts that follow on each other as sentences, each with one end. */
export function asSentences(texts: readonly string[]): string {
  return texts.map(ended).join(' ');
}
