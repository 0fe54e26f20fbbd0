import { defineClippingWords } from '../clipping-words.ts'

/** Armenian words of clippings. */
export const hyClipping = defineClippingWords({
  months: [
    ['հունվարի'],
    ['փետրվարի'],
    ['մարտի'],
    ['ապրիլի'],
    ['մայիսի'],
    ['հունիսի'],
    ['հուլիսի'],
    ['օգոստոսի'],
    ['սեպտեմբերի'],
    ['հոկտեմբերի'],
    ['նոյեմբերի'],
    ['դեկտեմբերի'],
  ],
  dateWords: ['թ'],
  publishedLabels: ['հրապարակվել է'],
  bylineLabels: ['հեղինակ'],
  conjunctions: ['և', 'եւ'],
  furniture: [
    [
      'navigation',
      /^(?:ձեր )(?:զննարկիչը|բրաուզերը|դիտարկիչը) .{0,40}(?:հնացած|չի աջակցում|չի աջակցվում).{0,160}$/iu,
      'Ձեր զննարկիչը հնացած է։',
      'Ձեր նավը հին է։',
      'page',
    ],
    ['advertisement', /^[^\p{L}\p{N}]*գովազդ[^\p{L}\p{N}]*$/iu, 'Գովազդ', 'Գովազդը հին է։'],
    [
      'related links',
      /^[^\p{L}\p{N}]*կարդացե՞?ք նաև\s*(?:[:։|»>→]\s*\S.{0,160}|[:։]?)$/iu,
      'Կարդացեք նաև',
      'Կարդացել է նաև նամակը։',
    ],
  ],
})
