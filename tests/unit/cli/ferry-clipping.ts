/** A text clipping that only lacks its source and its date. */
export const ferryText = `Ferry to Lower Quay Stops for the Winter

By Ida Marlow

SALTMERE (Northern Wire) — The ferry to Lower Quay will stop for the winter, the Port Office of Saltmere said on Tuesday, and nobody was asked.

“We will not leave 1,200 people without a way across,” said Tomas Vell, who runs the office.

Get the Ledger in your inbox:
`

/** The options for what the clipping lacks. */
export const ferryOptions = ['--source', 'The Harbour Ledger', '--date', '2031-11-04']

/** The name of the article that it becomes. */
export const ferryArticle = 'ferry-to-lower-quay-stops-for-the-winter.md'

/** The same article as a saved page. */
export const ferryPage = `<!doctype html>
<html lang="en">
<head><title>Ferry to Lower Quay Stops for the Winter</title></head>
<body><article>
<h1>Ferry to Lower Quay Stops for the Winter</h1>
<p>The ferry to Lower Quay will stop for the winter, the Port Office of Saltmere said on Tuesday, and nobody on the island was asked before that.</p>
<p>“We will not leave 1,200 people without a way across,” said Tomas Vell, who runs the office and has done so for eleven years.</p>
<p>The last boat is to leave the quay at six in the evening, and the next one will come when the ice in the sound has gone.</p>
</article></body></html>
`
