-- Sections of a Brief consist of blocks. Their paragraphs become a block of text.
CREATE FUNCTION "brief_with_blocks"(document jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT document || jsonb_build_object(
    'version', 2,
    'sections', coalesce(
      (
        SELECT jsonb_agg(
          jsonb_build_object(
            'id', 'section-' || number,
            'heading', section->'heading',
            'blocks', jsonb_build_array(
              jsonb_build_object('id', 'block-' || number, 'kind', 'text', 'paragraphs', section->'paragraphs')
            )
          ) ORDER BY number
        )
        FROM jsonb_array_elements(document->'sections') WITH ORDINALITY AS entries(section, number)
      ),
      '[]'
    )
  )
$$;

UPDATE "Brief" SET "document" = "brief_with_blocks"("document") WHERE "document"->>'version' = '1';
UPDATE "BriefVersion" SET "document" = "brief_with_blocks"("document") WHERE "document"->>'version' = '1';

DROP FUNCTION "brief_with_blocks"(jsonb);
