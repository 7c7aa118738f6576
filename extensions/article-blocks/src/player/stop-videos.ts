/** Stops the videos of the overview, which is hidden while the routine is played. */
export function stopVideos(root: HTMLElement): void {
  for (const video of root.querySelectorAll('video')) video.pause();
  for (const frame of root.querySelectorAll('iframe')) frame.remove();
}
