/** The warning, stop rule, red flags and where to get help. */
import { BlockStack, Card, FormLayout, Text } from '@shopify/polaris';

import { LIMITS } from '../../field-rules';
import type { Draft } from '../../schema';
import { LineField, LinesField, ProseField } from '../fields/fields';
import { OptionalPart } from '../fields/optional-part';

type Safety = Draft['safety'];

interface SafetyCardProps {
  safety: Safety;
  onChange: (safety: Safety, field: string | null) => void;
}

export function SafetyCard({ safety, onChange }: SafetyCardProps) {
  const { help } = safety;
  const set = (part: Partial<Safety>, field: keyof Safety) => onChange({ ...safety, ...part }, `safety.${field}`);
  const setHelp = (part: Partial<NonNullable<Safety['help']>>, field: string) => {
    if (help) onChange({ ...safety, help: { ...help, ...part } }, `safety.help.${field}`);
  };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Safety
        </Text>
        <FormLayout>
          <ProseField
            path="safety.warning"
            label="Warning"
            value={safety.warning}
            onChange={(warning) => set({ warning }, 'warning')}
          />
          <LineField
            path="safety.stop"
            label="When to stop"
            maxLength={LIMITS.text}
            value={safety.stop}
            onChange={(stop) => set({ stop }, 'stop')}
          />
          <LinesField
            path="safety.redFlags"
            label="Red flags"
            helpText="Signs that mean readers should see a professional first. One per line."
            value={safety.redFlags}
            onChange={(redFlags) => set({ redFlags }, 'redFlags')}
          />
        </FormLayout>
        <OptionalPart
          name="where to get help"
          title="Where to get help"
          isAdded={help !== null}
          onAdd={() => onChange({ ...safety, help: { label: '', url: '', locations: [] } }, null)}
          onRemove={() => onChange({ ...safety, help: null }, null)}
        >
          {help && (
            <FormLayout>
              <FormLayout.Group>
                <LineField
                  path="safety.help.label"
                  label="Link text"
                  value={help.label}
                  onChange={(label) => setHelp({ label }, 'label')}
                />
                <LineField
                  path="safety.help.url"
                  label="Link"
                  maxLength={LIMITS.url}
                  placeholder="https://"
                  value={help.url}
                  onChange={(url) => setHelp({ url }, 'url')}
                />
              </FormLayout.Group>
              <LinesField
                path="safety.help.locations"
                label="Locations"
                value={help.locations}
                onChange={(locations) => setHelp({ locations }, 'locations')}
              />
            </FormLayout>
          )}
        </OptionalPart>
      </BlockStack>
    </Card>
  );
}
