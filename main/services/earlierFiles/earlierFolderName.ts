/** The folder of earlier files in Kehys' data folder. */
export const earlierFolderName = 'earlier';
