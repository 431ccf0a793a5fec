import type { Text } from './text.ts';

/** Words that the services put into files: names of copies and labels of the revisions that they take by themselves. */
export const serviceTexts = {
  untitledPlan: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
  recoveredName: { en: '{name} (recovered)', fi: '{name} (pelastettu)' },
  besideName: { en: '{name} (other version {time})', fi: '{name} (toinen versio {time})' },
  openedLabel: { en: 'Before this session’s edits', fi: 'Ennen tämän kerran muutoksia' },
  hourlyLabel: { en: 'While editing', fi: 'Muokkauksen aikana' },
  beforeRestoreLabel: { en: 'Before restoring “{label}”', fi: 'Ennen version ”{label}” palautusta' },
  beforeMergeLabel: { en: 'Before another program’s changes', fi: 'Ennen toisen ohjelman muutoksia' },
  beforeCopiesMergedLabel: { en: 'Before two copies were merged', fi: 'Ennen kahden kopion yhdistämistä' },
  copiesMergedLabel: { en: 'Two copies merged', fi: 'Kaksi kopiota yhdistetty' },
  mergedCopiesFolder: { en: 'Merged copies', fi: 'Yhdistetyt kopiot' },
  earlierFileLabel: { en: 'File of {time}', fi: 'Tiedosto {time}' },
  earlierFileName: { en: '{name} (file of {time})', fi: '{name} (tiedosto {time})' },
  restoredLabel: { en: 'Restored “{label}”', fi: 'Palautettu ”{label}”' },
  partsRestoredLabel: { en: 'Restored parts of “{label}”', fi: 'Palautettu osia versiosta ”{label}”' },
  automaticReason: { en: 'Taken automatically', fi: 'Otettu automaattisesti' },
  exampleEnglish: { en: 'Tarnside Knitwear', fi: 'Tarnside Knitwear' },
  exampleFinnish: { en: 'Tuiskuvaaran Kiuas', fi: 'Tuiskuvaaran Kiuas' },
} as const satisfies Record<string, Text>;
