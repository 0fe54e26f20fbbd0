/** A script bundled with its imports, as text: see `src/site/bundle-scripts.ts`. */
declare module '*?bundle-text' {
  const script: string
  export default script
}
