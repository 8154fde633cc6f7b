import { entryOf } from '../entry-of.ts';
import type { ShareLink } from './links.ts';

/** What is copied. */
export interface Shared {
  readonly link: ShareLink;
  readonly title: string;
  /** The line that says how it was made, if that is wanted. */
  readonly line: string | null;
}

/** The bare address, with the line below it. */
export const asText = ({ link, line }: Shared): string =>
  line === null ? link.url : `${link.url}\n${line}`;

/** Shows the video in a page: HeyGen's player of a public one, else the browser's. */
export function asHtml({ link, title, line }: Shared): string {
  const [url, name] = [escapeHtml(playerUrl(link)), escapeHtml(oneLine(title))];
  const video =
    link.kind === 'file'
      ? `<video src="${url}" title="${name}" controls playsinline style="max-width: 100%"></video>`
      : `<iframe src="${url}" title="${name}" width="640" height="360" allow="fullscreen" style="border: 0"></iframe>`;
  if (line === null) return video;
  return `<figure>\n  ${video}\n  <figcaption>${escapeHtml(line)}</figcaption>\n</figure>`;
}

/** A link with the title, and the line below it. */
export function asMarkdown({ link, title, line }: Shared): string {
  const said = `[${escapeMarkdown(oneLine(title))}](<${escapeTarget(link.url)}>)`;
  return line === null ? said : `${said}\n\n*${escapeMarkdown(line)}*`;
}

/** HeyGen lets other pages show its player, not its page. */
const playerUrl = ({ kind, url }: ShareLink): string =>
  kind === 'public' ? url.replace(/^(https:\/\/[^/]+)\/share\//u, '$1/embeds/') : url;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => entryOf(HTML, sign) ?? '');

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#!|~&]/gu, '\\$&');

const escapeTarget = (url: string): string =>
  url.replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign));
