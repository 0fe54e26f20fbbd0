import { countTextWords } from '../count-words.ts'
import type { HtmlBlock } from './html-block.ts'

/** What the programs of forums call the text of a post, and who wrote it. Content systems of papers use one of these at most. */
const postNames =
  /(?:^|\s)(?:postbody|post_body|postcontent|message-(?:body|cell)\S*|topic-body|lia-message-body\S*)(?:\s|$)/
const posterNames =
  /(?:^|\s)(?:postprofile|postdetails\S*|poster-?(?:profile|info)|author_information|message-user\S*|topic-avatar|lia-message-author\S*)(?:\s|$)/

/** Whether most of what is kept are posts of a forum, by the names of their elements. */
export function isForumThread(blocks: readonly HtmlBlock[]): boolean {
  let [all, inPosts] = [0, 0]
  for (const { fate, text, around } of blocks) {
    if (fate?.fate !== 'kept') continue
    const words = countTextWords(text)
    all += words
    if (around.some(({ hints }) => postNames.test(hints))) inPosts += words
  }
  return inPosts > all / 2 && blocks.some(({ around }) => around.some(({ hints }) => posterNames.test(hints)))
}
