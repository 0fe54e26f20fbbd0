import type { GateWords } from '../gate-words.ts'

export const plGate: GateWords = {
  nameForms: {
    drop: ['', 'a', 'y', 'i', 'o', 'e'],
    add: [
      ...[
        '',
        'a',
        'u',
        'owi',
        'em',
        'iem',
        'e',
        'ie',
        'y',
        'i',
        'ę',
        'ą',
        'ej',
        'ego',
        'iego',
        'emu',
        'iemu',
      ],
      ...['ym', 'im', 'ów', 'om', 'ami', 'ach', 'o', 'ii', 'ych', 'ich'],
    ],
  },
  negation: /^(?:nie|nigdy|nikt|nic|żad\p{L}*|bez|ani)$/u,
}
