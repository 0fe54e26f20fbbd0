/** How large an article is set in a list: the lead of the front page, the row below it, or a line of the list. */
export type EntryRank = 'lead' | 'second' | 'river'
