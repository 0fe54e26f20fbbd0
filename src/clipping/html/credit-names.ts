/** Names of elements around the credit of a picture. */
export const creditNames =
  /(?<![a-z])(?:licen[sc]e|credits?|photo(?:graph(?:er|y)?)?|caption|(?:img|image|picture|photo)-?(?:holder|credit))(?![a-z])/

/** In elements. A guess: an element further out has more than the picture and its credit. */
export const maxCredit = 4
