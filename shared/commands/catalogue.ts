import { itemTypes } from '../framework/itemTypes.ts';
import { views } from '../framework/views.ts';
import { say } from '../messages/text.ts';
import type { Command } from './command.ts';

const fixed = [
  { id: 'plan.new', name: { en: 'New plan…', fi: 'Uusi suunnitelma…' }, keys: 'Mod+Shift+O', menu: 'file', scope: 'always', by: 'home' },
  { id: 'plan.open', name: { en: 'Open…', fi: 'Avaa…' }, keys: 'Mod+O', menu: 'file', scope: 'always', by: 'home' },
  { id: 'plan.import', name: { en: 'Bring in a file…', fi: 'Tuo tiedosto…' }, menu: 'file', scope: 'always', by: 'home' },
  { id: 'plan.portfolio', name: { en: 'Compare plans…', fi: 'Vertaa suunnitelmia…' }, menu: 'file', scope: 'always', by: 'home' },
  { id: 'plan.save', name: { en: 'Save now', fi: 'Tallenna nyt' }, keys: 'Mod+S', menu: 'file', scope: 'plan', group: true },
  { id: 'plan.saveAs', name: { en: 'Save as…', fi: 'Tallenna nimellä…' }, keys: 'Mod+Shift+S', menu: 'file', scope: 'plan', by: 'home' },
  { id: 'plan.download', name: { en: 'Download a copy', fi: 'Lataa kopio' }, menu: 'file', scope: 'plan', webOnly: true },
  { id: 'plan.copyHere', name: { en: 'Keep a copy as it stands here', fi: 'Ota kopio talteen tässä muodossa' }, menu: 'file', scope: 'plan' },
  { id: 'plan.export', name: { en: 'Export…', fi: 'Vie…' }, keys: 'Mod+E', menu: 'file', scope: 'plan', group: true, by: 'home' },
  { id: 'plan.exportCalendar', name: { en: 'Calendar file…', fi: 'Kalenteritiedosto…' }, menu: 'file', scope: 'plan', by: 'home' },
  { id: 'plan.exportPicture', name: { en: 'Export as picture…', fi: 'Vie kuvana…' }, menu: 'file', scope: 'plan', by: 'home', context: true },
  { id: 'plan.close', name: { en: 'Close plan', fi: 'Sulje suunnitelma' }, menu: 'file', scope: 'plan', group: true, by: 'home' },

  { id: 'edit.undo', name: { en: 'Undo', fi: 'Kumoa' }, keys: 'Mod+Z', menu: 'edit', scope: 'write' },
  { id: 'edit.redo', name: { en: 'Redo', fi: 'Tee uudelleen' }, keys: 'Mod+Shift+Z', others: ['Mod+Y'], menu: 'edit', scope: 'write' },
  { id: 'edit.cut', name: { en: 'Cut', fi: 'Leikkaa' }, keys: 'Mod+X', menu: 'edit', scope: 'selection', group: true, context: true },
  { id: 'edit.copy', name: { en: 'Copy', fi: 'Kopioi' }, keys: 'Mod+C', menu: 'edit', scope: 'plan', context: true },
  { id: 'edit.paste', name: { en: 'Paste', fi: 'Liitä' }, keys: 'Mod+V', menu: 'edit', scope: 'write', context: true },
  { id: 'edit.duplicate', name: { en: 'Duplicate', fi: 'Monista' }, keys: 'Mod+D', menu: 'edit', scope: 'selection', context: true },
  { id: 'edit.delete', name: { en: 'Delete', fi: 'Poista' }, keys: 'Delete', menu: 'edit', scope: 'selection', context: true },
  { id: 'edit.selectAll', name: { en: 'Select all', fi: 'Valitse kaikki' }, keys: 'Mod+A', menu: 'edit', scope: 'plan', group: true },
  { id: 'edit.selectType', name: { en: 'Select all of its type', fi: 'Valitse kaikki samantyyppiset' }, menu: 'edit', scope: 'selection', context: true },
  { id: 'edit.rename', name: { en: 'Edit text', fi: 'Muokkaa tekstiä' }, keys: 'Enter', others: ['F2'], menu: 'edit', scope: 'selection', needs: 'alone', context: true },
  { id: 'edit.group', name: { en: 'Group in an area', fi: 'Ryhmittele alueeksi' }, keys: 'Mod+G', menu: 'edit', scope: 'selection', context: true },
  { id: 'edit.ungroup', name: { en: 'Ungroup', fi: 'Pura ryhmä' }, keys: 'Mod+Shift+G', menu: 'edit', scope: 'selection', context: 'area' },
  { id: 'edit.connect', name: { en: 'Link to…', fi: 'Yhdistä…' }, keys: 'L', menu: 'edit', scope: 'selection', context: true },
  { id: 'edit.nextLink', name: { en: 'Next link of this part', fi: 'Osan seuraava yhteys' }, keys: '.', menu: 'edit', scope: 'plan' },
  { id: 'edit.previousLink', name: { en: 'Previous link of this part', fi: 'Osan edellinen yhteys' }, keys: ',', menu: 'edit', scope: 'plan' },
  { id: 'edit.find', name: { en: 'Find in the plan…', fi: 'Etsi suunnitelmasta…' }, keys: 'Mod+F', menu: 'edit', scope: 'plan', group: true },

  { id: 'arrange.tidy', name: { en: 'Tidy up by the framework', fi: 'Järjestä viitekehyksen mukaan' }, keys: 'Shift+T', menu: 'arrange', scope: 'write' },
  { id: 'arrange.chain', name: { en: 'Tidy up by goal chain', fi: 'Järjestä tavoiteketjuittain' }, menu: 'arrange', scope: 'write' },
  { id: 'arrange.channel', name: { en: 'Tidy up by channel', fi: 'Järjestä kanavittain' }, menu: 'arrange', scope: 'write' },
  { id: 'arrange.owner', name: { en: 'Tidy up by owner', fi: 'Järjestä vastuuhenkilöittäin' }, menu: 'arrange', scope: 'write' },
  { id: 'arrange.date', name: { en: 'Tidy up by date', fi: 'Järjestä ajan mukaan' }, menu: 'arrange', scope: 'write' },
  { id: 'arrange.lock', name: { en: 'Lock or unlock', fi: 'Lukitse tai avaa' }, keys: 'Shift+L', menu: 'arrange', scope: 'selection', group: true, context: true },
  { id: 'arrange.park', name: { en: 'Send to the parking lot, or bring back', fi: 'Siirrä parkkiin tai palauta' }, keys: 'P', menu: 'arrange', scope: 'selection', context: true },
  { id: 'arrange.gather', name: { en: 'Gather in a new area', fi: 'Kokoa uudelle alueelle' }, keys: 'Shift+G', menu: 'arrange', scope: 'selection', context: true },
  { id: 'arrange.fold', name: { en: 'Fold the area or open it', fi: 'Supista tai avaa alue' }, keys: 'Shift+C', menu: 'arrange', scope: 'selection', context: 'area' },
  { id: 'arrange.front', name: { en: 'Bring to front', fi: 'Tuo päällimmäiseksi' }, keys: 'Shift+Home', others: [']'], menu: 'arrange', scope: 'selection', group: true },
  { id: 'arrange.forward', name: { en: 'Bring forward', fi: 'Tuo eteenpäin' }, keys: 'Shift+PageUp', others: ['Mod+]'], menu: 'arrange', scope: 'selection' },
  { id: 'arrange.backward', name: { en: 'Send backward', fi: 'Siirrä taaksepäin' }, keys: 'Shift+PageDown', others: ['Mod+['], menu: 'arrange', scope: 'selection' },
  { id: 'arrange.back', name: { en: 'Send to back', fi: 'Siirrä alimmaiseksi' }, keys: 'Shift+End', others: ['['], menu: 'arrange', scope: 'selection' },
  { id: 'arrange.left', name: { en: 'Align left', fi: 'Tasaa vasemmalle' }, menu: 'arrange', scope: 'selection', needs: 2, group: true },
  { id: 'arrange.centre', name: { en: 'Align centres', fi: 'Keskitä vaakasuunnassa' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'arrange.right', name: { en: 'Align right', fi: 'Tasaa oikealle' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'arrange.top', name: { en: 'Align top', fi: 'Tasaa ylös' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'arrange.middle', name: { en: 'Align middles', fi: 'Keskitä pystysuunnassa' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'arrange.bottom', name: { en: 'Align bottom', fi: 'Tasaa alas' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'arrange.across', name: { en: 'Space evenly across', fi: 'Jaa tasaisesti vaakasuunnassa' }, menu: 'arrange', scope: 'selection', needs: 3, group: true },
  { id: 'arrange.down', name: { en: 'Space evenly down', fi: 'Jaa tasaisesti pystysuunnassa' }, menu: 'arrange', scope: 'selection', needs: 3 },
  { id: 'arrange.size', name: { en: 'Give all the size of the first', fi: 'Anna kaikille ensimmäisen koko' }, menu: 'arrange', scope: 'selection', needs: 2 },
  { id: 'note.split', name: { en: 'A note for each line', fi: 'Oma muistilappu joka riville' }, menu: 'notes', scope: 'selection' },
  { id: 'note.join', name: { en: 'One note of all', fi: 'Kaikki yhdelle muistilapulle' }, menu: 'notes', scope: 'selection', needs: 2 },

  { id: 'view.palette', name: { en: 'Command palette…', fi: 'Komentopaletti…' }, keys: 'Mod+K', menu: 'view', scope: 'always' },
  { id: 'view.fit', name: { en: 'Fit the whole plan', fi: 'Sovita koko suunnitelma' }, keys: 'Shift+1', menu: 'view', scope: 'plan', group: true },
  { id: 'view.fitSelection', name: { en: 'Zoom to the selection', fi: 'Zoomaa valintaan' }, keys: 'Shift+2', menu: 'view', scope: 'plan' },
  { id: 'view.ring', name: { en: 'Go to the ring', fi: 'Siirry kehälle' }, keys: 'Shift+3', menu: 'view', scope: 'plan' },
  { id: 'view.present', name: { en: 'Present to the room', fi: 'Esitä yleisölle' }, keys: 'Shift+P', menu: 'view', scope: 'plan' },
  { id: 'view.project', name: { en: 'Projector mode', fi: 'Projektoritila' }, keys: 'Shift+B', menu: 'view', scope: 'plan' },
  { id: 'view.timer', name: { en: 'Timer', fi: 'Ajastin' }, keys: 'Shift+M', menu: 'view', scope: 'plan' },
  { id: 'view.agenda', name: { en: 'Agenda', fi: 'Asialista' }, keys: 'Shift+A', menu: 'view', scope: 'plan' },
  { id: 'agenda.next', name: { en: 'Agenda: next point', fi: 'Asialista: seuraava kohta' }, menu: 'view', scope: 'plan' },
  { id: 'agenda.previous', name: { en: 'Agenda: previous point', fi: 'Asialista: edellinen kohta' }, menu: 'view', scope: 'plan' },
  { id: 'view.zoomWhole', name: { en: 'Zoom to 100%', fi: 'Zoomaa 100 prosenttiin' }, keys: 'Mod+0', others: ['Shift+0'], menu: 'view', scope: 'plan' },
  { id: 'view.zoomIn', name: { en: 'Zoom in', fi: 'Lähennä' }, keys: 'Mod+Plus', menu: 'view', scope: 'plan' },
  { id: 'view.zoomOut', name: { en: 'Zoom out', fi: 'Loitonna' }, keys: 'Mod+Minus', menu: 'view', scope: 'plan' },
  { id: 'view.select', name: { en: 'Select and move parts', fi: 'Valitse ja siirrä osia' }, keys: 'V', menu: 'view', scope: 'plan' },
  { id: 'view.hand', name: { en: 'Hand: drag to move the view', fi: 'Käsi: siirrä näkymää vetämällä' }, keys: 'H', menu: 'view', scope: 'plan' },
  { id: 'view.outline', name: { en: 'Outline', fi: 'Jäsennys' }, keys: 'Mod+1', menu: 'view', scope: 'plan', group: true },
  { id: 'view.inspector', name: { en: 'Details', fi: 'Tiedot' }, keys: 'Mod+2', menu: 'view', scope: 'plan' },
  { id: 'view.history', name: { en: 'History', fi: 'Historia' }, keys: 'Mod+3', menu: 'view', scope: 'plan' },
  { id: 'view.insights', name: { en: 'Insights', fi: 'Havainnot' }, keys: 'Mod+4', menu: 'view', scope: 'plan' },
  { id: 'view.canvas', name: { en: 'Back to the canvas', fi: 'Takaisin pohjalle' }, keys: 'Mod+5', menu: 'view', scope: 'plan' },
  { id: 'view.trace', name: { en: 'Trace the chain', fi: 'Näytä ketju' }, menu: 'view', scope: 'plan', context: true },
  { id: 'view.focus', name: { en: 'Show only…', fi: 'Näytä vain…' }, keys: 'Shift+F', menu: 'view', scope: 'plan' },
  { id: 'view.saved', name: { en: 'Saved views…', fi: 'Tallennetut näkymät…' }, keys: 'Shift+V', menu: 'view', scope: 'plan' },
  { id: 'view.save', name: { en: 'Save what is seen…', fi: 'Tallenna nykyinen näkymä…' }, keys: 'Shift+S', menu: 'view', scope: 'write' },
  { id: 'view.minimap', name: { en: 'Minimap', fi: 'Pienoiskartta' }, menu: 'view', scope: 'plan' },
  { id: 'tabs.close', name: { en: 'Close the tab', fi: 'Sulje välilehti' }, keys: 'Shift+W', menu: 'view', scope: 'plan', group: true },
  { id: 'tabs.closeOthers', name: { en: 'Close other tabs', fi: 'Sulje muut välilehdet' }, menu: 'view', scope: 'plan' },
  { id: 'tabs.closeRight', name: { en: 'Close tabs to the right', fi: 'Sulje oikealla olevat välilehdet' }, menu: 'view', scope: 'plan' },
  { id: 'tabs.reopen', name: { en: 'Reopen the closed tab', fi: 'Avaa suljettu välilehti uudelleen' }, keys: 'Shift+R', menu: 'view', scope: 'plan' },
  { id: 'view.language', name: { en: 'Suomeksi', fi: 'In English' }, menu: 'view', scope: 'always', group: true },
  { id: 'view.theme', name: { en: 'Light or dark', fi: 'Vaalea tai tumma' }, menu: 'view', scope: 'always' },
  { id: 'people.followLeader', name: { en: 'Follow whoever leads', fi: 'Seuraa vetäjää' }, menu: 'view', scope: 'plan' },

  { id: 'plan.guide', name: { en: 'Guided first hour', fi: 'Ohjattu ensimmäinen tunti' }, menu: 'plan', scope: 'plan' },
  { id: 'plan.properties', name: { en: 'About this plan…', fi: 'Tietoja suunnitelmasta…' }, menu: 'plan', scope: 'plan' },
  { id: 'workshop.start', name: { en: 'Start a workshop…', fi: 'Aloita työpaja…' }, menu: 'plan', scope: 'write', group: true, by: 'home' },
  { id: 'history.record', name: { en: 'Name a revision…', fi: 'Nimeä versio…' }, keys: 'Mod+Shift+R', menu: 'plan', scope: 'write', group: true, by: 'leader' },
  { id: 'history.changes', name: { en: 'What has changed?', fi: 'Mikä on muuttunut?' }, menu: 'plan', scope: 'plan' },
  { id: 'history.ofSelection', name: { en: 'History of this…', fi: 'Tämän historia…' }, menu: 'plan', scope: 'plan', context: true },
  { id: 'history.ofField', name: { en: 'History of the field…', fi: 'Kentän historia…' }, menu: 'plan', scope: 'plan' },
  { id: 'history.bringToday', name: { en: 'Bring into today', fi: 'Tuo nykyhetkeen' }, menu: 'plan', scope: 'plan', context: 'past', by: 'leader' },
  { id: 'history.travel', name: { en: 'Look back in time', fi: 'Katso taaksepäin' }, keys: 'Shift+H', menu: 'plan', scope: 'plan' },
  { id: 'history.search', name: { en: 'Search in the past…', fi: 'Etsi menneestä…' }, menu: 'plan', scope: 'plan' },
  { id: 'history.earlier', name: { en: 'Earlier files of the plan', fi: 'Suunnitelman aiemmat tiedostot' }, menu: 'plan', scope: 'plan', by: 'home' },
  { id: 'history.merge', name: { en: 'Merge with another copy…', fi: 'Yhdistä toiseen kopioon…' }, menu: 'plan', scope: 'write', by: 'home' },

  { id: 'help.keys', name: { en: 'Keyboard shortcuts', fi: 'Pikanäppäimet' }, keys: '?', menu: 'help', scope: 'always' },
  { id: 'help.diagnosis', name: { en: 'How Kehys is doing…', fi: 'Kuinka Kehys voi…' }, menu: 'help', scope: 'always', by: 'home' },
] as const satisfies readonly Command[];

/** The key that adds each type, where it has one. */
const insertKeys: Readonly<Record<string, string>> = { goal: 'G', kpi: 'K', channel: 'C', action: 'A', note: 'N', area: 'R' };

const capture: Command = { id: 'insert.capture', name: { en: 'Capture one after the other…', fi: 'Kirjaa peräkkäin…' }, keys: 'Shift+N', menu: 'insert', scope: 'write' };

const picture: Command = { id: 'insert.picture', name: { en: 'Picture from a file…', fi: 'Kuva tiedostosta…' }, menu: 'insert', scope: 'write' };

const inserts: readonly Command[] = itemTypes.map((type) => ({
  id: `insert.${type.id}`,
  name: { en: `Add: ${say(type.name, 'en')}`, fi: `Lisää: ${say(type.name, 'fi')}` },
  keys: insertKeys[type.id],
  menu: 'insert',
  scope: 'write',
}));

/** A note can be turned into any other type. */
const turns: readonly Command[] = itemTypes
  .filter(({ id }) => id !== 'note' && id !== 'area')
  .map((type, place) => ({
    id: `note.turn.${type.id}`,
    name: { en: `Turn notes into: ${say(type.name, 'en')}`, fi: `Muuta muistilaput: ${say(type.name, 'fi')}` },
    menu: 'notes',
    scope: 'selection',
    group: place === 0,
  }));

/** The guide has a command of its own. */
const openViews: readonly Command[] = views.filter(({ id }) => id !== 'guide').map((view, place) => ({
  id: `view.open.${view.id}`,
  name: { en: `View: ${view.name.en}`, fi: `Näkymä: ${view.name.fi}` },
  menu: 'view',
  scope: 'plan',
  group: place === 0,
}));

/** Everything a person can do, in menu order. */
export const commands: readonly Command[] = [...fixed, ...openViews, ...turns, capture, picture, ...inserts];

export type FixedCommandId = (typeof fixed)[number]['id'];

/** The command with this id, or undefined. */
export function commandById(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}
