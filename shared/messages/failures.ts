import type { Text, TextValues, Language } from './text.ts';
import { isReasonCode, reasonTexts } from './reasons.ts';
import { importFailureTexts } from './importFailures.ts';
import { say } from './text.ts';

/**
 * Everything expected that can go wrong, in words for the person: what happened, what was kept, what to do.
 * The code is stable; hosts, the command line and the renderer pass it on, and only the last one to show it words it.
 */
export const failureTexts = {
  'item-missing': {
    en: 'That part of the plan no longer exists. Nothing was changed.',
    fi: 'Tätä suunnitelman osaa ei enää ole. Mitään ei muutettu.',
  },
  'type-unknown': {
    en: 'Kehys does not know the type “{type}”. Nothing was changed.',
    fi: 'Kehys ei tunne tyyppiä ”{type}”. Mitään ei muutettu.',
  },
  'field-unknown': {
    en: '“{type}” has no field “{field}”. Nothing was changed.',
    fi: 'Tyypillä ”{type}” ei ole kenttää ”{field}”. Mitään ei muutettu.',
  },
  'field-invalid': {
    en: 'The value of “{field}” does not fit: {why}. The old value was kept.',
    fi: 'Kentän ”{field}” arvo ei kelpaa: {why}. Vanha arvo säilyi.',
  },
  'link-not-allowed': {
    en: 'These two cannot be linked that way: {from} → {to}.',
    fi: 'Näitä kahta ei voi yhdistää näin: {from} → {to}.',
  },
  'link-exists': { en: 'These two are linked already.', fi: 'Nämä kaksi on jo yhdistetty.' },
  'area-loop': {
    en: 'An area cannot be placed inside itself. Nothing was moved.',
    fi: 'Aluetta ei voi sijoittaa itsensä sisään. Mitään ei siirretty.',
  },
  'machine-unfit': {
    en: 'Something keeps Kehys from working here ({count}); each line with ✗ says what to do.',
    fi: 'Jokin estää Kehystä toimimasta täällä ({count}); jokainen ✗-rivi kertoo, mitä tehdä.',
  },
  'item-locked': {
    en: 'A locked part is not moved or deleted. Nothing was changed: unlock it first (Arrange – Lock or unlock).',
    fi: 'Lukittua osaa ei siirretä eikä poisteta. Mitään ei muutettu: avaa ensin lukitus (Järjestä – Lukitse tai avaa).',
  },
  'nothing-to-do': { en: 'There is nothing to change.', fi: 'Muutettavaa ei ole.' },
  'plan-read-only': {
    en: 'This plan is open for reading only. {why}',
    fi: 'Suunnitelma on auki vain luettavaksi. {why}',
  },
  'looking-back': {
    en: 'You are looking at the past, which never changes. Go back to now to edit the plan.',
    fi: 'Katsot mennyttä, joka ei muutu. Palaa nykyhetkeen, kun haluat muokata suunnitelmaa.',
  },
  'paste-unreadable': {
    en: 'The clipboard holds nothing that Kehys can place on the canvas.',
    fi: 'Leikepöydällä ei ole mitään, minkä voisi tuoda pohjalle.',
  },
  'picture-unfit': {
    en: 'This is no picture that a plan can keep. Nothing was added.',
    fi: 'Tämä ei ole kuva, jonka suunnitelmaan voisi tallentaa. Mitään ei lisätty.',
  },
  'pictures-too-many': {
    en: 'The plan’s pictures would take more than {limit} MB, those of its past included. What is there already stays.',
    fi: 'Suunnitelman kuvat veisivät yli {limit} Mt, kun aiempien versioiden kuvat lasketaan mukaan. Jo lisätyt kuvat säilyvät.',
  },
  'too-much-text': {
    en: 'That text has {length} characters; a field takes {limit} at most. Nothing was changed.',
    fi: 'Tekstissä on {length} merkkiä, ja kenttään mahtuu enintään {limit}. Mitään ei muutettu.',
  },
  'file-missing': {
    en: 'The file “{name}” is not there any more.',
    fi: 'Tiedostoa ”{name}” ei enää löydy.',
  },
  'file-empty': {
    en: 'The file “{name}” is empty. It was left as it is.',
    fi: 'Tiedosto ”{name}” on tyhjä. Se jätettiin ennalleen.',
  },
  'file-not-ours': {
    en: '“{name}” is not a Kehys plan. It was left as it is.',
    fi: '”{name}” ei ole Kehyksen suunnitelma. Tiedosto jätettiin ennalleen.',
  },
  'file-damaged': {
    en: '“{name}” is damaged ({why}). The original was left untouched.',
    fi: '”{name}” on vahingoittunut ({why}). Alkuperäinen jätettiin koskematta.',
  },
  'file-newer': {
    en: '“{name}” was made with a newer Kehys (format {version}); this one reads up to {supported}. It opens for reading only, so that nothing is lost.',
    fi: '”{name}” on tehty uudemmalla Kehyksellä (muoto {version}); tämä lukee muotoon {supported} asti. Se avautuu vain luettavaksi, jotta mitään ei katoa.',
  },
  'file-too-large': {
    en: '“{name}” is {size} MB; a file to open may be {limit} MB at most. It was not opened.',
    fi: '”{name}” on {size} Mt; avattava tiedosto saa olla enintään {limit} Mt. Sitä ei avattu.',
  },
  'file-exists': {
    en: 'There is already a file named “{name}” here. Choose another name.',
    fi: 'Täällä on jo tiedosto nimeltä ”{name}”. Valitse toinen nimi.',
  },
  'file-name-invalid': {
    en: '“{name}” cannot be used as a file name: {why}.',
    fi: '”{name}” ei kelpaa tiedostonimeksi: {why}.',
  },
  'disk-full': {
    en: 'The disk is full, so “{name}” could not be saved. Your changes are kept in this window; make room and Kehys tries again by itself.',
    fi: 'Levy on täynnä, joten tiedostoa ”{name}” ei voitu tallentaa. Muutokset ovat tallessa tässä ikkunassa; vapauta tilaa, niin Kehys yrittää itse uudelleen.',
  },
  'plan-too-large': {
    en: '“{name}” was not saved: with its history it would be {size} MB, and Kehys opens at most {limit} MB. The file is as it was, and your changes are kept in this window. Export the plan as JSON and import that: it goes on as a new plan without the old history.',
    fi: 'Tiedostoa ”{name}” ei tallennettu: historioineen se olisi {size} Mt, ja Kehys avaa enintään {limit} Mt. Tiedosto on ennallaan, ja muutokset ovat tallessa tässä ikkunassa. Vie suunnitelma JSON-muodossa ja tuo se takaisin: se jatkuu uutena suunnitelmana ilman vanhaa historiaa.',
  },
  'folder-read-only': {
    en: '“{name}” cannot be written: its folder or the file allows reading only. Save the plan elsewhere with “Save as”.',
    fi: 'Tiedostoa ”{name}” ei voi kirjoittaa: kansio tai tiedosto on vain luettavissa. Tallenna suunnitelma muualle toiminnolla ”Tallenna nimellä”.',
  },
  'plan-not-made': {
    en: 'No plan could be made in “{folder}”: {why}. Nothing was changed. Make room there or let Kehys write to it, or start Kehys with another folder in KEHYS_PLANS.',
    fi: 'Kansioon ”{folder}” ei voitu tehdä suunnitelmaa: {why}. Mikään ei muuttunut. Vapauta tilaa tai anna Kehykselle lupa kirjoittaa sinne, tai käynnistä Kehys toisella kansiolla muuttujassa KEHYS_PLANS.',
  },
  'write-failed': {
    en: '“{name}” could not be saved ({why}). Your changes are kept in this window and Kehys tries again.',
    fi: 'Tiedostoa ”{name}” ei voitu tallentaa ({why}). Muutokset ovat tallessa tässä ikkunassa, ja Kehys yrittää uudelleen.',
  },
  'place-taken': {
    en: '“{name}” could not be saved: a folder, a pipe or a device has taken its place. Your changes are kept in this window and survive a crash. Move that away, and Kehys saves by itself; or save the plan elsewhere with “Save as”.',
    fi: 'Tiedostoa ”{name}” ei voitu tallentaa: sen paikalle on tullut kansio, putki tai laite. Muutokset ovat tallessa tässä ikkunassa ja säilyvät, vaikka Kehys kaatuisi. Siirrä tieltä se, mikä paikalla on, niin Kehys tallentaa itse; tai tallenna suunnitelma muualle toiminnolla ”Tallenna nimellä”.',
  },
  'open-elsewhere': {
    en: '“{name}” is being edited in another Kehys ({who}). It opens here for reading only, until it is closed there.',
    fi: '”{name}” on muokattavana toisessa Kehyksessä ({who}). Tässä se on vain luettavana, kunnes se suljetaan siellä.',
  },
  'plan-not-open': {
    en: 'That plan is not open any more. Open it again.',
    fi: 'Suunnitelma ei ole enää auki. Avaa se uudelleen.',
  },
  'revision-missing': {
    en: 'There is no revision “{revision}” in this plan.',
    fi: 'Suunnitelmassa ei ole versiota ”{revision}”.',
  },
  'export-format-missing': {
    en: 'What is made? Name a file that ends in one of these, or say --to: {list}.',
    fi: 'Mitä tehdään? Anna tiedosto, jonka pääte on jokin näistä, tai valinta --to: {list}.',
  },
  'preset-missing': {
    en: 'There is no preset “{preset}” in this plan. It has: {list}.',
    fi: 'Suunnitelmassa ei ole esivalintaa ”{preset}”. Siinä on: {list}.',
  },
  'picture-part-missing': { en: 'No part of the plan is called “{name}”.', fi: 'Suunnitelmassa ei ole osaa nimeltä ”{name}”.' },
  'parts-unknown': {
    en: '“{part}” is none of: {list}.',
    fi: '”{part}” ei ole mikään näistä: {list}.',
  },
  'revision-ambiguous': {
    en: '“{revision}” fits {count} revisions. Give the id of the one that you mean: {list}.',
    fi: '”{revision}” sopii {count} versioon. Anna tarkoittamasi version tunnus: {list}.',
  },
  'revision-label-empty': { en: 'A revision needs a name.', fi: 'Versiolla on oltava nimi.' },
  'author-empty': {
    en: 'A revision needs the name of its author.',
    fi: 'Versiolla on oltava tekijän nimi.',
  },
  'history-changed': {
    en: 'The past of “{name}” is no longer what was recorded – somebody has changed it, or it was damaged: {fault} ({count} in all). The plan itself opens as ever. Do not rely on its revisions and sign-offs before you have compared them with a copy that you trust.',
    fi: 'Suunnitelman ”{name}” menneisyys ei ole enää sellainen kuin se tallennettiin – sitä on muutettu tai se on vahingoittunut: {fault} (yhteensä {count}). Suunnitelma aukeaa silti tavalliseen tapaan. Älä luota sen versioihin ja hyväksyntöihin, ennen kuin olet verrannut niitä luotettavaan kopioon.',
  },
  'past-mended': {
    en: 'A stretch of the past of “{name}” was damaged on the disk. It was brought back, word for word, from an earlier copy of the file; nothing of it is lost. The disk may be failing: keep a copy of the plan elsewhere, too.',
    fi: 'Osa suunnitelman ”{name}” menneisyydestä oli vahingoittunut levyllä. Se palautettiin sanasta sanaan tiedoston aiemmasta kopiosta, eikä siitä kadonnut mitään. Levy voi olla vioittumassa: pidä suunnitelmasta kopio myös muualla.',
  },
  'history-damaged': {
    en: 'What the plan said at “{name}” can no longer be read.',
    fi: 'Version ”{name}” sisältöä ei voi enää lukea.',
  },
  'plan-has-findings': {
    en: '“{name}” has {count} open findings.',
    fi: 'Tiedostossa ”{name}” on {count} avointa havaintoa.',
  },
  'json-unreadable': {
    en: 'This is not valid JSON: {why}.',
    fi: 'Tämä ei ole kelvollista JSONia: {why}.',
  },
  ...importFailureTexts,
  'export-failed': {
    en: 'The export could not be finished ({why}). The plan itself is safe.',
    fi: 'Vientiä ei saatu valmiiksi ({why}). Suunnitelma itse on tallessa.',
  },
  'pdf-unreadable': { en: '{name} is no PDF that can be read.', fi: '{name} ei ole luettava PDF-tiedosto.' },
  'pdf-without-plan': {
    en: 'No plan lies inside {name}. Export it with the plan attached to be able to open it again.',
    fi: 'Tiedoston {name} sisällä ei ole suunnitelmaa. Sen voi avata uudelleen, kun viennissä liitetään suunnitelma mukaan.',
  },
  'pdf-not-sealed': {
    en: '{name} carries no seal: it was not made by this Kehys, or another program has written it anew.',
    fi: 'Tiedostossa {name} ei ole sinettiä: se ei ole tämän Kehyksen tekemä, tai toinen ohjelma on kirjoittanut sen uudelleen.',
  },
  'pdf-altered': {
    en: '{name} was altered after it was made: its pages are not those that its seal was made of.',
    fi: 'Tiedostoa {name} on muutettu sen tekemisen jälkeen: sivut eivät ole ne, joista sinetti tehtiin.',
  },
  'pdf-of-other-plan': { en: '{name} is of another plan than {plan}.', fi: '{name} on tehty muusta suunnitelmasta kuin {plan}.' },
  'pdf-of-working-state': {
    en: '{name} is of {plan}, but of a working state that was never recorded as a revision: which one cannot be told. Its pages are as they were made.',
    fi: '{name} on tehty suunnitelmasta {plan}, mutta versioksi tallentamattomasta tilasta: sitä ei voi yksilöidä. Sivut ovat kuten tehtäessä.',
  },
  'pdf-revision-unknown': {
    en: '{name} names a revision that {plan} does not hold ({hash}). Its pages are as they were made.',
    fi: '{name} nimeää version, jota suunnitelmassa {plan} ei ole ({hash}). Sivut ovat kuten tehtäessä.',
  },
  'verify-needs-plan': {
    en: 'Name the plan, too, that {name} is to be compared with: kehys verify FILE.pdf PLAN.kehys.',
    fi: 'Nimeä myös suunnitelma, johon tiedostoa {name} verrataan: kehys verify FILE.pdf PLAN.kehys.',
  },
  'verify-two-plans': {
    en: 'Two plans are not verified against each other: kehys diff PLAN.kehys tells what changed in one, kehys merge A.kehys B.kehys -o C.kehys makes one of two.',
    fi: 'Kahta suunnitelmaa ei tarkisteta toisiaan vasten: kehys diff PLAN.kehys kertoo, mikä yhdessä muuttui, kehys merge A.kehys B.kehys -o C.kehys yhdistää kaksi.',
  },
  'no-revisions-yet': {
    en: '“{name}” has no revisions yet that it could be compared with.',
    fi: 'Tiedostossa ”{name}” ei ole vielä versioita, joihin sitä voisi verrata.',
  },
  'attach-left-out': {
    en: 'The plan file cannot lie inside a document from which something is left out: it holds everything.',
    fi: 'Suunnitelmatiedostoa ei voi liittää asiakirjaan, josta jotain on jätetty pois: siinä on kaikki.',
  },
  'export-standard-refused': {
    en: 'The document does not meet {standard}: {why}. Without the standard it can be exported.',
    fi: 'Asiakirja ei täytä standardin {standard} vaatimuksia: {why}. Ilman standardia sen voi viedä.',
  },
  'export-standard-characters': {
    en: 'The document does not meet {standard}: signs that mean something in one font only ({why}) stand in the plan’s texts, mostly pasted with them. Take them out, or export without the standard.',
    fi: 'Asiakirja ei täytä standardin {standard} vaatimuksia: suunnitelman teksteissä on merkkejä, joilla on merkitys vain yhdessä kirjasimessa ({why}), yleensä liitetyn tekstin mukana tulleita. Poista ne tai vie ilman standardia.',
  },
  'export-standard-fonts': {
    en: 'The document does not meet {standard}: no font has the characters {why}. Take them out of the plan, or export without the standard, with a box for each.',
    fi: 'Asiakirja ei täytä standardin {standard} vaatimuksia: merkit {why} puuttuvat kaikista kirjasimista. Poista ne suunnitelmasta tai vie ilman standardia, jolloin kunkin paikalla on ruutu.',
  },
  'export-too-long': {
    en: 'The export took too long and was stopped. The plan itself is safe.',
    fi: 'Vienti kesti liian kauan ja se keskeytettiin. Suunnitelma itse on tallessa.',
  },
  'export-too-detailed': {
    en: 'There is too much on the canvas to be drawn in pixels, so there is no picture. Export it as a drawing (SVG), which is made at once and stays sharp at any size, or as a picture of what is selected.',
    fi: 'Pohjalla on liikaa pikseleinä piirrettävää, joten kuvaa ei tehty. Vie pohja piirroksena (SVG), joka syntyy heti ja pysyy terävänä joka koossa, tai vie kuvana vain valitut osat.',
  },
  'export-cancelled': { en: 'The export was cancelled.', fi: 'Vienti peruutettiin.' },
  'job-missing': { en: 'That job is not known any more.', fi: 'Tätä työtä ei enää tunneta.' },
  'input-invalid': {
    en: 'The request was not understood: {why}.',
    fi: 'Pyyntöä ei ymmärretty: {why}.',
  },
  'role-looks-on': {
    en: 'You look on: whoever leads the workshop can let you edit.',
    fi: 'Olet mukana seuraajana: työpajan vetäjä voi antaa sinulle muokkausoikeuden.',
  },
  'role-cannot': {
    en: 'That can be done only at the computer that holds the plan, or by whoever leads the workshop.',
    fi: 'Sen voi tehdä vain koneella, jolla suunnitelma on, tai työpajan vetäjänä.',
  },
  'seat-host-disk': {
    en: 'The computer that holds the plan cannot save right now. Tell whoever sits at it; what you write is kept there and in this window.',
    fi: 'Kone, jolla suunnitelma on, ei nyt pysty tallentamaan. Kerro siitä sen käyttäjälle; kirjoittamasi säilyy siellä ja tässä ikkunassa.',
  },
  'edits-refused': {
    en: 'Kehys could not take this window’s latest change into the plan.',
    fi: 'Kehys ei voinut ottaa tämän ikkunan viimeisintä muutosta suunnitelmaan.',
  },
  'plan-replaced': {
    en: 'Another plan lies at “{name}” now, so this window’s plan was not mixed into it.',
    fi: 'Tiedostossa ”{name}” on nyt toinen suunnitelma, joten tämän ikkunan suunnitelmaa ei sekoitettu siihen.',
  },
  'edits-too-large': {
    en: 'This window’s changes are too large to be taken at once ({size} MB; {limit} MB at most).',
    fi: 'Tämän ikkunan muutokset ovat liian suuret otettavaksi kerralla ({size} Mt; enintään {limit} Mt).',
  },
  'host-unreachable': {
    en: 'The connection to Kehys on this computer is lost. Changes are kept in this window and are saved when it returns.',
    fi: 'Yhteys tämän tietokoneen Kehykseen katkesi. Muutokset säilyvät tässä ikkunassa ja tallentuvat, kun yhteys palaa.',
  },
  'signer-empty': {
    en: 'A sign-off needs the name of the person who accepts.',
    fi: 'Hyväksynnässä on oltava hyväksyjän nimi.',
  },
  'file-unreadable': {
    en: '“{name}” could not be read ({why}). It was left as it is.',
    fi: 'Tiedostoa ”{name}” ei voitu lukea ({why}). Se jätettiin ennalleen.',
  },
  'not-an-area': {
    en: 'Only an area can hold other parts. Nothing was changed.',
    fi: 'Vain alue voi sisältää muita osia. Mitään ei muutettu.',
  },
  'part-brought-back': {
    en: 'Somebody deleted in another window what you were typing about. It is back, with your words; Undo takes both away.',
    fi: 'Toisessa ikkunassa poistettiin kohta, johon kirjoitit. Se palautettiin sanoinesi; Kumoa poistaa molemmat.',
  },
  'draft-not-kept': {
    en: 'What you typed does not fit its field yet, and this browser has no room to keep it. It is only in this window: finish it or copy it before you leave.',
    fi: 'Kirjoittamasi ei vielä sovi kenttään, eikä selaimessa ole tilaa säilyttää sitä. Se on vain tässä ikkunassa: viimeistele tai kopioi se ennen kuin poistut.',
  },
  'file-merged': {
    en: 'Another program changed “{name}” while it was open here. Both sides’ changes are now in the plan; how it stood before is kept among its revisions.',
    fi: 'Toinen ohjelma muutti tiedostoa ”{name}” sen ollessa auki tässä. Molempien muutokset ovat nyt suunnitelmassa, ja aiempi tila säilyy versioiden joukossa.',
  },
  'file-kept-beside': {
    en: 'Another program put something else in place of “{name}” while it was open here. That file was kept beside it as “{beside}”; your plan goes on under its own name.',
    fi: 'Toinen ohjelma vaihtoi tiedoston ”{name}” tilalle muuta sen ollessa auki tässä. Vaihdettu tiedosto säilyy vieressä nimellä ”{beside}”; suunnitelmasi jatkaa omalla nimellään.',
  },
  'file-written-again': {
    en: 'The file “{name}” was deleted or moved while it was open here. It was written again in its place.',
    fi: 'Tiedosto ”{name}” poistettiin tai siirrettiin sen ollessa auki tässä. Se kirjoitettiin uudelleen paikalleen.',
  },
  'lock-lost': {
    en: 'Another Kehys ({who}) has taken “{name}” over. It is now for reading only here; edits that were not yet saved are kept and return as soon as the plan can be edited here again.',
    fi: 'Toinen Kehys ({who}) on ottanut tiedoston ”{name}” muokattavakseen. Tässä se on nyt vain luettavissa; vielä tallentamattomat muutokset säilyvät ja palaavat heti, kun suunnitelmaa voi taas muokata tässä.',
  },
  'lock-freed': {
    en: '“{name}” is no longer being edited in the other Kehys ({who}). You can edit it here now.',
    fi: '”{name}” ei ole enää muokattavana toisessa Kehyksessä ({who}). Voit nyt muokata sitä tässä.',
  },
  'lock-silent': {
    en: 'The other Kehys ({who}) that was editing “{name}” has given no sign of life for {seconds} seconds. You can edit the plan here now.',
    fi: 'Toinen Kehys ({who}), joka muokkasi tiedostoa ”{name}”, ei ole antanut elonmerkkiä {seconds} sekuntiin. Voit nyt muokata suunnitelmaa tässä.',
  },
  'lock-unconfirmed': {
    en: 'It could not be checked whether “{name}” is still yours to edit ({why}), so it was not saved. Your changes are kept in this window and Kehys tries again.',
    fi: 'Ei voitu tarkistaa, onko ”{name}” yhä muokattavanasi ({why}), joten sitä ei tallennettu. Muutokset ovat tallessa tässä ikkunassa, ja Kehys yrittää uudelleen.',
  },
  'plan-busy': {
    en: '“{name}” is being edited in another Kehys ({who}). Nothing was changed; close the plan there and try again.',
    fi: '”{name}” on muokattavana toisessa Kehyksessä ({who}). Mitään ei muutettu; sulje suunnitelma siellä ja yritä uudelleen.',
  },
  'lock-failed': {
    en: '“{name}” could not be reserved for editing ({why}). It opens for reading only.',
    fi: 'Tiedostoa ”{name}” ei voitu varata muokattavaksi ({why}). Se avautuu vain luettavaksi.',
  },
  'last-good-opened': {
    en: '“{name}” is damaged. Its last good copy was opened as “{copy}”; the damaged file was left untouched.',
    fi: '”{name}” on vahingoittunut. Sen viimeisin ehjä kopio avattiin nimellä ”{copy}”; vahingoittunut tiedosto jätettiin koskematta.',
  },
  'damaged-rescued': {
    en: '“{name}” is damaged. What could be rescued was opened as “{copy}”; the damaged file was left untouched.',
    fi: '”{name}” on vahingoittunut. Pelastettavissa ollut avattiin nimellä ”{copy}”; vahingoittunut tiedosto jätettiin koskematta.',
  },
  'import-remarks': {
    en: 'The plan was imported. Worth a look ({count}): {remarks}',
    fi: 'Suunnitelma tuotiin. Tarkista vielä ({count}): {remarks}',
  },
  'upload-too-large': {
    en: 'That is {size} MB; Kehys takes {limit} MB at most. Nothing was changed.',
    fi: 'Tämä on {size} Mt, ja Kehys ottaa vastaan enintään {limit} Mt. Mitään ei muutettu.',
  },
  'host-busy': {
    en: 'Kehys is receiving too much at once. Nothing was changed; try again in a moment.',
    fi: 'Kehys vastaanottaa juuri nyt liian paljon kerralla. Mitään ei muutettu; yritä hetken päästä uudelleen.',
  },
  'copies-unrelated': {
    en: '“{one}” and “{other}” are not copies of one plan, so they are not merged.',
    fi: '”{one}” ja ”{other}” eivät ole saman suunnitelman kopioita, joten niitä ei yhdistetä.',
  },
  'copy-same-file': {
    en: '“{name}” is this plan’s own file. Choose another copy of it.',
    fi: '”{name}” on tämän suunnitelman oma tiedosto. Valitse siitä toinen kopio.',
  },
  'copy-open': {
    en: '“{name}” is open in Kehys, so it was left where it is. Close it first.',
    fi: '”{name}” on auki Kehyksessä, joten se jätettiin paikalleen. Sulje se ensin.',
  },
  'output-exists': {
    en: '“{name}” exists already and was left as it is. Choose another name, or replace it with --force.',
    fi: '”{name}” on jo olemassa, ja se jätettiin ennalleen. Valitse toinen nimi, tai korvaa se valinnalla --force.',
  },
  'earlier-file-missing': {
    en: 'That earlier file is not kept any more.',
    fi: 'Tätä aiempaa tiedostoa ei enää ole tallessa.',
  },
  'recovery-missing': {
    en: 'Those rescued edits are not there any more.',
    fi: 'Näitä pelastettuja muutoksia ei enää ole.',
  },
  'network-gone': {
    en: 'The network {address} is not there any more. Choose another one.',
    fi: 'Verkkoa {address} ei enää ole. Valitse toinen.',
  },
  'workshop-cannot-listen': {
    en: 'Kehys could not open its door for phones at {address} ({why}). A firewall may stand between: allow Kehys or Node.js on private networks, or use this computer’s own hotspot.',
    fi: 'Kehys ei saanut avattua ovea puhelimille osoitteessa {address} ({why}). Välissä voi olla palomuuri: salli Kehys tai Node.js yksityisissä verkoissa, tai käytä tämän tietokoneen omaa yhteyspistettä.',
  },
  'workshop-needs-plan': {
    en: 'A workshop needs a plan: name its file.',
    fi: 'Työpaja tarvitsee suunnitelman: anna sen tiedosto.',
  },
  'tls-needs-both': {
    en: 'TLS needs both a certificate and its key (--tls-cert and --tls-key).',
    fi: 'TLS tarvitsee sekä varmenteen että sen avaimen (--tls-cert ja --tls-key).',
  },
  'tls-unreadable': {
    en: 'The certificate or its key cannot be read ({why}). Both are PEM files, the key without a passphrase.',
    fi: 'Varmennetta tai sen avainta ei voi lukea ({why}). Kummankin on oltava PEM-tiedosto, avaimen ilman salasanaa.',
  },
  'tls-other-key': {
    en: 'The key does not belong to the certificate. Give the two that were made together.',
    fi: 'Avain ei kuulu tähän varmenteeseen. Anna ne, jotka on tehty yhdessä.',
  },
  'tls-not-valid': {
    en: 'The certificate is valid from {from} to {to}, and browsers would refuse it today. Use one that is valid.',
    fi: 'Varmenne on voimassa {from}–{to}, ja selaimet torjuisivat sen tänään. Käytä voimassa olevaa varmennetta.',
  },
  'workshop-missing': {
    en: 'No workshop is going on in this plan.',
    fi: 'Tässä suunnitelmassa ei ole työpajaa käynnissä.',
  },
  'workshop-round-open': {
    en: 'A question is open already. Close or reveal it first.',
    fi: 'Yksi kysymys on jo auki. Sulje tai paljasta se ensin.',
  },
  'workshop-act-late': {
    en: 'That does not apply any more: the workshop went on meanwhile.',
    fi: 'Tätä ei voi enää tehdä: työpaja on edennyt sillä välin.',
  },
  'workshop-not-kept': {
    en: 'The disk did not take it ({why}), so it was not done. Make room and try again.',
    fi: 'Levylle ei voitu kirjoittaa ({why}), joten mitään ei tehty. Vapauta tilaa ja yritä uudelleen.',
  },
  'host-cannot': {
    en: 'That is possible in the desktop window only.',
    fi: 'Tämä onnistuu vain työpöytäsovelluksen ikkunassa.',
  },
  'address-refused': {
    en: 'Kehys opens https addresses only. “{address}” was not opened.',
    fi: 'Kehys avaa vain https-osoitteita. Osoitetta ”{address}” ei avattu.',
  },
  'port-taken': {
    en: 'No free port was found from {port} on. Choose another with --port.',
    fi: 'Vapaata porttia ei löytynyt portista {port} alkaen. Valitse toinen valinnalla --port.',
  },
  'output-unwritten': {
    en: '“{name}” could not be written: {why}. Choose another place for it; the plan itself is safe.',
    fi: 'Tiedostoa ”{name}” ei voitu kirjoittaa: {why}. Valitse sille toinen paikka; suunnitelma itse on tallessa.',
  },
  'output-failed': {
    en: 'The output could not be written ({why}).',
    fi: 'Tulostetta ei voitu kirjoittaa ({why}).',
  },
  'plan-file-faulty': {
    en: '“{name}” opens, but has faults ({count}). It was left as it is.',
    fi: '”{name}” avautuu, mutta siinä on vikoja ({count}). Tiedosto jätettiin ennalleen.',
  },
  unexpected: {
    en: 'Something went wrong that should not have (report {id}). Your plan is kept; try again.',
    fi: 'Tapahtui odottamaton virhe (tunnus {id}). Suunnitelma on tallessa; yritä uudelleen.',
  },
} as const satisfies Record<string, Text>;

export type FailureCode = keyof typeof failureTexts;

/** An expected failure as a value. `details` fill the placeholders of its text. */
export interface Failure {
  readonly code: FailureCode;
  readonly details?: TextValues;
}

/** The outcome of anything that can fail in an expected way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: FailureCode, details?: TextValues): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: details ? { code, details } : { code } };
}

/** The failure in the person's language, reasons (shared/messages/reasons.ts) among its details included. `ownTexts`: what is said otherwise here. */
export function wordFailure(failure: Failure, language: Language, ownTexts: Partial<Record<FailureCode, Text>> = {}): string {
  const details = Object.entries(failure.details ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && isReasonCode(value) ? say(reasonTexts[value], language) : value,
  ]);
  return say(ownTexts[failure.code] ?? failureTexts[failure.code], language, Object.fromEntries(details));
}

/** Thrown where a Result cannot be returned (inside streams and callbacks); boundaries turn it back into its failure. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(wordFailure(failure, 'en'));
    this.name = 'FailureError';
  }
}
