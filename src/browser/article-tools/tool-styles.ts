/** Adds the styles of the tools. They are not in the page, because most readers never see them. */
export function addToolStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    .tool-message, .share {
      position: fixed; z-index: 3; border: 1px solid var(--rule); border-radius: 0.25rem;
      background: var(--paper-raised); color: var(--ink); font: 1rem/1.4 var(--face-plain);
    }
    .tool-message { inset: auto 1rem calc(1rem + env(safe-area-inset-bottom)); margin-inline: auto; width: fit-content; max-width: 34rem; padding: 0.6rem 1rem; }
    .share { margin: 0; padding: 0.25rem; }
    .share:popover-open { display: flex; flex-wrap: wrap; gap: 0.25rem; }
    .tool-message button, .share button { min-height: 2.75rem; padding: 0 0.75rem; border: 0; border-radius: 0.25rem; background: none; color: inherit; font: inherit; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
    .tool-message button:hover, .share button:hover { background: var(--lit); }
    @media print { .tool-message, .share { display: none; } }
  `)
  document.adoptedStyleSheets.push(sheet)
}
