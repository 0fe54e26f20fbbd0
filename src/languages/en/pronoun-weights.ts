export const pronounWeights: ReadonlyMap<string, number> = new Map(Object.entries({
  speaker: 2.4, subject: 1.9, other: 0.6, recipient: 0, asked: 1.2, owner: -0.3,
  here: 0.6, 'this paragraph': 0.5, 'paragraph before': 0, far: -1.2,
  '1 sentences back': 0.6, '2 sentences back': 0, '3 sentences back': -0.5, '4 sentences back': -1,
  reported: -1.2, 'gender known': 0.7, 'spoke last': 0.8, 'spoke last, near': 0.8, 'spoke last, long ago': -1,
  'spoke before': 0.4, 'only talked about': -1.2, 'has a role': 0.2, 'named in the quotation': -2.5, interviewee: 2.5,
  'named 1 times': -0.3, 'named 3 times': 0.2, 'named 4 times': 0.4,
}))
