// <copy-link>: the links beside headings, rows and phone numbers (`a.headerlink`) put their address on the
// clipboard. Without this script they are plain links to the place they name. The element itself is the
// line that says so, also to screen readers; its words come from the markup:
//   data-copied  said after copying
//   data-failed  said when the browser forbids it; the address bar then holds the link

const SHOWN_MS = 4000;

class CopyLink extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    document.addEventListener("click", this);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this);
    clearTimeout(this.#timer);
  }

  /** @param {MouseEvent} event */
  handleEvent(event) {
    // With a modifier key the reader wants a new tab or a download, not a copy.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a.headerlink, a.portal-copy") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    // On the page of links the reader copies several, so it stays; beside a row the address bar follows.
    const stays = link.dataset.text !== undefined;
    if (stays) event.preventDefault();
    this.#copy(link, stays);
  }

  /** @param {HTMLAnchorElement} link @param {boolean} stays */
  async #copy(link, stays) {
    try {
      await navigator.clipboard.writeText(link.dataset.text ?? link.href);
      this.#say(this.dataset.copied);
    } catch {
      if (stays) location.assign(link.href);
      else this.#say(this.dataset.failed);
    }
  }

  /** @param {string | undefined} words */
  #say(words) {
    clearTimeout(this.#timer);
    // Emptied first, so that the same words are announced again.
    this.textContent = "";
    requestAnimationFrame(() => {
      this.textContent = words ?? "";
    });
    this.#timer = setTimeout(() => {
      this.textContent = "";
    }, SHOWN_MS);
  }
}

customElements.define("copy-link", CopyLink);
