import type { Source } from '../endpoint.ts';

/** Schemas that HeyGen's command-line client carries; the same in its repository's head. */
export const CLI_JULY: Source = {
  text: 'heygen-cli 7699a8e, heygen-specs.json',
  seen: '2026-07-22',
};

/** The client's newest code for videos and avatars. */
export const CLI_OCTOBER: Source = {
  text: 'heygen-cli e7dd7c8c (v0.9.0), gen/video.go and gen/avatar.go',
  seen: '2026-10-06',
};

export const CLI_FOLDERS: Source = {
  text: 'heygen-cli 12b52c13 (v0.9.0), gen/folder.go',
  seen: '2026-10-06',
};

/** The path and the id; that there is a name is told by others. */
export const CLI_GLOSSARIES: Source = {
  text: 'heygen-cli, the texts of its command for brand glossaries',
  seen: '2026-10',
};

export const KEY_PAGE: Source = {
  text: 'heygen-cli cmd/heygen/auth_status.go for the path; HeyGen’s reference as quoted by others for the shape',
  seen: '2026-10-01',
};

export const ERROR_PAGE: Source = {
  text: 'HeyGen’s page of error codes; heygen-cli’s tests; logs of others, September and October 2026',
  seen: '2026-10',
};
