/** The folder of earlier files in Kehys' own data. */
export const earlierFolderName = 'earlier';
