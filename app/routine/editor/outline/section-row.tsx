/** A part of the outline that isn't a phase. */
import { useProblemCount } from '~/ui/editor/problems';
import { type Section, SECTION_LABELS } from './open-part';
import { OutlineTitle } from './outline-title';
import { ProblemBadge } from './problem-badge';

interface SectionRowProps {
  section: Section;
  isOpen: boolean;
  onOpen: (section: Section) => void;
}

export function SectionRow({ section, isOpen, onOpen }: SectionRowProps) {
  const own = useProblemCount(section);
  const basics = useProblemCount('title') + useProblemCount('summary') + useProblemCount('equipment');
  return (
    <li className="outline-row" data-open={isOpen || undefined}>
      <OutlineTitle title={SECTION_LABELS[section]} isOpen={isOpen} onOpen={() => onOpen(section)} />
      <ProblemBadge count={section === 'basics' ? basics : own} />
    </li>
  );
}
