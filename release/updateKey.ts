import { generateKeyPairSync } from 'node:crypto';

/*
 * npm run update-key: makes a key that signs updates. Whoever has it can give everybody an update, so it is kept where only
 * releases are made; installed copies trust its public half alone.
 */
const { privateKey } = generateKeyPairSync('ed25519');
process.stdout.write(`${privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')}\n`);
