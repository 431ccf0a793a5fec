import { damaged, ImportFault } from './fault.ts';
import { readXml, XmlFault, type XmlElement } from './readXml.ts';

/** The XML of a text, without document types or entities of its own; throws an `ImportFault` where it is none. */
export function xmlOf(text: string): XmlElement {
  try {
    return readXml(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    if (error.reason === 'tooDeep') throw new ImportFault('import-too-deep');
    throw error.reason === 'documentType' ? new ImportFault('import-document-type') : damaged('XML');
  }
}
