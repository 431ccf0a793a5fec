import type { Text } from '../messages/text.ts';

/**
 * The texts that the framework rests on. A study reports research; practice reports what practitioners advise.
 * Felix: Felix, Rauschnabel & Hinsch (2017), Journal of Business Research 70, 118–126, doi 10.1016/j.jbusres.2016.05.001.
 */
export const sources = {
  Felix: {
    kind: 'study',
    title: {
      en: 'Felix, Rauschnabel & Hinsch 2017: Elements of strategic social media marketing, a holistic framework',
      fi: 'Felix, Rauschnabel & Hinsch 2017: Elements of strategic social media marketing, a holistic framework',
    },
  },
  S0: {
    kind: 'practice',
    title: {
      en: 'How social media marketing makes cash flow',
      fi: 'Miten sosiaalisen median markkinoinnista syntyy kassavirtaa',
    },
  },
  S1: {
    kind: 'study',
    title: {
      en: 'Virtapuro 2018: Outsourced strategic social media marketing (thesis, Vaasa)',
      fi: 'Virtapuro 2018: Ulkoistettu strateginen sosiaalisen median markkinointi (tutkielma, Vaasa)',
    },
  },
  S2: {
    kind: 'practice',
    title: { en: 'Measuring, maturity and why it fails', fi: 'Mittaaminen, kypsyys ja miksi some epäonnistuu' },
  },
  S3: { kind: 'practice', title: { en: 'The three roles of a channel', fi: 'Kanavan kolme roolia' } },
  S4: { kind: 'practice', title: { en: 'Stop pushing, start helping', fi: 'Lopeta tuputus, aloita auttaminen' } },
} as const satisfies Record<string, { kind: 'study' | 'practice'; title: Text }>;

export type SourceId = keyof typeof sources;
