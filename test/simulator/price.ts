/** US dollars, pay-as-you-go, mid 2026; videos and speech per second. */
export const PRICE = {
  video: { '720p': 0.05, '1080p': 0.05, '4k': 0.0667 },
  speech: 0.000333,
  photoAvatar: 1,
} as const;
