/** US dollars, pay-as-you-go, November 2026; videos and speech per second. */
export const PRICE = {
  video: { '720p': 0.05, '1080p': 0.05, '4k': 0.0667 },
  speech: 0.000667,
  photoAvatar: 1,
} as const;
