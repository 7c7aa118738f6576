/** A part of the outline that isn't a phase. */
import { Badge } from '@shopify/polaris';

import { useProblemCount } from '../fields/problems';
import { type Section, SECTION_LABELS } from './open-part';

interface SectionRowProps {
  section: Section;
  isOpen: boolean;
  onOpen: (section: Section) => void;
}

export function SectionRow({ section, isOpen, onOpen }: SectionRowProps) {
  const own = useProblemCount(section);
  const basics = useProblemCount('title') + useProblemCount('summary') + useProblemCount('equipment');
  const problems = section === 'basics' ? basics : own;
  return (
    <li className="outline-row" data-open={isOpen || undefined}>
      <button
        type="button"
        className="outline-title"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(section)}
      >
        <span className="outline-name">{SECTION_LABELS[section]}</span>
      </button>
      {problems > 0 && <Badge tone="critical">{problems === 1 ? '1 problem' : `${problems} problems`}</Badge>}
    </li>
  );
}
