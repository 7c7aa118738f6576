/** Plays a video of another site in place of its link, loaded when a reader taps it. */

/** @param link has the player's URL in `data-embed`. */
export default function playVideo(link: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.src = link.dataset.embed ?? '';
  frame.title = link.querySelector('img')?.alt ?? link.querySelector('.unwind-no-still')?.textContent ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube plays nothing without it.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const image = link.querySelector<HTMLElement>('.unwind-picture');
  frame.style.aspectRatio = image ? `${image.offsetWidth} / ${image.offsetHeight}` : '';
  // Hides the link (media.css) as long as it's there.
  link.after(frame);
  frame.focus();
}
