import type { CountedText, Text } from './text.ts';

/** The insights panel and `kehys lint`. */
export const insightTexts = {
  title: { en: 'Insights', fi: 'Havainnot' },
  close: { en: 'Close insights', fi: 'Sulje havainnot' },
  intro: {
    en: 'What the framework’s sources would say of this plan. They advise; they never block.',
    fi: 'Mitä viitekehyksen lähteet sanoisivat tästä suunnitelmasta. Ne neuvovat, eivät estä.',
  },
  none: { en: 'Nothing to remark. The plan holds together.', fi: 'Ei huomautettavaa. Suunnitelma on ehjä kokonaisuus.' },
  noneLeft: { en: 'Everything is mended or set aside.', fi: 'Kaikki on korjattu tai asetettu sivuun.' },
  stop: { en: 'Mend first', fi: 'Korjaa ensin' },
  mend: { en: 'Weakens the plan', fi: 'Heikentää suunnitelmaa' },
  mind: { en: 'Worth a thought', fi: 'Pohtimisen arvoista' },
  study: { en: 'study', fi: 'tutkimus' },
  practice: { en: 'practice', fi: 'käytäntö' },
  sourceIs: { en: '{id}, {kind}: {title}', fi: '{id}, {kind}: {title}' },
  sourceChip: { en: '{id} · {kind}', fi: '{id} · {kind}' },
  differs: { en: '{id} sees it differently: {view}', fi: '{id} näkee sen toisin: {view}' },
  about: { en: '{type}: {title}', fi: '{type}: {title}' },
  untitled: { en: 'untitled', fi: 'nimetön' },
  wholePlan: { en: 'The whole plan', fi: 'Koko suunnitelma' },
  setAside: { en: 'Set aside…', fi: 'Aseta sivuun…' },
  setAsideTitle: { en: 'Set the finding aside', fi: 'Aseta havainto sivuun' },
  why: { en: 'Why is this fine as it is?', fi: 'Miksi tämä on hyvä näin?' },
  whyHint: {
    en: 'Kept in the plan, shown in its history and printed with it.',
    fi: 'Säilyy suunnitelmassa, näkyy historiassa ja tulostuu mukana.',
  },
  save: { en: 'Set aside', fi: 'Aseta sivuun' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  takeBack: { en: 'Take it up again', fi: 'Ota taas esiin' },
  asideHeading: { en: 'Set aside ({count})', fi: 'Sivuun asetetut ({count})' },
  asideBy: { en: '{reason} — {author}, {date}', fi: '{reason} — {author}, {date}' },
  count: {
    en: { one: '1 finding', other: '{count} findings' },
    fi: { one: '1 havainto', other: '{count} havaintoa' },
  },
} as const satisfies Record<string, Text | CountedText>;
