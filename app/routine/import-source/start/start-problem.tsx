/** Why no routine was created, what was read, and what else there is. */
import { Box, Button, ButtonGroup, Scrollable, Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';

import type { StartFailure, StartKind } from './contract';

interface StartProblemProps {
  failure: StartFailure;
  onChoose: (kind: StartKind) => void;
}

export function StartProblem({ failure, onChoose }: StartProblemProps) {
  const { reason, message, read } = failure;
  if (reason === 'rejected') return <Notice title={message} tone="critical" />;
  return (
    <Notice title="No routine was found" tone="warning">
      <Text as="p">{message}</Text>
      {read !== '' && (
        <>
          <Text as="h3" variant="headingSm">
            What was read
          </Text>
          <Box background="bg-surface" borderRadius="200" padding="300">
            <Scrollable style={{ maxHeight: '12rem' }} focusable shadow>
              <Text as="p" breakWord>
                <span style={{ whiteSpace: 'pre-line' }}>{read}</span>
              </Text>
            </Scrollable>
          </Box>
        </>
      )}
      <ButtonGroup>
        <Button onClick={() => onChoose('article')}>Choose another article</Button>
        <Button onClick={() => onChoose('text')}>Paste text</Button>
        <Button url="/app/routines/new">Start blank</Button>
      </ButtonGroup>
    </Notice>
  );
}
