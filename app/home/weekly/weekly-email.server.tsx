/** The weekly email to the merchant: subject, HTML and plain text. In English, like the admin. */
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Link } from '@react-email/link';
import { render } from '@react-email/render';
import { Text } from '@react-email/text';

import { EmailLayout, type Sender } from '~/mail/layout';
import { emailStyles } from '~/mail/styles';

import type { Change } from './changes';
import type { WeeklyReport } from './report.server';
import { weekName } from './week';

const PAGES_NOTE = 'Routine and Brief views count only readers who allow analytics.';
const SAMPLE_NOTE = 'These numbers include sample data.';
const WHY = 'You get this email because it’s turned on in Unwind’s settings.';
const TURN_OFF = 'Turn off weekly emails';

interface WeeklyEmail {
  sender: Sender;
  report: WeeklyReport;
  /** URL of the app in the admin, without a slash at the end. */
  adminUrl: string;
  turnOffLink: string;
  /** Shown at the top of a test. */
  notice?: string;
}

export async function weeklyEmail(email: WeeklyEmail): Promise<{ subject: string; text: string; html: string }> {
  const { sender, report } = email;
  const [first] = report.changes;
  const headline = first ? `: ${first.label.toLowerCase()} ${first.growth}` : '';
  return {
    subject: `${sender.name}, ${weekName(report.week)}${headline}`,
    html: await render(<Message {...email} />),
    text: asText(email),
  };
}

function asText({ sender, report, adminUrl, turnOffLink, notice }: WeeklyEmail): string {
  const { week, changes, toDo } = report;
  const parts = [
    ...(notice === undefined ? [] : [notice]),
    `${sender.name}, ${weekName(week)}`,
    `What changed most since the week before:\n\n${changes.map((each) => `- ${lineOf(each)}`).join('\n')}`,
    `One thing to do:\n${toDo.text}\n${toDo.action.content}:\n${adminUrl}${toDo.action.url}`,
    `See all numbers:\n${adminUrl}/app/insights`,
    notesOf(report).join('\n'),
    `--\n${WHY}\n${TURN_OFF}:\n${turnOffLink}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function lineOf({ label, now, before, growth }: Change): string {
  return `${label}: ${now.toLocaleString('en')} (${growth}, ${before.toLocaleString('en')} the week before)`;
}

function notesOf({ hasSampleData }: WeeklyReport): string[] {
  return [...(hasSampleData ? [SAMPLE_NOTE] : []), PAGES_NOTE];
}

function Message({ sender, report, adminUrl, turnOffLink, notice }: WeeklyEmail) {
  const styles = emailStyles({ accent: sender.accent, direction: 'ltr' });
  const { week, changes, toDo } = report;
  const title = `Your week, ${weekName(week)}`;
  const preheader = changes.map(({ label, growth }) => `${label} ${growth}`).join(' · ');
  const foot = (
    <Text className="faint" style={styles.foot}>
      {WHY}
      <br />
      <Link className="faint" href={turnOffLink} style={styles.quiet}>
        {TURN_OFF}
      </Link>
    </Text>
  );
  return (
    <EmailLayout {...{ language: 'en', sender, styles, title, preheader, notice, foot }}>
      <Heading as="h1" className="strong" style={styles.title}>
        {title}
      </Heading>
      <Text className="soft" style={styles.text}>
        What changed most since the week before:
      </Text>
      <table width="100%" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.label} change={change} styles={styles} />
          ))}
        </tbody>
      </table>
      <Heading as="h2" className="strong" style={styles.subtitle}>
        One thing to do
      </Heading>
      <Text className="soft" dir="auto" style={styles.text}>
        {toDo.text}
      </Text>
      <Button className="button" href={adminUrl + toDo.action.url} style={styles.button}>
        {toDo.action.content}
      </Button>
      <Hr className="edge" style={styles.hr} />
      <Text className="faint" style={styles.small}>
        {notesOf(report).join(' ')}{' '}
        <Link className="faint" href={`${adminUrl}/app/insights`} style={styles.quiet}>
          See all numbers
        </Link>
      </Text>
    </EmailLayout>
  );
}

interface ChangeRowProps {
  change: Change;
  styles: ReturnType<typeof emailStyles>;
}

function ChangeRow({ change: { label, now, before, growth }, styles }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row" align="left" style={{ padding: '6px 12px 6px 0', fontWeight: 400 }}>
        <Text className="soft" style={{ ...styles.text, margin: 0 }}>
          {label}
        </Text>
        <Text className="faint" style={{ ...styles.small, margin: 0 }}>
          {`${before.toLocaleString('en')} the week before`}
        </Text>
      </th>
      <td align="right" valign="top" style={{ padding: '6px 0', whiteSpace: 'nowrap' }}>
        <Text className="strong" style={{ ...styles.text, margin: 0, fontWeight: 600, textAlign: 'right' }}>
          {`${now.toLocaleString('en')} (${growth})`}
        </Text>
      </td>
    </tr>
  );
}
