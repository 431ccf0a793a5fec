/** Letters after which a word without a place to break gets places, and of the pieces between them. */
export const [lettersOfWhole, lettersOfPiece] = [40, 8] as const;
