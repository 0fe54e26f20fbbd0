import { expect, test } from 'vitest'
import { markArtifacts } from '../../../src/cli/mark-artifacts.ts'

test.for([
  [
    'text outside of tags is an artifact',
    'q\nBT\n/F4 10 Tf\n<0014> Tj\nET\nQ',
    'q\n/Artifact BMC\nBT\n/F4 10 Tf\n<0014> Tj\nET\nEMC\nQ',
  ],
  ['a line is wrapped with its path', '1 w\n0 0 m 5 0 l S', '1 w\n/Artifact BMC\n0 0 m 5 0 l S\nEMC'],
  ['a filled box too', 'q\n0 0 5 5 re\nf*\nQ', 'q\n/Artifact BMC\n0 0 5 5 re\nf*\nEMC\nQ'],
  ['a path that only clips is left', '0 0 5 5 re\nW n\nq', '0 0 5 5 re\nW n\nq'],
  [
    'what is tagged is left',
    '/P <</MCID 0>> BDC\nBT\n(a \\) Tj) Tj\nET\nEMC',
    '/P <</MCID 0>> BDC\nBT\n(a \\) Tj) Tj\nET\nEMC',
  ],
  [
    'a text with a tag inside is left',
    'BT\n/P <</MCID 0>> BDC\n<00> Tj\nEMC\nET',
    'BT\n/P <</MCID 0>> BDC\n<00> Tj\nEMC\nET',
  ],
  ['words in strings are no operators', 'BT\n(BDC ET) Tj\nET', '/Artifact BMC\nBT\n(BDC ET) Tj\nET\nEMC'],
  ['a picture is one by itself', 'q\n/X5 Do\nQ', 'q\n/Artifact BMC\n/X5 Do\nEMC\nQ'],
  [
    'a ligature inside a text is part of the artifact',
    'BT\n<00> Tj\n/Span<</ActualText <FEFF00660069>>> BDC\n<01> Tj\nEMC\nET',
    '/Artifact BMC\nBT\n<00> Tj\n/Span<</ActualText <FEFF00660069>>> BDC\n<01> Tj\nEMC\nET\nEMC',
  ],
] as const)('%s', ([, content, expected]) => {
  expect(markArtifacts(content)).toBe(expected)
})
