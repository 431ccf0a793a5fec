import fc from 'fast-check';

/** As many runs for every property that does not say how many it wants. */
fc.configureGlobal({ numRuns: Number(process.env['KEHYS_RUNS']) });
