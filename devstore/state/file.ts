/** Records of the shop's files and of uploads to become files. Their bytes are in the data folder. */

export interface FileRecord {
  id: number;
  type: 'MediaImage' | 'Video' | 'GenericFile';
  /** Unique. The last part of the file's URL. */
  filename: string;
  alt: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  /** Pixels; null for generic files. */
  width: number | null;
  height: number | null;
  /** Milliseconds; null for other files than videos. */
  duration: number | null;
  /** Filename of a video's preview image. */
  preview: string | null;
  /** Why processing fails; empty if it succeeds. */
  errors: FileProblem[];
  /** How many more times its status is returned before processing ends. */
  readsUntilProcessed: number;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

export interface FileProblem {
  /** A `FileErrorCode`. */
  code: string;
  message: string;
}

/** A target of `stagedUploadsCreate`. */
export interface StagedUploadRecord {
  /** Path in the URL of the uploaded file. */
  key: string;
  resource: 'IMAGE' | 'VIDEO' | 'FILE';
  method: 'POST' | 'PUT';
  filename: string;
  mimeType: string;
  /** Announced bytes; null if none were announced. */
  size: number | null;
  /** What the upload has to send to be accepted. */
  signature: string;
  uploaded: boolean;
  /** ISO 8601. */
  createdAt: string;
}
