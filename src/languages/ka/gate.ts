import type { GateWords } from '../gate-words.ts'

export const kaGate: GateWords = {
  nameForms: {
    drop: ['', 'ი'],
    add: ['', 'მა', 'მ', 'ს', 'ის', 'ით', 'ად', 'ო', 'სთან', 'ისთვის', 'ისგან', 'თან'],
  },
  negation: /^(?:არ|არა|ვერ|ნუ|არასოდეს|არავინ|არაფერი)$/u,
}
