/** What each of the three kinds of header begins with. */
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
/** How long the headers are without names and comments, bytes. */
export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;
/** The greatest number of entries without ZIP64. */
export const mostCounted = 0xffff;
export const deflated = 8;
