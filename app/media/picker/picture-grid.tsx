/** Pictures to choose from. */
import { Icon } from '@shopify/polaris';
import { ImageIcon, PlayCircleIcon } from '@shopify/polaris-icons';
import { useState } from 'react';

import type { MediaKind } from '../kinds';

interface Picture {
  key: string;
  name: string;
  /** Null if there's nothing to show. */
  url: string | null;
  kind: MediaKind;
}

interface PictureGridProps {
  label: string;
  pictures: Picture[];
  onChoose: (key: string) => void;
}

export function PictureGrid({ label, pictures, onChoose }: PictureGridProps) {
  return (
    <ul className="media-grid" aria-label={label}>
      {pictures.map(({ key, name, url, kind }) => (
        <li key={key}>
          <button type="button" className="media-choice" onClick={() => onChoose(key)}>
            <Thumbnail url={url} />
            <span className="media-name">
              {kind === 'video' && <Icon source={PlayCircleIcon} accessibilityLabel="Video" />}
              {name}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ url }: { url: string | null }) {
  const [isBroken, setIsBroken] = useState(false);
  return (
    <span className="media-thumbnail">
      {url === null || isBroken ? (
        <Icon source={ImageIcon} tone="subdued" />
      ) : (
        <img src={url} alt="" loading="lazy" onError={() => setIsBroken(true)} />
      )}
    </span>
  );
}
