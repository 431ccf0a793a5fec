/** Bytes in a secret: 128 bits. */
export const secretBytes = 16;

/** A secret in an address: hexadecimal digits. */
export const secretPattern = /^[0-9a-f]{32}$/;
