/** Returns the id of a quotation's card. `quoteId` is the permalink of the quotation, `quote-…`. */
export function formatCardId(quoteId: string): string {
  return quoteId.replace(/^quote-/, 'card-')
}

/** Returns the id of the line of a card that names the speaker. It describes the passage to screen readers. */
export function formatSpeakerLineId(quoteId: string): string {
  return quoteId.replace(/^quote-/, 'who-')
}
