import { defineClippingWords } from '../clipping-words.ts'

/** Japanese words of clippings. */
export const jaClipping = defineClippingWords({
  accountButtons: [
    /^(?:無料)?(?:会員|新規|新規会員|ユーザー)登録(?:する|へ|はこちら)?$/u,
    /^ログイン(?:する|して続きを読む|はこちら)?$/u,
  ],
})
