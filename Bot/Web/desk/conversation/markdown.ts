import MarkdownIt from 'markdown-it';

// Answers come from the shop's own FAQ, but text is text everywhere: HTML in them is shown, never obeyed.
const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true }).disable('image');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.renderer.rules['link_open'] = (tokens, at, options, _environment, renderer) => {
  tokens[at]?.attrSet('target', '_blank');
  tokens[at]?.attrSet('rel', 'noopener noreferrer');
  return renderer.renderToken(tokens, at, options);
};

/** Markdown as HTML that is safe to put into the page: only what markdown-it itself writes, links only to http, https, mailto and the like. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
