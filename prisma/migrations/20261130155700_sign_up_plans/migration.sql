-- Sign-ups that stay fast while the planner has no statistics, and search keys that PostgreSQL doesn't parse for each person.

-- The same keys as before. In PL/pgSQL, because PostgreSQL parses and plans SQL functions of an index for every row.
CREATE OR REPLACE FUNCTION "address_grams"(shop text, address text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  grams text[] := ARRAY[shop, '^' || left(address, 1), '^' || left(address, 2)];
BEGIN
  FOR at IN 1 .. length(address) - 2 LOOP
    grams := grams || substr(address, at, 3);
  END LOOP;
  RETURN grams;
END $$;

-- Saves what a reader has requested: the person, the request, what they agreed to, the jobs and the counts.
CREATE OR REPLACE FUNCTION save_sign_up(v_input jsonb, v_delivery_wording text, v_marketing_wording text, v_send_at timestamptz, v_now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_shop text := v_input->>'shop';
  v_brief text := v_input->'brief'->>'id';
  v_request text := v_input->'request'->>'id';
  v_article text := v_input->'request'->>'articleId';
  v_at timestamp(3) := v_now AT TIME ZONE 'UTC';
  v_person text;
  v_is_checked boolean;
  v_events text[] := ARRAY['requests'];
  v_first record;
  v_jobs integer;
  v_expected integer := CASE WHEN (v_input->>'copyCustomers')::boolean THEN 3 ELSE 2 END;
BEGIN
  INSERT INTO "Person" (id, shop, email, "emailKey", "isDisposable", "createdAt")
  VALUES (v_input->'person'->>'id', v_shop, v_input->'person'->>'email', v_input->'person'->>'emailKey',
    (v_input->'person'->>'isDisposable')::boolean, v_at)
  ON CONFLICT (shop, "emailKey") DO UPDATE SET email = EXCLUDED.email, "isDisposable" = EXCLUDED."isDisposable"
  RETURNING id INTO v_person;

  IF NOT (v_input->'request'->>'isFromEditor')::boolean THEN
    -- The person is locked, so of two requests at once, one is the first. `IS TRUE` keeps the planner from reading all of the
    -- shop's requests instead of the person's, which it does while it has no statistics.
    SELECT count(*) = 0 AS shop, coalesce(bool_and("articleId" <> v_article), true) AS article,
      coalesce(bool_and("briefId" <> v_brief), true) AS brief
    INTO v_first FROM "BriefRequest" WHERE "personId" = v_person AND (shop = v_shop) IS TRUE AND NOT "isFromEditor";
    IF v_first.shop THEN v_events := v_events || 'people'::text; END IF;
    IF v_first.article THEN v_events := v_events || 'people:article'::text; END IF;
    IF v_first.brief THEN v_events := v_events || 'people:brief'::text; END IF;
  END IF;

  v_is_checked := NOT (v_input->'request'->>'isArticle')::boolean
    OR EXISTS (SELECT FROM "Article" WHERE shop = v_shop AND "articleId" = v_article);
  INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "isArticleChecked", "isFromEditor", "blockId",
    "stepReached", utm, referrer, locale, "briefLocale", "createdAt")
  SELECT v_request, v_shop, v_person, v_brief, v_article, v_is_checked, "isFromEditor", "blockId",
    "stepReached", utm, referrer, locale, "briefLocale", v_at
  FROM jsonb_to_record(v_input->'request') AS request ("isFromEditor" boolean, "blockId" text, "stepReached" text, utm jsonb,
    referrer text, locale text, "briefLocale" text);

  INSERT INTO "ConsentReceipt" (id, shop, "requestId", purpose, "wordingId", locale, network, "isTicked", "agreedAt")
  SELECT id, v_shop, v_request, purpose, wording, v_input->'request'->>'locale', v_input->'consent'->>'network', ticked, v_at
  FROM (VALUES
    (v_input->'consent'->>'deliveryId', 'delivery'::"ConsentPurpose", v_delivery_wording, (v_input->'consent'->>'isTicked')::boolean),
    (v_input->'consent'->>'marketingId', 'marketing', v_marketing_wording, true)
  ) AS receipt (id, purpose, wording, ticked) WHERE wording IS NOT NULL;

  -- As pg-boss adds jobs. A test compares the rows.
  INSERT INTO pgboss.job (name, data, start_after, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay,
    retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  SELECT queue.name, job.data, v_send_at, expire_seconds, deletion_seconds, v_send_at + retention_seconds * interval '1s',
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds
  FROM (VALUES
    ('brief-delivery', jsonb_build_object('shop', v_shop, 'requestId', v_request,
      'delivery', v_input->'delivery'->'id', 'languagePath', v_input->'delivery'->'languagePath')),
    ('flow-trigger', jsonb_build_object('shop', v_shop, 'trigger', 'brief-requested', 'requestId', v_request)),
    ('customer-copy', CASE WHEN v_expected = 3 THEN jsonb_build_object('shop', v_shop, 'personId', v_person) END)
  ) AS job (name, data) JOIN pgboss.queue USING (name) WHERE job.data IS NOT NULL
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_jobs = ROW_COUNT;
  IF v_jobs <> v_expected THEN RAISE EXCEPTION 'Couldn’t add the jobs of a sign-up'; END IF;
  IF NOT v_is_checked THEN
    INSERT INTO pgboss.job (name, data, singleton_key, expire_seconds, deletion_seconds, keep_until, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    SELECT name, jsonb_build_object('shop', v_shop), v_shop, expire_seconds, deletion_seconds,
      now() + retention_seconds * interval '1s', retry_limit, retry_delay, retry_backoff, retry_delay_max, policy,
      dead_letter, heartbeat_seconds
    FROM pgboss.queue WHERE name = 'article-names'
    ON CONFLICT DO NOTHING;
  END IF;

  -- Last, because others may wait for these rows. As addCounts in app/insights/counts does it.
  IF NOT (v_input->'request'->>'isFromEditor')::boolean THEN
    INSERT INTO "DailyCount" AS count (shop, event, day, "articleId", "briefId", device, language, shard, n)
    SELECT v_shop, event,
      (v_now AT TIME ZONE coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = v_shop), 'UTC'))::date,
      v_article, v_brief, v_input->'count'->>'device', v_input->'count'->>'language',
      pg_backend_pid() % (v_input->'count'->>'shards')::integer, 1
    FROM unnest(v_events) AS event ORDER BY event
    ON CONFLICT ON CONSTRAINT "DailyCount_pkey" DO UPDATE SET n = count.n + 1;
  END IF;
END $$;
