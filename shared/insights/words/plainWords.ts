/** Function words, which stand in any sentence. */
const smallWords = new Set(
  (
    'come comes first goes about above after again against always among another anything because been before being below between both could does doing done down during each else enough even ever every everything ' +
    'from further good great have having here into itself just keep know like made make makes many more most much must need never next nobody nothing often once only other ours over same ' +
    'shall should show some something such than that their theirs them then there these they thing things this those through time together under until upon very want well were what when where which ' +
    'while whom whose will with within without work would your yours ourselves ' +
    'aina ensin ensimmäinen ensimmäisenä asia asiat asiaa edes eikä eivät ellei emme ennen että heidän heille heitä häntä hyvin hyvä hyvää ihan itse jälkeen jokainen jokaisen joita joka jonka jota joten jotka jotta kaikki kaiken kaikkea kaikkialla ' +
    'kanssa kautta keitä kerran kesken koko koska kuin kuinka kuka kukaan kunnes kuten meidän meille meistä meitä mikä mikään miksi missä mitä mitään molemmat monta muita mukaan mutta muun muut myös nämä ' +
    'niiden niin niitä noin nyt olemme olla oltava oman omaa omat onko ovat paljon paras parasta pitää poikki sama samaa samoin sekä siellä siitä sillä sinne sinun sitä siis tai tässä tästä teidän teille ' +
    'tekee teemme tehdään tehdä tuoda tulee tämä tätä vaan vain vaikka vielä voida voidaan voimme voit yhdessä yksi yli'
  ).split(' '),
);

/** Words of every plan for social media, which tie nothing together by themselves. */
export const tradeWords: readonly string[] = (
  'account audience brand business campaign channel client communication company content conversation customer digital facebook follower instagram marketing media message network online people plan post product publish ' +
  'reach sale sell service social strategy tiktok target website youtube best better quality new number week month day ' +
  'asiakas asiakkaat asiakkaita asiakaspalvelu brändi digitaalinen ihminen ihmiset julkaista julkaisu julkaisemme kampanja kanava kohderyhmä laatu laadukas liiketoiminta markkinointi media mainos myydä myymme myynti palvelu palvelemme ' +
  'seuraaja sisältö some somessa somea sosiaalinen strategia suunnitelma tavoite tavoittaa tuote tuotteet uusi verkko verkkosivut viesti viestintä viikko viikossa kuukausi päivä yritys yrityksen ykkönen'
).split(' ');

/** The words of a text that may carry meaning, in lower case. */
export function longWords(text: string): readonly string[] {
  return (text.normalize('NFC').toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !smallWords.has(word));
}
