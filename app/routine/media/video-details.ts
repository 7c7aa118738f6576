/** What's known about a video on YouTube or Vimeo. */
export interface VideoDetails {
  /** Empty if unknown. */
  title: string;
  /** In pixels. */
  width: number;
  height: number;
}
