/*
 * npm audit --json | node release/auditElectron.js: says what npm knows of Electron, which it counts among what only developers
 * need; ends with 1 where there is anything.
 */
let text = '';
for await (const piece of process.stdin) text += piece;
const known = JSON.parse(text).vulnerabilities?.electron;
process.stdout.write(known ? `electron: ${known.severity}\n${known.via.map((fault) => (typeof fault === 'string' ? fault : `- ${fault.title} ${fault.url}`)).join('\n')}\n` : 'electron: nothing known\n');
process.exitCode = known ? 1 : 0;
