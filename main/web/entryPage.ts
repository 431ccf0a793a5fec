import { entryTexts } from '../../shared/messages/entry.ts';
import { languages, say, type Language } from '../../shared/messages/text.ts';
import { codeLifetime } from './entryCodes.ts';

/** The page for a browser that is not let in: why, and what to do. Needs no script and no other file. */
export function entryPage(language: Language): string {
  const text = (key: keyof typeof entryTexts): string => say(entryTexts[key], language, { minutes: codeLifetime / 60_000 });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text('title')} – Kehys</title>
<style>
  :root { color-scheme: light dark; --paper: #ffffff; --ink: #1d2430; }
  @media (prefers-color-scheme: dark) { :root { --paper: #23262b; --ink: #eceef2; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
  main { box-sizing: border-box; max-width: 38rem; margin: 0 auto; padding: 15vh 1.5rem 3rem; }
  h1 { font-size: 1.5rem; line-height: 1.3; }
  h2 { margin-top: 2rem; font-size: 1.0625rem; }
  li { margin-bottom: .5rem; }
</style>
<main>
  <h1>${text('title')}</h1>
  <p>${text('why')}</p>
  <h2>${text('whatToDo')}</h2>
  <ol>
    <li>${text('readTerminal')}</li>
    <li>${text('startAgain')}</li>
  </ol>
  <p>${text('afterwards')}</p>
</main>
</html>
`;
}

/** The first of our languages in `Accept-Language`; English without one. */
export function acceptedLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((range) => range.trim().split(/[-;]/)[0]?.toLowerCase());
  return asked.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? 'en';
}
