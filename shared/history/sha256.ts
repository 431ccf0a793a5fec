/** SHA-256 of a text's UTF-8, as 64 hex digits. Passed in, because a browser over plain http has none. */
export type Sha256 = (text: string) => string;
