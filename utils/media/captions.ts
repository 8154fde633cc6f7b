import { fetchBytes } from './fetch-bytes.ts';

const TIMEOUT_MS = 15_000;

/**
 * Fetches a SubRip file as WebVTT, the only format a browser shows.
 *
 * @returns `null` where it can't be had: a video without captions is better than none.
 */
export async function loadCaptions(url: string): Promise<string | null> {
  try {
    const srt = await fetchBytes(url, { kind: 'captions' }, TIMEOUT_MS);
    return srtToVtt(await srt.text());
  } catch {
    return null;
  }
}

/** SubRip and WebVTT differ in the heading and the decimal mark of the times. */
export function srtToVtt(srt: string): string {
  const cues = srt
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/(\d\d:\d\d:\d\d),(\d{3})/gu, '$1.$2');
  return `WEBVTT\n\n${cues.trim()}\n`;
}
