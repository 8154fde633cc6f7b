/** Who has sent a message, as the browser tells it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Whether a message was sent by a page of ours. Code that a click has left in somebody else's page has our id as well:
 * its origin is that page's. Who has none is nobody of ours.
 *
 * @param id the extension's own.
 * @param origin of its pages.
 */
export const isOurs = (sender: Sender | undefined, id: string, origin: string): boolean =>
  sender?.id === id && sender.origin === origin;
