/** A caption's words and whose picture it is, as a line of text states them. */
export interface Caption {
  caption?: string
  credit?: string
}

const creditLabel =
  /^(?:(?:file |illustrative |cover )?(?:photo(?:graph)?|image|picture|foto|photo credit|image credit|credit|фото)s?)(?:\s*(?::|©|\/)\s*|\s+(?:by|courtesy of|credit)\s+)(\p{Lu}[^.!?]{1,80})\.?$/iu
const creditBehind =
  /^(.{3,300}?)[\s.]*(?:\((?:(?:file |handout )?(?:photo|image|picture|foto)s?\s*(?:by|:|courtesy of|via|\/)?\s*)([^()]{2,60})\)|\[(?:photo|image)\s*(?:by|:)\s*([^[\]]{2,60})\]|(?:photo|image|picture)(?: credit)?\s*(?::|by)\s*(\p{Lu}[^.!?]{1,60}))\.?$/iu
const captionLabel =
  /^(?:file photo|caption|pictured|photo caption|in this (?:file )?photo)\b\s*[:,]?\s*(.{3,300})$/iu

/**
 * Reads a line that says of itself that it belongs to a picture: "Photo: Ida Marlow", "The ferry. (Photo by Ida
 * Marlow)", "FILE PHOTO: The ferry". Nothing where the line does not say so.
 */
export function parseCaption(line: string): Caption | undefined {
  if (line.length > 400) return undefined
  const alone = creditLabel.exec(line.replace(/^[([]|[)\]]$/g, ''))
  if (alone?.[1] !== undefined) return { credit: alone[1].trim() }
  const behind = creditBehind.exec(line)
  const credit = behind?.[2] ?? behind?.[3] ?? behind?.[4]
  if (behind?.[1] !== undefined && credit !== undefined) {
    return { caption: behind[1].replace(/^file photo:\s*/iu, '').trim(), credit: credit.trim() }
  }
  const labelled = captionLabel.exec(line)
  return labelled?.[1] === undefined
    ? undefined
    : { caption: line.replace(/^(?:file photo|caption|photo caption)\s*:\s*/iu, '') }
}
