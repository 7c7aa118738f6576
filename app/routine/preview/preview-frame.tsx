/** The routine as readers would see it, with changes that aren't saved. It can be played. */
import { BlockStack, Button, ButtonGroup, InlineStack, Select, SkeletonBodyText, Text } from '@shopify/polaris';
import { useMemo, useState } from 'react';

import { LANGUAGES, type Language, knownLanguage, languageName } from '~/messages/language';
import type { TranslatedTexts } from '~/translations/contract';
import { applyTranslations } from '~/translations/status';

import { PreviewFailureText } from '~/ui/editor/preview-failure';

import type { Draft } from '../schema';
import type { Translations } from '~/translations/contract';
import { walkRoutine } from '../translations/walk-routine';
import { DocumentFrame } from './document-frame';
import { usePreview } from './use-preview';

/** Widths of the page, in pixels. */
const WIDTHS = { phone: 390, desktop: 1100 };
const DEVICES = { phone: 'Phone', desktop: 'Desktop' };

type Device = keyof typeof WIDTHS;

const NO_TRANSLATIONS: Translations = {};

interface PreviewFrameProps {
  draft: Draft;
  /** The step that is being edited, which the preview scrolls to; null for none. */
  stepId: string | null;
  /** The language to start with. */
  locale: Language;
  /** The routine's translations. Texts without one stay as they are. */
  translations?: Translations;
}

export function PreviewFrame({ draft, stepId, locale, translations = NO_TRANSLATIONS }: PreviewFrameProps) {
  const [language, setLanguage] = useState(locale);
  const [device, setDevice] = useState<Device>('phone');
  const translated = translatedInto(language, translations);
  const shown = useMemo(
    () => (translated ? applyTranslations(walkRoutine, draft, translated) : draft),
    [draft, translated],
  );
  const { value: html, isSlow, failure, retry } = usePreview(shown, language);
  return (
    <BlockStack gap="300">
      <InlineStack gap="300" align="space-between" blockAlign="end">
        <Select
          label="Reader’s language"
          options={LANGUAGES.map((value) => ({ value, label: languageName(value, 'en') }))}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          helpText={language === locale || translated ? undefined : 'Your own texts are shown as you wrote them.'}
        />
        <ButtonGroup variant="segmented">
          {(Object.keys(DEVICES) as Device[]).map((each) => (
            <Button key={each} pressed={device === each} onClick={() => setDevice(each)}>
              {DEVICES[each]}
            </Button>
          ))}
        </ButtonGroup>
      </InlineStack>
      {/* Always there, so that screen readers announce a failure. */}
      <div role="status">{failure && <PreviewFailureText problem={failure.problem} onRetry={retry} />}</div>
      {html === null ? (
        !failure && <SkeletonBodyText lines={8} />
      ) : (
        <DocumentFrame
          html={html}
          title={`Preview in ${languageName(language, 'en')}`}
          width={WIDTHS[device]}
          stepId={stepId}
        />
      )}
      {isSlow && (
        <Text as="p" tone="subdued">
          Updating…
        </Text>
      )}
    </BlockStack>
  );
}

/** The translations that readers of a language see. A language has one of a shop's locales: `pt-BR` may be `pt-PT` there. */
function translatedInto(language: Language, translations: Translations): TranslatedTexts | undefined {
  const locale = Object.keys(translations).find((each) => knownLanguage(each) === language);
  return locale === undefined ? undefined : translations[locale];
}
