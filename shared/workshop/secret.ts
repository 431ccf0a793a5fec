/** How long a secret is: 128 bits. */
export const secretBytes = 16;

/** What a secret looks like in an address: hexadecimal, so that it can be told from anything else. */
export const secretPattern = /^[0-9a-f]{32}$/;
