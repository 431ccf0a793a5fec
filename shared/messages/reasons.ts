import type { Text } from './text.ts';

/**
 * Why something failed, where a failure's text has a place for it. A failure carries the code; it is worded together
 * with the failure, in the language of whoever reads it.
 */
export const reasonTexts = {
  'reason-truncated': { en: 'it ends too early', fi: 'se päättyy kesken' },
  'reason-checksum': { en: 'its contents do not match their checksums', fi: 'sen sisältö ei vastaa tarkistussummia' },
  'reason-entries': { en: 'its table of contents is broken', fi: 'sen sisällysluettelo on rikki' },
  'reason-bomb': { en: 'it would unpack to an impossible size', fi: 'se purkautuisi mahdottoman suureksi' },
  'reason-manifest': { en: 'its kehys.json cannot be understood', fi: 'sen tiedostoa kehys.json ei voi ymmärtää' },
  'reason-document': { en: 'the plan inside cannot be read', fi: 'sen sisältämää suunnitelmaa ei voi lukea' },
  'reason-history': { en: 'its history cannot be read', fi: 'sen historiaa ei voi lukea' },
  'reason-folder-gone': { en: 'its folder is not there', fi: 'sen kansiota ei ole' },
  'reason-is-folder': { en: 'a folder has that name', fi: 'samanniminen kansio on jo siinä' },
  'reason-place-taken': { en: 'a folder, a pipe or a device has that name', fi: 'samanniminen kansio, putki tai laite on jo siinä' },
  'reason-name-long': { en: 'its name is too long', fi: 'sen nimi on liian pitkä' },
  'reason-name-empty': { en: 'there is nothing of it', fi: 'nimi on tyhjä' },
  'reason-name-too-long': { en: 'it is too long', fi: 'se on liian pitkä' },
  'reason-name-signs': { en: 'it has signs that some systems do not allow in names, such as : / \\ ? * < > |', fi: 'siinä on merkkejä, joita kaikki järjestelmät eivät salli nimissä, kuten : / \\ ? * < > |' },
  'reason-name-reserved': { en: 'Windows keeps that name for a device', fi: 'Windows varaa sen nimen laitteelle' },
  'reason-name-dots': { en: 'it may not begin with a dot, nor end with a dot or a space', fi: 'se ei saa alkaa pisteellä eikä päättyä pisteeseen tai välilyöntiin' },
  'reason-plan-ending': { en: 'only plans end in .kehys', fi: 'vain suunnitelmien pääte on .kehys' },
  'reason-no-plan-ending': { en: 'the name of a plan ends in .kehys', fi: 'suunnitelman nimen pääte on .kehys' },
  'reason-device': { en: 'the disk does not answer properly', fi: 'levy ei vastaa kunnolla' },
  'reason-held': {
    en: 'another program, such as a virus scanner or a backup, is holding it',
    fi: 'toinen ohjelma, kuten virustorjunta tai varmuuskopiointi, pitää sitä varattuna',
  },
  'reason-lock-changed': { en: 'somebody else could edit it for a moment', fi: 'se oli hetken toisen muokattavissa' },
  'reason-no-picture-words': {
    en: 'a picture has no words for those who cannot see it; leave its chapter out',
    fi: 'jollakin kuvalla ei ole sanallista kuvausta; jätä sen luku pois',
  },
  'reason-plan-inside': {
    en: 'no file may lie inside such a PDF; leave the plan out of it or choose PDF/A-3a',
    fi: 'tällaisen PDF:n sisällä ei saa olla tiedostoja; jätä suunnitelma liittämättä tai valitse PDF/A-3a',
  },
  'reason-disk-full': { en: 'the disk is full', fi: 'levy on täynnä' },
  'reason-permission': { en: 'there is no permission', fi: 'siihen ei ole oikeutta' },
} as const satisfies Record<string, Text>;

export type ReasonCode = keyof typeof reasonTexts;

export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(reasonTexts, text);
}
