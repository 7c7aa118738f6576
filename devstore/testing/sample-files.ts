/** Small files for tests: images, and videos without pictures. */
import sharp from 'sharp';

/** An image in one color. */
export function sampleImage(format: 'png' | 'jpeg' | 'webp' | 'gif', width = 60, height = 40): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 3, background: '#7f9f8f' } });
  return image.toFormat(format).toBuffer();
}

interface SampleVideo {
  /** Pixels. */
  width?: number;
  height?: number;
  /** Milliseconds. */
  duration?: number;
}

/** An MP4 with a sound track, whose size is 0, and a picture track. */
export function sampleMp4({ width = 640, height = 360, duration = 4500 }: SampleVideo = {}, brand = 'isom'): Buffer {
  const movieHeader = Buffer.alloc(100);
  movieHeader.writeUInt32BE(600, 12);
  movieHeader.writeUInt32BE(Math.round((duration / 1000) * 600), 16);
  const track = (trackWidth: number, trackHeight: number) => {
    const header = Buffer.alloc(84);
    header.writeUInt32BE(trackWidth * 65_536, 76);
    header.writeUInt32BE(trackHeight * 65_536, 80);
    return box('trak', box('tkhd', header));
  };
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0`, 'latin1')),
    box('moov', box('mvhd', movieHeader), track(0, 0), track(width, height)),
    box('mdat', Buffer.alloc(64)),
  ]);
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(content.length + 8, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

/** A WebM. Without a duration, as browsers record it. */
export function sampleWebm({ width = 640, height = 360, duration }: SampleVideo = {}): Buffer {
  const time = duration === undefined ? [] : [element('4489', float(duration))];
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    // The segment's length is unknown, as in a recording.
    Buffer.from('1853806701ffffffffffffff', 'hex'),
    element('1549a966', element('2ad7b1', Buffer.from('0f4240', 'hex')), ...time),
    element('1654ae6b', element('ae', element('e0', element('b0', short(width)), element('ba', short(height))))),
    element('1f43b675', Buffer.alloc(16)),
  ]);
}

function element(id: string, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(0x4000 + content.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, content]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
