import { papersFolder, writePapers } from './papers.ts';

/*
 * npm run sbom: writes the list of what is shipped and its licences, and says where.
 */
writePapers();
process.stdout.write(`${papersFolder}\n`);
