/** The self-check: causes and signs that readers can check. */
import { BlockStack, Card, ChoiceList, FormLayout, Text } from '@shopify/polaris';

import type { Draft } from '../../schema';
import { editSigns, repeatsRedFlag } from '../../signs';
import { LinesField } from '../fields/fields';
import { OptionalPart } from '../fields/optional-part';

type SelfCheck = Draft['selfCheck'];

interface SelfCheckCardProps {
  selfCheck: SelfCheck;
  redFlags: readonly string[];
  onChange: (selfCheck: SelfCheck, field: string | null) => void;
}

export function SelfCheckCard({ selfCheck, redFlags, onChange }: SelfCheckCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Self-check
          </Text>
          <Text as="p" tone="subdued">
            Readers check what applies, and are told to read the safety list. Answers stay on their device.
          </Text>
        </BlockStack>
        <OptionalPart
          name="causes and signs"
          title="Causes and signs"
          isAdded={selfCheck !== null}
          onAdd={() => onChange({ causes: [], signs: [] }, null)}
          onRemove={() => onChange(null, null)}
        >
          {selfCheck && (
            <FormLayout>
              <LinesField
                path="selfCheck.causes"
                label="Causes"
                helpText="Why it happens, such as “Long sitting”. One per line."
                value={selfCheck.causes}
                onChange={(causes) => onChange({ ...selfCheck, causes }, 'selfCheck.causes')}
              />
              <LinesField
                path="selfCheck.signs"
                label="Signs"
                helpText="How it feels, such as “Shallow breathing”. One per line."
                value={selfCheck.signs.map(({ text }) => text)}
                onChange={(lines) =>
                  onChange({ ...selfCheck, signs: editSigns(selfCheck.signs, lines) }, 'selfCheck.signs')
                }
              />
              {selfCheck.signs.length > 0 && (
                <ProfessionalSigns
                  signs={selfCheck.signs}
                  redFlags={redFlags}
                  onChange={(signs) => onChange({ ...selfCheck, signs }, null)}
                />
              )}
            </FormLayout>
          )}
        </OptionalPart>
      </BlockStack>
    </Card>
  );
}

type Signs = NonNullable<SelfCheck>['signs'];

interface ProfessionalSignsProps {
  signs: Signs;
  redFlags: readonly string[];
  onChange: (signs: Signs) => void;
}

/** One checkbox per sign: whether it calls for a professional. Signs that repeat a red flag always do. */
function ProfessionalSigns({ signs, redFlags, onChange }: ProfessionalSignsProps) {
  const repeated = signs.map(({ text }) => repeatsRedFlag(text, redFlags));
  return (
    <BlockStack gap="100">
      <ChoiceList
        allowMultiple
        title="See a professional first"
        choices={signs.map(({ text }, i) => ({
          value: String(i),
          label: text,
          disabled: repeated[i],
          helpText: repeated[i] ? 'Already one of your red flags' : undefined,
        }))}
        selected={signs.flatMap(({ seeProfessional }, i) => (seeProfessional || repeated[i] ? [String(i)] : []))}
        onChange={(selected) =>
          onChange(
            signs.map((sign, i) => (repeated[i] ? sign : { ...sign, seeProfessional: selected.includes(String(i)) })),
          )
        }
      />
      <Text as="p" tone="subdued">
        Check the signs that call for a doctor or physical therapist. Readers with one of them get the same advice as
        with a red flag.
      </Text>
    </BlockStack>
  );
}
