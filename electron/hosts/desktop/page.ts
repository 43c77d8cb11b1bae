import { type HostParts, openRelay, type Relay } from '../relay.ts';
import { CONNECT } from './names.ts';
import { type Frame, isAllowedSender } from './policy.ts';

/** The window's page, as far as talking with it goes. */
export interface Page {
  send(json: string): void;
  /** Each message with the frame that sent it. */
  onMessage(listener: (sender: Frame | null, data: unknown) => void): void;
  onGone(listener: () => void): void;
}

/** Answers the window's page. Messages from any other frame, and malformed ones, are dropped. */
export function attachPage(page: Page, parts: HostParts): void {
  let relay: Relay | null = null;
  page.onMessage((sender, data) => {
    if (!isAllowedSender(sender)) return;
    if (data !== CONNECT) {
      relay?.receive(data);
      return;
    }
    // Loaded again: answers to the page before it reach nobody any more.
    relay?.close();
    relay = openRelay(parts, page.send);
  });
  page.onGone(() => {
    relay?.close();
    relay = null;
  });
}
