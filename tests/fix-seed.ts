import fc from 'fast-check'

// The tests draw the same cases in each run, so a change fails for what it did and not by chance. `FUZZ_RUNS` sets more
// cases for the tests that read it, and draws new ones in all tests.
if (!process.env['FUZZ_RUNS']) fc.configureGlobal({ seed: 14 })
